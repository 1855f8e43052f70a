"""The one door to Pillow: a sheet of paper on which lines, dots and words are drawn, and its PNG.

Everything is drawn three times as large and then reduced, so that edges are smooth. Only who makes a letter with a
drawing loads the library.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

DOTS_PER_INCH = 300
_LARGER = 3
_COLOURS = 48  # enough for smooth edges of a few inks; the file becomes a third
_ALMOST_WHITE = 252


class Drawing:
    """A white sheet of so many pixels of 1/300 inch; places count from the upper left corner."""

    def __init__(self, width: int, height: int) -> None:
        from PIL import Image, ImageDraw

        self._image = Image.new("RGB", (width * _LARGER, height * _LARGER), "white")
        self._pen = ImageDraw.Draw(self._image)

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str, width: float) -> None:
        """A straight line between two places."""
        self._pen.line(
            [start[0] * _LARGER, start[1] * _LARGER, end[0] * _LARGER, end[1] * _LARGER], colour, round(width * _LARGER)
        )

    def dot(self, place: tuple[float, float], radius: float, colour: str, *, ring: float = 0) -> None:
        """A filled dot, or a ring of that width around white."""
        across, down, size = place[0] * _LARGER, place[1] * _LARGER, radius * _LARGER
        box = (across - size, down - size, across + size, down + size)
        self._pen.ellipse(box, "white" if ring else colour, colour, round(ring * _LARGER))

    def word(self, place: tuple[float, float], text: str, colour: str, size: int) -> None:
        """A word around its middle, on its baseline."""
        font = _font(size * _LARGER)
        self._pen.text((place[0] * _LARGER, place[1] * _LARGER), text, colour, font=font, anchor="ms")

    def png(self) -> bytes:
        """The sheet as it is now."""
        from PIL import Image

        small = self._image.reduce(_LARGER).quantize(_COLOURS, method=Image.Quantize.FASTOCTREE)
        # The fast way makes paper a shade off white, which a printer would show as dust.
        small.putpalette([255 if part >= _ALMOST_WHITE else part for part in small.getpalette() or ()])
        target = io.BytesIO()
        small.save(target, "PNG", dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
        return target.getvalue()


@lru_cache(maxsize=256)
def width_of(text: str, size: int) -> float:
    """How wide a word is, in pixels."""
    return float(_font(size * _LARGER).getlength(text)) / _LARGER


@lru_cache(maxsize=8)
def _font(size: int) -> Any:
    """The typeface that comes with the library (Aileron): the same on every computer."""
    from PIL import ImageFont

    return ImageFont.load_default(size)
