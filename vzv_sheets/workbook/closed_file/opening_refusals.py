"""Why a file is not read as a workbook: one sentence in Dutch and English that says what to do."""

from __future__ import annotations

from vzv_sheets.workbook.port import CannotOpenWorkbook

_SAVE_AS = "open het in Excel en kies Opslaan als > Excel-werkmap (.xlsx)"
_SAVE_AS_EN = "open it in Excel and choose Save As > Excel Workbook (.xlsx)"


def missing(name: str) -> CannotOpenWorkbook:
    """There is no such file."""
    return CannotOpenWorkbook(
        f"Het bestand '{name}' bestaat niet; controleer de naam en de map.",
        f"The file '{name}' does not exist; check its name and folder.",
    )


def folder(name: str) -> CannotOpenWorkbook:
    """The path is a folder."""
    return CannotOpenWorkbook(
        f"'{name}' is een map; geef de werkmap op die erin staat (een bestand dat eindigt op .xlsx).",
        f"'{name}' is a folder; give the workbook in it (a file that ends in .xlsx).",
    )


def not_allowed(name: str) -> CannotOpenWorkbook:
    """The operating system does not let the file be read."""
    return CannotOpenWorkbook(
        f"'{name}' mag niet worden gelezen; vraag de beheerder om leesrechten, of zet een kopie in uw eigen map.",
        f"'{name}' may not be read; ask for permission to read it, or put a copy in your own folder.",
    )


def not_readable(name: str) -> CannotOpenWorkbook:
    """Reading failed: a lost network drive, a broken disk, an impossible name."""
    return CannotOpenWorkbook(
        f"'{name}' kan niet worden gelezen; controleer de schijf of de netwerkverbinding, of zet een kopie in uw eigen "
        "map.",
        f"'{name}' cannot be read; check the disk or the network connection, or put a copy in your own folder.",
    )


def empty(name: str) -> CannotOpenWorkbook:
    """The file has no bytes."""
    return CannotOpenWorkbook(
        f"'{name}' is leeg (0 bytes); zet een reservekopie terug of download het opnieuw.",
        f"'{name}' is empty (0 bytes); put back a backup or download it again.",
    )


def too_large(name: str) -> CannotOpenWorkbook:
    """The file is larger than any workbook of this kind."""
    return CannotOpenWorkbook(
        f"'{name}' is te groot om te lezen (meer dan 500 MB); verwijder afbeeldingen en bladen die er niet in horen.",
        f"'{name}' is too large to be read (over 500 MB); remove pictures and sheets that do not belong in it.",
    )


def text_file(name: str) -> CannotOpenWorkbook:
    """Text (csv, html, xml), whatever the file is called."""
    return CannotOpenWorkbook(
        f"'{name}' is geen Excel-werkmap maar een tekstbestand (zoals .csv of een webpagina); {_SAVE_AS}.",
        f"'{name}' is not an Excel workbook but a text file (such as .csv or a web page); {_SAVE_AS_EN}.",
    )


def no_workbook(name: str) -> CannotOpenWorkbook:
    """Anything else."""
    return CannotOpenWorkbook(
        f"'{name}' is geen Excel-werkmap; kies een bestand dat in Excel opgeslagen is als .xlsx of .xlsm.",
        f"'{name}' is not an Excel workbook; choose a file that Excel saved as .xlsx or .xlsm.",
    )


def lock_file(name: str) -> CannotOpenWorkbook:
    """The small file that Excel keeps beside an open workbook."""
    return CannotOpenWorkbook(
        f"'{name}' is een hulpbestand dat Excel maakt zolang een werkmap open is; kies '{name.removeprefix('~$')}'.",
        f"'{name}' is a file that Excel keeps while a workbook is open; choose '{name.removeprefix('~$')}'.",
    )


def old_excel(name: str) -> CannotOpenWorkbook:
    """The binary format of Excel 2003 and before."""
    return CannotOpenWorkbook(
        f"'{name}' is opgeslagen in de oude Excel-indeling (.xls); {_SAVE_AS}.",
        f"'{name}' was saved in the old Excel format (.xls); {_SAVE_AS_EN}.",
    )


def binary(name: str) -> CannotOpenWorkbook:
    """The binary format .xlsb."""
    return CannotOpenWorkbook(
        f"'{name}' is een binaire Excel-werkmap (.xlsb); {_SAVE_AS}.",
        f"'{name}' is a binary Excel workbook (.xlsb); {_SAVE_AS_EN}.",
    )


def open_document(name: str) -> CannotOpenWorkbook:
    """A file of LibreOffice (.ods and the like)."""
    return CannotOpenWorkbook(
        f"'{name}' is een bestand van LibreOffice (zoals .ods); open het in LibreOffice of Excel en kies Opslaan als > "
        "Excel-werkmap (.xlsx).",
        f"'{name}' is a LibreOffice file (such as .ods); open it in LibreOffice or Excel and choose Save As > Excel "
        "Workbook (.xlsx).",
    )


def other_office(name: str, program: str) -> CannotOpenWorkbook:
    """A document of Word or PowerPoint."""
    return CannotOpenWorkbook(
        f"'{name}' is een bestand van {program} en geen Excel-werkmap; kies het bestand met de vrijwilligers (.xlsx).",
        f"'{name}' is a {program} file and not an Excel workbook; choose the file with the volunteers (.xlsx).",
    )


def encrypted(name: str) -> CannotOpenWorkbook:
    """A password is needed."""
    return CannotOpenWorkbook(
        f"'{name}' is beveiligd met een wachtwoord; open het in Excel, haal het wachtwoord eraf via Bestand > Info > "
        "Werkmap beveiligen, en sla het op.",
        f"'{name}' is protected with a password; open it in Excel, remove the password under File > Info > Protect "
        "Workbook, and save it.",
    )


def damaged(name: str) -> CannotOpenWorkbook:
    """Incomplete, with wrong checksums, or contradicting itself."""
    return CannotOpenWorkbook(
        f"'{name}' is beschadigd of niet helemaal gedownload; download het opnieuw, zet een reservekopie terug, of "
        "laat Excel het herstellen (Openen > Openen en herstellen).",
        f"'{name}' is damaged or not completely downloaded; download it again, put back a backup, or let Excel repair "
        "it (Open > Open and Repair).",
    )


def doubled_part(name: str) -> CannotOpenWorkbook:
    """Two members of one name: what is read would depend on who reads."""
    return CannotOpenWorkbook(
        f"'{name}' is niet door Excel gemaakt: het bevat een onderdeel twee keer; {_SAVE_AS}.",
        f"'{name}' was not made by Excel: it holds a part twice; {_SAVE_AS_EN}.",
    )


def bomb(name: str) -> CannotOpenWorkbook:
    """It would unpack to more than a workbook ever is."""
    return CannotOpenWorkbook(
        f"'{name}' wordt bij het uitpakken onveilig groot en is niet geopend; vraag de afzender om een nieuwe werkmap.",
        f"'{name}' becomes unsafely large when unpacked and was not opened; ask the sender for a new workbook.",
    )


def unsafe(name: str) -> CannotOpenWorkbook:
    """A part declares a DTD, which no program that makes workbooks does."""
    return CannotOpenWorkbook(
        f"'{name}' bevat verwijzingen (een DTD) die in geen werkmap horen en is niet geopend; vraag de afzender om een "
        "nieuwe werkmap.",
        f"'{name}' holds references (a DTD) that belong in no workbook and was not opened; ask the sender for a new "
        "workbook.",
    )
