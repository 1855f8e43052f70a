"""Makes the pages of docs/reference/ and the templates of letters/ from the declarations.

`--check` only tells whether they are up to date.
"""

from __future__ import annotations

import importlib.util
import io
import sys
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click

from vzv_sheets.checks.all_rules import kinds
from vzv_sheets.findings.kinds import SEVERITY_NL, FindingKind
from vzv_sheets.legal.figure_words import CERTAINTY_MEANINGS, range_words, value_words
from vzv_sheets.legal.figures import CERTAINTY_WORDS
from vzv_sheets.legal.shipped import figures
from vzv_sheets.letter_templates.all_templates import all_templates
from vzv_sheets.letter_writing.letters import LETTERS
from vzv_sheets.letter_writing.own_templates.field_list import FieldUsage, field_usages
from vzv_sheets.letter_writing.own_templates.shapes import shape_of
from vzv_sheets.programmes.catalogue import programmes
from vzv_sheets.programmes.declaration import DayOfYear, PresetValue, Programme
from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
from vzv_sheets.progress_indicators.indicator import Masking
from vzv_sheets.schema.columns import Column, Required
from vzv_sheets.schema.owned_sheets import OWNED_SHEETS
from vzv_sheets.schema.standard import SETTINGS, STANDARD_SHEETS, sheet_named
from vzv_sheets.shells.command_line.main import COMMANDS
from vzv_sheets.vocabulary.days import dutch_date


