"""Why a workbook is not written: one sentence in Dutch and English that says what to do; the file is untouched."""

from __future__ import annotations

from vzv_sheets.workbook.port import CannotOpenWorkbook


def missing(name: str) -> CannotOpenWorkbook:
    """The file is not there (any more)."""
    return CannotOpenWorkbook(
        f"Het bestand '{name}' is er niet (meer); controleer de naam en de map.",
        f"The file '{name}' is not there (any more); check its name and folder.",
    )


def open_in(program: str, name: str, lock: str) -> CannotOpenWorkbook:
    """A lock file says that a program has the workbook open; Excel can do the work itself with its buttons."""
    if program == "Excel":
        return CannotOpenWorkbook(
            f"'{name}' is open in Excel; druk daar op de knop Controleren, Bijwerken of Brieven maken, of sluit het "
            f"bestand en probeer het opnieuw (is het nergens meer open, verwijder dan het bestand '{lock}' uit "
            "dezelfde map).",
            f"'{name}' is open in Excel; press the button Controleren, Bijwerken or Brieven maken there, or close the "
            f"file and try again (if it is open nowhere, delete the file '{lock}' from the same folder).",
        )
    return CannotOpenWorkbook(
        f"'{name}' is open in {program}; sluit het daar en probeer het opnieuw (is het nergens meer open, verwijder "
        f"dan het bestand '{lock}' uit dezelfde map).",
        f"'{name}' is open in {program}; close it there and try again (if it is open nowhere, delete the file "
        f"'{lock}' from the same folder).",
    )


def in_use(name: str) -> CannotOpenWorkbook:
    """The operating system does not let go of the file."""
    return CannotOpenWorkbook(
        f"'{name}' kan niet worden vervangen, waarschijnlijk omdat een ander programma het open heeft; sluit het daar "
        "en probeer het opnieuw.",
        f"'{name}' cannot be replaced, probably because another program has it open; close it there and try again.",
    )


def changed_since_read(name: str) -> CannotOpenWorkbook:
    """The bytes on disk are not the bytes that were read."""
    return CannotOpenWorkbook(
        f"'{name}' is veranderd terwijl het werd verwerkt; er is niets geschreven, probeer het opnieuw.",
        f"'{name}' changed while it was being processed; nothing was written, try again.",
    )


def read_only_file(name: str) -> CannotOpenWorkbook:
    """The file may not be written."""
    return CannotOpenWorkbook(
        f"'{name}' is alleen-lezen; haal die beveiliging eraf (Eigenschappen) of schrijf met --output naar een ander "
        "bestand.",
        f"'{name}' is read-only; remove that protection (Properties) or write to another file with --output.",
    )


def read_only_folder(folder: str) -> CannotOpenWorkbook:
    """Nothing may be made in the folder."""
    return CannotOpenWorkbook(
        f"In de map '{folder}' mag niets worden opgeslagen; zet het bestand in een map waar u mag schrijven en probeer "
        "het opnieuw.",
        f"Nothing may be saved in the folder '{folder}'; put the file in a folder you may write in and try again.",
    )


def no_folder(folder: str) -> CannotOpenWorkbook:
    """The folder to save in is not there."""
    return CannotOpenWorkbook(
        f"De map '{folder}' bestaat niet; maak die eerst of kies een andere map.",
        f"The folder '{folder}' does not exist; make it first or choose another folder.",
    )


def disk_full(name: str) -> CannotOpenWorkbook:
    """The disk, or the space that the user may fill, is full."""
    return CannotOpenWorkbook(
        f"Er is geen ruimte om '{name}' op te slaan; maak schijfruimte vrij en probeer het opnieuw.",
        f"There is no room to save '{name}'; free some disk space and try again.",
    )


def not_saved(name: str, reason: str) -> CannotOpenWorkbook:
    """Any other refusal of the operating system; `reason` is its own words."""
    return CannotOpenWorkbook(
        f"'{name}' kon niet worden opgeslagen ({reason}); probeer het opnieuw of kies een andere map.",
        f"'{name}' could not be saved ({reason}); try again or choose another folder.",
    )


def already_there(name: str) -> CannotOpenWorkbook:
    """A new file would overwrite something."""
    return CannotOpenWorkbook(
        f"'{name}' bestaat al en wordt niet overschreven; kies een andere naam of verplaats het oude bestand.",
        f"'{name}' already exists and is not overwritten; choose another name or move the old file.",
    )


