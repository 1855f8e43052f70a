"""A picture as the value of a field: `{{ logo }}` becomes a drawing within its line."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from vzv_sheets.letter_writing.word.picture_files import format_of
from vzv_sheets.vocabulary.xml_text import quoteattr

EMU_PER_CM = 360_000
RELATION = "rIdVzv"  # with the digest of the picture: the same id for the same picture, in every part and letter
_DIGEST_LENGTH = 32
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMESPACES = (
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG file with the size at which it is printed, in EMU (`EMU_PER_CM`).

    `alternative_text` is what a screen reader says. `meaning` is what the picture shows, for whoever asks whether a
    letter changed: the same figures drawn by another version of a library are no change (default: its bytes).
    """

    data: bytes = field(repr=False)
    width: int
    height: int
    alternative_text: str
    meaning: str = ""
    digest: str = field(init=False)
    format: str = field(init=False)

    def __post_init__(self) -> None:
        name = format_of(self.data)
        if not name or self.width <= 0 or self.height <= 0:
            raise ValueError("a picture is a PNG or JPEG with a size")
        digest = hashlib.sha256(self.data).hexdigest()[:_DIGEST_LENGTH]
        for key, value in (("format", name), ("digest", digest), ("meaning", self.meaning or digest)):
            object.__setattr__(self, key, value)

    @property
    def relation(self) -> str:
        """The id of the relation from a part to this picture."""
        return RELATION + self.digest

    @property
    def file_name(self) -> str:
        """Its name in `word/media/`."""
        return f"vzv-{self.digest}.{self.format}"

    def __str__(self) -> str:
        return self.alternative_text

    def __html__(self) -> str:
        """A drawing in a run of its own, in the place of the text of a field; the shape that docxtpl gives it.

        The id is numbered with the others of the letter later on.
        """
        name, extent = quoteattr(self.file_name), f'cx="{self.width}" cy="{self.height}"'
        described = quoteattr(" ".join(self.alternative_text.split()))
        return (
            f'</w:t></w:r><w:r><w:drawing><wp:inline {_NAMESPACES} distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {extent}/><wp:docPr id="1" name={name} descr={described}/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic><a:graphicData uri="{_DRAWING}/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="0" name={name}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{self.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r>"
            '<w:t xml:space="preserve">'
        )