def _loaded(path: Path) -> ModuleType:
    """The Python file as a module, wherever it is started from."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


traceability = _loaded(Path(__file__).parent / "traceability" / "traceability.py")
REFERENCE = Path(__file__).parent / "reference"
TEMPLATES = Path(__file__).parents[1] / "letters"
MADE = "<!-- Gemaakt uit de declaraties met: python docs/generate.py -->\n"


def columns_page() -> Iterator[str]:
    """Every sheet and column of the standard workbook."""
    yield "# De standaardwerkmap: bladen en kolommen\n"
    for sheet in STANDARD_SHEETS:
        yield f"## {sheet.name}\n\nEén rij = {sheet.one_row}. {sheet.explanation}\n"
        yield "| kolom | soort | nodig | uitleg | waarden | ook gelezen als |\n|---|---|---|---|---|---|"
        for column in sheet.columns:
            yield _column_row(column)
        yield ""
    yield "## Instellingen: de regels\n"
    yield "| instelling | soort | nodig | uitleg | waarden | ook gelezen als |\n|---|---|---|---|---|---|"
    for setting in SETTINGS:
        yield _column_row(setting)


def _column_row(column: Column) -> str:
    needed = {Required.ALWAYS: "altijd", Required.WHEN: f"voor {column.needed_for}", Required.OPTIONAL: ""}
    values = "; ".join(column.choices) + (" (aan te vullen)" if column.open_list else "")
    default = f" Leeg = {column.default}." if column.default is not None else ""
    cells = (
        f"`{column.key}`", column.kind.value, needed[column.required], column.help + default, values,
        ", ".join(column.synonyms),
    )  # fmt: skip
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def findings_page() -> Iterator[str]:
    """Every kind of finding with its remedy, why, and both examples."""
    yield "# Meldingen\n"
    yield "De voorbeelden op deze pagina worden bij elke test uitgevoerd (peildatum 30-06-2026).\n"
    for kind in kinds():
        yield from _kind(kind)


def _kind(kind: FindingKind) -> Iterator[str]:
    yield f"## {kind.code}\n"
    for variant in (kind.variant(""), *kind.variants.values()):
        blocks = f" Houdt tegen: {', '.join(variant.blocks)}." if variant.blocks else ""
        yield f"* **{SEVERITY_NL[variant.severity]}**: {variant.message.nl} *{variant.remedy.nl}*{blocks}"
    yield f"\n{kind.why.nl} Bron: {kind.source}." + (f" Wet: {kind.legal}." if kind.legal else "") + "\n"
    if kind.reads:
        yield f"Leest: {', '.join(f'`{name}`' for name in kind.reads)}.\n"
    yield f"Dit geeft de melding:\n\n```\n{kind.bad.strip()}\n```\n\nDit niet:\n\n```\n{kind.good.strip()}\n```\n"


def figures_page() -> Iterator[str]:
    """Every figure of the law with its dates, reference and certainty."""
    yield "# Bedragen en grenzen\n"
    yield "Elk bedrag waarmee het programma rekent, met de bron en hoe zeker het is. Een eigen maximum in de werkmap"
    yield "(blad Regelingen, soort fiscaal maximum) gaat voor zolang het geldt; dat staat er dan bij.\n"
    yield "| zekerheid | betekent |\n|---|---|"
    for certainty, meaning in CERTAINTY_MEANINGS.items():
        yield f"| {CERTAINTY_WORDS[certainty]} | {meaning} |"
    yield ""
    known = figures()
    for name, parameter in known.parameters.items():
        yield f"## {parameter.title} (`{name}`)\n\n{range_words(parameter)}\n"
        yield "| van | t/m | waarde | zekerheid | bron | toelichting |\n|---|---|---|---|---|---|"
        for figure in parameter.values:
            until = dutch_date(figure.valid_to) if figure.valid_to else ""
            yield (
                f"| {dutch_date(figure.valid_from)} | {until} | {value_words(figure)} "
                f"| {CERTAINTY_WORDS[figure.certainty]} | {figure.reference} | {figure.note} |"
            )
        yield ""


def register_page() -> Iterator[str]:
    """The register of processing (AVG, art. 30): purpose, readers and retention of every column."""
    yield "# Register van verwerkingen (AVG, art. 30)\n"
    for sheet in STANDARD_SHEETS:
        yield f"## {sheet.name}\n"
        yield "| kolom | doel | wie mag het zien | bewaren | bijzonder |\n|---|---|---|---|---|"
        for column in sheet.columns:
            readers = ", ".join(reader.value for reader in column.readers)
            yield (
                f"| `{column.key}` | {column.purpose} | {readers} | {column.retention.value} "
                f"| {'ja' if column.special else ''} |"
            )
        yield ""


def letters_page() -> Iterator[str]:
    """Every letter with the fields that an own template may use."""
    yield "# Brieven en hun velden\n"
    yield "Wat u in een eigen brief in Word kunt typen; `vzv letters --fields L01` zegt hetzelfde."
    yield "Hoe u een eigen brief maakt, staat op [Eigen brieven](../eigen-brieven.md). Wat met `{%p` begint, staat"
    yield "alleen in een eigen alinea; in een tabel typt u `{%tr` in een eigen rij.\n"
    for letter in LETTERS:
        yield f"## {letter.code} {letter.title}\n\nAan: {letter.addressee}.\n"
        yield "| wat u typt | wat het wordt | voorbeeld |\n|---|---|---|"
        usages = list(field_usages(letter, shape_of(letter.code)))
        for usage in usages:
            yield f"| {_typed(usage)} | {usage.field.explanation} | {usage.field.example} |".replace("\n", " ")
        for usage in usages:
            if usage.is_list:
                lines = "\n".join(usage.typed)
                yield f"\nVoor elke rij van `{usage.field.name}`, elke regel in een eigen alinea:\n\n```\n{lines}\n```"
        yield ""


def _typed(usage: FieldUsage) -> str:
    """The first and the last line of what to type; lists stand in full below the table."""
    ends = (usage.typed[0], usage.typed[-1])
    return " … ".join(f"`{line}`" for line in dict.fromkeys(ends))


def indicators_page() -> Iterator[str]:
    """Every indicator: what it tells, how it is computed, what it reads."""
    yield "# Cijfers\n"
    yield "Een rij met een open melding in een kolom die een cijfer leest, telt niet mee; het cijfer zegt hoeveel rijen"
    yield "dat zijn en waarom. `vzv explain I-24` geeft hetzelfde op uw scherm.\n"
    yield "| code | cijfer | eenheid | berekening | telt over | klein aantal | bron |\n|---|---|---|---|---|---|---|"
    for one in ALL_INDICATORS:
        small = "" if one.masking is Masking.NEVER else one.masking.value
        cells = (one.key, one.title.nl, one.unit.value, one.formula.nl, one.timing.value, small, one.source)
        yield f"| {' | '.join(cells)} |"
    yield "\n## Welke kolommen een cijfer leest\n"
    yield "| code | kolommen |\n|---|---|"
    for one in ALL_INDICATORS:
        yield f"| {one.key} | {', '.join(one.reads)} |"


def programmes_page() -> Iterator[str]:
    """Every programme that `vzv new` knows: what it asks, which sheets it shows, its letters and its words."""
    yield "# Programma's\n"
    yield "Met `vzv new BESTAND --programme NAAM` maakt u een werkmap voor een programma; meer dan één mag ook. Wat een"
    yield "programma niet vraagt, wordt niet gecontroleerd. De woorden zijn die van het eerste programma dat u noemt; u"
    yield "verandert ze op blad Instellingen. `{jaar}` is het jaar waarin de werkmap wordt gemaakt.\n"
    yield "| naam | wat het is |\n|---|---|"
    for programme in programmes():
        yield f"| [`{programme.name}`](#{programme.name}) | {programme.description} |"
    yield ""
    for programme in programmes():
        yield from _programme(programme)


def _programme(programme: Programme) -> Iterator[str]:
    yield f"## {programme.name}\n\n**{programme.title}**: {programme.description}. Bron: {programme.source}.\n"
    words = (programme.settings[key] for key in ("term_client", "term_beroepskracht"))
    own = [_filled(key, value) for key, value in programme.settings.items() if not key.startswith("term_")]
    yield f"* Woorden: {', '.join(map(str, words))}." + (f" Instelling: {', '.join(own)}." if own else "")
    sheets = ", ".join((*programme.sheets, *programme.reports)) or "geen"
    yield f"* Bladen naast de vaste: {sheets}."
    yield f"* Brieven: {', '.join(programme.letters)}."
    for sheet, rows in programme.rows.items():
        if sheet != "Programmas":
            ids = [str(row[key]) for key in sheet_named(sheet).key[:1] for row in rows if key in row]
            yield f"* Vult op {sheet}: {'; '.join(ids) or f'{len(rows)} regels'}."
    for name, values in programme.lists.items():
        yield f"* Voegt toe aan de lijst {name}: {'; '.join(values)}."
    yield "\n| programma_id | naam | wat het vraagt |\n|---|---|---|"
    for row in programme.rows["Programmas"]:
        asked = [_filled(key, value) for key, value in row.items() if key not in ("programma_id", "naam")]
        yield f"| {row['programma_id']} | {row['naam']} | {', '.join(asked)} |"
    yield ""


def _filled(key: str, value: PresetValue) -> str:
    if isinstance(value, DayOfYear):
        later = f"+{value.years_later}" if value.years_later else ""
        return f"`{key}` = {value.day:02}-{value.month:02}-{{jaar{later}}}"
    return f"`{key}` = {value}"


def keys() -> Iterator[str]:
    """Everything that other programs and workbooks rely on; a test forbids that one disappears."""
    yield from _keys_of_people()
    yield from _keys_of_the_product()


def _options_of(name: str, command: click.Command) -> Iterator[str]:
    for option in command.params:
        if isinstance(option, click.Option):
            yield from (f"option {name} {written}" for written in option.opts)
    if isinstance(command, click.Group):
        for inner, made in command.commands.items():
            yield from _options_of(f"{name} {inner}", made)


def _keys_of_the_product() -> Iterator[str]:
    for name, (alias, _) in COMMANDS.items():
        yield f"command {name}"
        yield f"command {alias}"
        yield from _options_of(name, import_module(f"vzv_sheets.shells.command_line.{name}").command)
    for kind in kinds():
        yield f"code {kind.code}"
    for owned in OWNED_SHEETS:
        yield f"sheet {owned.name}"
        yield f"table {owned.table_name}"
        for column in owned.columns:
            yield f"column {owned.name}.{column.key}"
    for name in figures().parameters:
        yield f"figure {name}"
    for letter in LETTERS:
        yield f"letter {letter.code}"
    for indicator in ALL_INDICATORS:
        yield f"indicator {indicator.key}"
    for programme in programmes():
        yield f"programme {programme.name}"
    for document in ("vzv-check/1", "vzv-allowances/1", "vzv-indicators/1", "vzv-payment-run/1"):
        yield f"format {document}"


PAGES = {
    "werkmap.md": columns_page,
    "meldingen.md": findings_page,
    "bedragen.md": figures_page,
    "verwerkingsregister.md": register_page,
    "brieven.md": letters_page,
    "cijfers.md": indicators_page,
    "programmas.md": programmes_page,
    "herleidbaarheid.md": traceability.page,
}


def _keys_of_people() -> Iterator[str]:
    for sheet in STANDARD_SHEETS:
        yield f"sheet {sheet.name}"
        yield f"table {sheet.table_name}"
        for column in sheet.columns:
            yield f"column {sheet.name}.{column.key}"
            for choice in column.choices:
                yield f"value {sheet.name}.{column.key}={choice}"
    for setting in SETTINGS:
        yield f"setting {setting.key}"
        for choice in setting.choices:
            yield f"value {setting.key}={choice}"


def contents() -> dict[str, str]:
    """The text of every generated file by its name."""
    made = {name: MADE + "\n".join(page()) + "\n" for name, page in PAGES.items()}
    made["keys.txt"] = "\n".join(sorted(set(keys()))) + "\n"
    return made


def templates() -> dict[str, bytes]:
    """The Word template of every letter and language by its path in letters/."""
    return {template.path: template.document() for template in all_templates()}


def members(package: bytes) -> dict[str, bytes]:
    """What is in a Word document, however it was compressed."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def stale_pages() -> dict[Path, bytes]:
    """The files that are not as the declarations say, with what they should hold."""
    stale = {}
    for name, text in contents().items():
        path = REFERENCE / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale[path] = text.encode("utf-8")
    for name, data in templates().items():
        path = TEMPLATES / name
        if not path.exists() or members(path.read_bytes()) != members(data):
            stale[path] = data
    return stale


def forgotten_templates() -> list[Path]:
    """Word files in letters/ that no declaration gives."""
    made = {TEMPLATES / template.path for template in all_templates()}
    return sorted(path for path in TEMPLATES.rglob("*.docx") if path not in made)


def main() -> int:
    """Writes the pages and templates, or with `--check` tells which are out of date."""
    stale = stale_pages()
    if "--check" not in sys.argv:
        for path, data in stale.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return 0
    if wrong := [*stale, *forgotten_templates()]:
        names = ", ".join(path.name for path in wrong)
        print("Niet bijgewerkt:", names, "(python docs/generate.py)")  # noqa: T201  (this is a command)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
