"""Allowance statements (L15) of 1,500 volunteers: planning them, making them, and a plain docxtpl loop beside it."""

from __future__ import annotations

import datetime as dt
import io
import itertools
from pathlib import Path
from typing import Any

from stepwise import Clock, Taken, bare_read, medians

AS_OF = dt.date(2026, 11, 21)
FEW, IN_THE_LOOP = 160, 100


def steps(path: Path) -> Taken:
    """CPU seconds of each step in this process, and how many letters it was about."""
    clock = Clock()
    bare_read(path)
    clock.done("bare read")

    from vzv_sheets.letter_writing.letters import letter_kind, standard_template
    from vzv_sheets.letter_writing.planning import plan_letters, written
    from vzv_sheets.use_cases.check import check_source
    from vzv_sheets.workbook.closed_file.reader import read_workbook

    clock.done("imports")
    result = check_source(read_workbook(path), as_of=AS_OF, today=AS_OF)
    clock.done("reading and checking")
    kind = letter_kind("L15")
    due = plan_letters(result.records, result.findings, kind, despite_errors=True).made
    clock.done("planning all, with the ledger of limits")
    ids = [letter.subject_id for letter in due]
    plan_letters(result.records, result.findings, kind, ids=ids[:FEW], despite_errors=True)
    clock.done(f"planning {FEW}")
    plan = plan_letters(result.records, result.findings, kind, ids=ids, despite_errors=True)
    clock.done("planning all again")
    template = standard_template(kind)
    clock.done("loading the Word library and the template")
    size = sum(len(data) for _, data in written(plan, lambda *_: template, {"logo": ""}))
    clock.done("making all")
    logo = _logo()
    with_logo = compile_with_logo()
    clock.done("preparing a logo")
    for _ in written(plan, lambda *_: with_logo, {"logo": logo}):
        pass
    clock.done("making all with a logo")
    docxtpl_loop([letter.context for letter in plan.made[:IN_THE_LOOP]])
    clock.done(f"docxtpl, {IN_THE_LOOP} letters")
    charts()
    clock.done("600 charts, each another")
    return clock.taken | {"letters": len(plan.made), "bytes": size}


def docxtpl_loop(contexts: list[Any]) -> None:
    """The loop that its documentation shows."""
    from docxtpl import DocxTemplate

    from vzv_sheets.bundled_files import locate
    from vzv_sheets.letter_writing.letters import letter_kind

    path = locate("letters", "nl", letter_kind("L15").template)
    for context in contexts:
        template = DocxTemplate(path)
        template.render({"logo": "", **context}, autoescape=True)
        template.save(io.BytesIO())


def compile_with_logo() -> Any:
    """The standard template with a logo before its first paragraph."""
    import docx

    from vzv_sheets.bundled_files import locate
    from vzv_sheets.letter_writing.letters import letter_kind
    from vzv_sheets.letter_writing.word.docx_template import compile_template

    document = docx.Document(str(locate("letters", "nl", letter_kind("L15").template)))
    document.sections[0].first_page_header.add_paragraph("{{ logo }}")
    target = io.BytesIO()
    document.save(target)
    return compile_template(target.getvalue())


def _logo() -> Any:
    from PIL import Image

    from vzv_sheets.letter_writing.content.logo import logo_of

    target = io.BytesIO()
    Image.effect_noise((600, 240), 60).save(target, "PNG")
    return logo_of("logo.png", "Voorbeeld", lambda _: target.getvalue())


def charts() -> None:
    """Charts of which no two are the same."""
    from vzv_sheets.letter_writing.content.goal_chart import goal_chart
    from vzv_sheets.records.goal_progress import GoalProgress

    scores = itertools.islice(itertools.product(range(10), repeat=3), 600)
    for start, now, target in scores:
        goal_chart("Nederlands", GoalProgress(start * 1000, now * 1000, target * 1000, (0, 10)))


def workbook() -> bytes:
    """1,500 volunteers with their claims and hours, as `vzv demo` makes them."""
    from vzv_sheets.use_cases.demo import demo_workbook

    return demo_workbook("humanitas-westerkwartier", volunteers=1500, seed=1, as_of=AS_OF)


def main() -> None:
    """Prints the steps, and letters per CPU second."""
    found = medians(__file__, __doc__, steps, workbook)
    letters = int(found.pop("letters"))
    print(f"{letters} letters of {found.pop('bytes') / letters / 1000:.1f} kB\n")
    print("| step | CPU s | letters a second |\n|---|---|---|")
    counts = {f"planning {FEW}": FEW, f"docxtpl, {IN_THE_LOOP} letters": IN_THE_LOOP}
    for name, seconds in found.items():
        about = counts.get(name, letters if name.startswith(("planning", "making")) else 0)
        print(f"| {name} | {seconds:.3f} | {about / seconds:.0f} |" if about else f"| {name} | {seconds:.3f} | |")


if __name__ == "__main__":
    main()
