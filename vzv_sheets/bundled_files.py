"""Where the templates and letters are: in the wheel beside the code, in a checkout in the root of the repository."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def locate(*parts: str) -> Path:
    """The path of a bundled file or folder, such as ``locate("letters", "nl", "L01.docx")``.

    Looks in the package first (wheel), then in the root of the repository (sdist, editable install). Raises
    FileNotFoundError when the installation is broken.
    """
    for root in (_PACKAGE / "_bundled", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))
