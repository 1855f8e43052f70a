"""The settings with which LibreOffice makes a PDF: those of a profile that is thrown away, never those of the user."""

from __future__ import annotations

from pathlib import Path

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
_PDF = "/org.openoffice.Office.Common/Filter/PDF/Export"
_SCRIPTS = "/org.openoffice.Office.Common/Security/Scripting"
# Tagged, with outline and title: who listens to a PDF finds headings and tables. In the profile and not on the command
# line, because LibreOffice before 7.4 does not know them there.
_SETTINGS = (
    (_PDF, "UseTaggedPDF", "true"),
    (_PDF, "ExportBookmarks", "true"),
    (_PDF, "DisplayPDFDocumentTitle", "true"),
    (_PDF, "EmbedStandardFonts", "true"),
    (_SCRIPTS, "DisableMacrosExecution", "true"),
    (_SCRIPTS, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments", "AutoCheckEnabled",
     "false"),
)  # fmt: skip


def write_profile(folder: Path) -> str:
    """Makes a new profile in a folder and returns the argument that lets LibreOffice use it."""
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(f"{_HEAD}{items}</oor:items>", encoding="utf-8")
    return f"-env:UserInstallation={folder.as_uri()}"