def damaged_file() -> CannotOpenWorkbook:
    """The package contradicts itself."""
    return CannotOpenWorkbook(
        "Het bestand is beschadigd; open het in Excel, sla het op onder een nieuwe naam en probeer het daarmee "
        "opnieuw.",
        "The file is damaged; open it in Excel, save it under a new name and try again with that.",
    )


def unusual_file(dutch: str, english: str) -> CannotOpenWorkbook:
    """A form of workbook that cannot be changed without risk; the arguments name it."""
    return CannotOpenWorkbook(
        f"Dit bestand {dutch}; open het in Excel, sla het op als gewone werkmap (.xlsx of .xlsm) en probeer het "
        "opnieuw.",
        f"This file {english}; open it in Excel, save it as an ordinary workbook (.xlsx or .xlsm) and try again.",
    )


def damaged_sheet(title: str, dutch: str, english: str) -> CannotOpenWorkbook:
    """An owned sheet is not as it was made; it is made again when it is gone."""
    return CannotOpenWorkbook(
        f"Op blad '{title}' {dutch}; verwijder het blad, bij de volgende keer wordt het opnieuw gemaakt.",
        f"On sheet '{title}' {english}; delete the sheet, it is made again the next time.",
    )


def damaged_register(title: str, dutch: str, english: str) -> CannotOpenWorkbook:
    """A register is not as it was made; deleting it would lose its rows."""
    return CannotOpenWorkbook(
        f"Op blad '{title}' {dutch}; zet een reservekopie van de werkmap terug, of geef het blad een andere naam en "
        "verwijder in Formules > Namen beheren de naam vzv_blad van dat blad (dan wordt een nieuw blad gemaakt).",
        f"On sheet '{title}' {english}; put back a backup of the workbook, or give the sheet another name and delete "
        "the name vzv_blad of that sheet in Formulas > Name Manager (a new sheet is then made).",
    )


def own_content(title: str, cell: str) -> CannotOpenWorkbook:
    """The user put something where an owned table grows."""
    return CannotOpenWorkbook(
        f"Op blad '{title}' staat in cel {cell} iets van uzelf, op een plek die bij elke keer opnieuw wordt gevuld; "
        "verplaats het naar een eigen blad en probeer het opnieuw.",
        f"On sheet '{title}' cell {cell} holds something of your own, in a place that is filled anew each time; move "
        "it to a sheet of your own and try again.",
    )


def cell_in_use(title: str, cell: str) -> CannotOpenWorkbook:
    """A cell of a sheet of people that is filled only when it is empty holds something, if only a space or formula."""
    return CannotOpenWorkbook(
        f"Op blad '{title}' is cel {cell} niet leeg, zodat die niet kan worden ingevuld; maak de cel leeg (Delete) en "
        "probeer het opnieuw.",
        f"On sheet '{title}' cell {cell} is not empty, so that it cannot be filled; empty it (Delete) and try again.",
    )


def merged_cells(title: str, area: str) -> CannotOpenWorkbook:
    """Merged cells lie where an owned table grows, or over a cell that is to be filled."""
    return CannotOpenWorkbook(
        f"Op blad '{title}' zijn de cellen {area} samengevoegd, zodat het blad niet kan worden gevuld; hef dat op "
        "(Start > Samenvoegen) en probeer het opnieuw.",
        f"On sheet '{title}' the cells {area} are merged, so that it cannot be filled; unmerge them and try again.",
    )


def totals_row(title: str, row: int) -> CannotOpenWorkbook:
    """The growing table has a totals row."""
    return CannotOpenWorkbook(
        f"De tabel op blad '{title}' heeft in rij {row} een totaalrij; zet die uit (Tabelontwerp > Totaalrij) en "
        "probeer het opnieuw.",
        f"The table on sheet '{title}' has a totals row in row {row}; turn it off (Table Design > Total Row) and try "
        "again.",
    )


def sheet_exists(title: str) -> CannotOpenWorkbook:
    """A sheet of people that is already there is not added again."""
    return CannotOpenWorkbook(
        f"De werkmap heeft al een blad '{title}'; gebruik dat, of geef het eerst een andere naam.",
        f"The workbook already has a sheet '{title}'; use that, or rename it first.",
    )
