"""Finding the few cells that the fast readers cannot give as they are, without decoding the others.

A column library gives numbers for booleans and for texts that look like numbers, nothing for an error or for a formula
without a result, and a wrong day for a negative one. One search through the bytes of the sheet (0.1 s for 1.2 million
cells) passes over every cell that is written as cells of its column ought to be; what is left is decoded one by one.
A cell that is found without need is decoded to what it was.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from vzv_sheets.vocabulary.addresses import column_letters
from vzv_sheets.workbook.closed_file.cells import Cell, cell_at
from vzv_sheets.workbook.closed_file.number_formats import DateStyles
from vzv_sheets.workbook.closed_file.sheet_content import letters_of
from vzv_sheets.workbook.port import CellKind

_FORMULA = rb"(?:<f(?: [^>]*)?/>|<f(?: [^>]*[^/>])?>[^<]*</f>)?"
_EMPTY = rb" ?/>|></c>"
_ANY_STYLE = rb'(?: s="\d++")?'
_PLAIN = rb'(?: t="n")?>' + _FORMULA + rb"<v>"
_SHARED_TEXT = rb' t="s"><v>(\d{1,7}+)</v></c>'
_DAY = rb"[1-9]\d{0,5}(?:\.0*)?<"  # a whole day number from 1
_FRACTION = rb"0(?:<|\.(?!9999)[^eE<]*<)"  # a time; what may round to the next day is decoded apart
_STYLED = re.compile(rb'<c r="([A-Z]+)\d+" s="(\d+)"')
_LOOKED_AT = 100_000  # bytes in which the style that most cells of a column have is looked up


def exceptions(
    xml: bytes, width: int, wanted: Mapping[int, CellKind], styles: DateStyles, *, texts_too: bool = True
) -> Iterator[Cell]:
    """The cells of the wanted columns that need a reading of their own, and every cell beyond the width.

    Without `texts_too` the cells that `shared_texts` gives are left out. The sheet is in standard shape; raises
    `NotACell` where it is not.
    """
    elsewhere = b"" if texts_too else b"|" + _ANY_STYLE + _SHARED_TEXT
    groups: dict[bytes, list[int]] = {}
    for column in range(width):
        kind = wanted.get(column)
        ordinary = b"" if kind is None else _ordinary(kind, styles) + (b"" if kind is CellKind.TEXT else elsewhere)
        groups.setdefault(ordinary, []).append(column)
    general = (letters_of(columns) + rb'\d++"(?:' + form + b")" for form, columns in groups.items())
    accepted = b"|".join([*_usual(xml, width, wanted, styles), *general])
    for match in re.finditer(rb'<c(?! r="(?:' + accepted + rb"))[ >/]", xml):
        yield cell_at(xml, match.start())


def _usual(xml: bytes, width: int, wanted: Mapping[int, CellKind], styles: DateStyles) -> Iterator[bytes]:
    """How most cells of each column look: forms that `_ordinary` accepts too, tried first because they take less."""
    seen = dict(_STYLED.findall(xml, 0, _LOOKED_AT))
    alike: dict[tuple[int, CellKind], list[int]] = {}
    for column, kind in wanted.items():
        style = seen.get(column_letters(column).encode())
        if style is not None and column < width:
            alike.setdefault((int(style), kind), []).append(column)
    for (style, kind), columns in alike.items():
        form = _usual_form(style, kind, styles)
        if form:
            yield letters_of(columns) + rb'\d++" s="%d"' % style + form


def _usual_form(style: int, kind: CellKind, styles: DateStyles) -> bytes:
    """What follows the style of a cell that the fast readers give as it is; empty where they do not."""
    match kind:
        case CellKind.TEXT:
            return b' t="s"'
        case CellKind.NUMBER:
            return b"" if style in styles.dates | styles.durations else rb"><v>[-\d.]"
        case CellKind.DATE:
            return b"" if style in styles.durations else b"><v>" + _DAY
        case CellKind.TIME:
            return b"><v>" + _FRACTION


def shared_texts(xml: bytes, columns: Collection[int]) -> Iterator[tuple[int, int, int]]:
    """Row, column and number of the shared string of every cell in these columns that holds one and nothing else."""
    expression = re.compile(b'<c r="(' + letters_of(columns) + rb')(\d++)"' + _ANY_STYLE + _SHARED_TEXT)
    positions = {column_letters(column).encode(): column for column in columns}
    for letters, row, number in expression.findall(xml):
        yield int(row), positions[letters], int(number)


def _ordinary(kind: CellKind, styles: DateStyles) -> bytes:
    """What may follow the address of a cell that the fast readers give as it is."""
    no_moment = _style_other_than(styles.dates | styles.durations)
    match kind:
        case CellKind.TEXT:
            text = rb' t="s"|' + _EMPTY + rb'| t="inlineStr"[^>]*><is>| t="str"[^>]*>' + _FORMULA + rb"<v"
            return rb' t="s"|' + _ANY_STYLE + b"(?:" + text + b")|" + no_moment + _PLAIN + rb"[-\d.]"
        case CellKind.NUMBER:
            return no_moment + _PLAIN + rb"[-\d.]|" + _ANY_STYLE + b"(?:" + _EMPTY + b")"
        case CellKind.DATE:
            day = _style_other_than(styles.durations) + _PLAIN + _DAY
            return day + b"|" + _ANY_STYLE + b"(?:" + _EMPTY + b")"
        case CellKind.TIME:
            return _ANY_STYLE + b"(?:" + _PLAIN + _FRACTION + b"|" + _EMPTY + b")"


def _style_other_than(styles: Collection[int]) -> bytes:
    if not styles:
        return _ANY_STYLE
    numbers = "|".join(map(str, sorted(styles)))
    # Without `s` a cell has style 0.
    return rb'(?: s="(?!(?:' + numbers.encode() + rb')")\d++")' + (b"" if 0 in styles else b"?")
