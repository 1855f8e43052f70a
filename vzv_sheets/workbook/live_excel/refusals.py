"""Why a button of Excel cannot do its work: one sentence in Dutch and English that says what to do."""

from __future__ import annotations

from vzv_sheets.workbook.port import CannotOpenWorkbook


def excel_does_not_answer(problem: Exception) -> CannotOpenWorkbook:
    """Excel refused to tell something: a cell is being edited, a dialog is open, a permission is missing."""
    return CannotOpenWorkbook(
        f"Excel geeft geen antwoord ({type(problem).__name__}); rond het bewerken van de cel af, sluit open vensters "
        "in Excel en probeer het opnieuw.",
        f"Excel does not answer ({type(problem).__name__}); finish editing the cell, close open windows in Excel and "
        "try again.",
    )


def excel_refused(title: str, problem: Exception) -> CannotOpenWorkbook:
    """Excel refused to write, after part of the plan may have been carried out."""
    return CannotOpenWorkbook(
        f"Excel laat blad '{title}' niet vullen ({type(problem).__name__}); hef de beveiliging van het blad op "
        "(Controleren > Beveiliging blad opheffen) en probeer het opnieuw. Wat u zelf invulde, is niet veranderd.",
        f"Excel does not let sheet '{title}' be filled ({type(problem).__name__}); unprotect the sheet (Review > "
        "Unprotect Sheet) and try again. What you filled in yourself has not changed.",
    )


def name_not_told(title: str) -> CannotOpenWorkbook:
    """A sheet has the table of an owned sheet, not its name: Excel did not answer, or a person took it away."""
    return CannotOpenWorkbook(
        f"Excel zegt niet dat blad '{title}' van vzv is; probeer het opnieuw. Blijft dit zo, geef het blad dan "
        "een andere naam, verwijder de tabel erop en probeer het nog eens: vzv maakt dan een nieuw blad.",
        f"Excel does not tell that sheet '{title}' belongs to vzv; try again. If this stays so, rename the sheet, "
        "delete the table on it and try once more: vzv then makes a new sheet.",
    )


def changed_since_read(name: str) -> CannotOpenWorkbook:
    """The workbook is another one than was read."""
    return CannotOpenWorkbook(
        f"'{name}' is veranderd terwijl het werd verwerkt; er is niets geschreven, probeer het opnieuw.",
        f"'{name}' changed while it was being processed; nothing was written, try again.",
    )


def never_saved(name: str) -> CannotOpenWorkbook:
    """The workbook has no folder yet."""
    return CannotOpenWorkbook(
        f"'{name}' is nog nooit opgeslagen, dus is er nog geen map voor de brieven; sla de werkmap op en probeer het "
        "opnieuw.",
        f"'{name}' was never saved, so there is no folder for the letters yet; save the workbook and try again.",
    )


def in_the_cloud(name: str) -> CannotOpenWorkbook:
    """The workbook stands at a web address, where no letters can be put beside it."""
    return CannotOpenWorkbook(
        f"'{name}' staat in OneDrive of SharePoint, waar geen brieven naast kunnen worden gezet; open de werkmap "
        "vanuit de map op uw eigen computer (Verkenner of Finder), of sla een kopie op uw computer op.",
        f"'{name}' stands in OneDrive or SharePoint, where no letters can be put beside it; open the workbook from the "
        "folder on your own computer, or save a copy there.",
    )
