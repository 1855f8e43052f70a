"""A chart as SVG: places from left to right in parts of the width, so that letters keep their size on any screen.

Series differ by pattern or mark too, never by colour alone. Above the drawing lies a layer with one place per point,
which the keyboard reaches and which tells the values of that point.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from vzv_sheets.schema.owned_parts import ChartKind
from vzv_sheets.web_pages.chart_data import NO_DATA, ChartData, Point
from vzv_sheets.web_pages.markup import Attribute, Html, element, joined
from vzv_sheets.web_pages.values import decimal_digits, on_axis, short

_HEIGHT, _TOP, _BOTTOM = 230, 24, 24  # of columns and lines, in pixels
_EMPTY = 96
_BAR_ROW, _BAR = 36, 13  # of bars: the label above, then the bar
_LEFT_OF_AXIS, _WHOLE = Fraction(11), Fraction(100)  # per cent of the width
_WIDEST_BAR = Fraction(82)
_GAP = Fraction(1, 5)  # of the room of a point, on either side of its column
_MANY, _MARK = 7, 4
_LINE_OF_TIP = 15


def drawing(data: ChartData) -> Html:
    """The drawing with its text alternative, and above it the layer of its points."""
    bars = data.declared.kind is ChartKind.BARS
    height = _EMPTY if data.empty else _BAR_ROW * len(data.points) if bars else _HEIGHT
    shapes = _no_data() if data.empty else joined(*(_bars(data) if bars else _upright(data)))
    told = f"{data.declared.description} {data.finding}"
    picture = element(
        "svg", _patterns(data), shapes, class_="drawing", role="img", aria_label=told, width="100%", height=height
    )
    if data.empty:
        return element("div", picture, class_="plot")
    places = [_place(data, number) for number in range(len(data.points))]
    about = "Waarden in de grafiek; met de pijltjestoetsen naar de volgende"
    layer = element("svg", *places, class_="points", role="group", aria_label=about, width="100%", height=height)
    return element("div", picture, layer, class_="plot")


def swatch(data: ChartData, place: int) -> Html:
    """The sign of a series, as it stands before its name."""
    if data.declared.kind is ChartKind.LINES:
        line = element("line", x1=0, x2=24, y1=7, y2=7, class_=_line_class(data, place))
        shape = joined(line, "" if data.declared.series[place].dashed else _mark(place, "12", 7))
    else:
        shape = element("rect", x=4, y=1, width=16, height=12, **_fill(data, place))
    return element("svg", shape, width=24, height=14, aria_hidden="true", class_="swatch")


def _no_data() -> Html:
    line = element("line", x1="0", x2="100%", y1=_EMPTY - 1, y2=_EMPTY - 1, class_="base")
    return joined(line, element("text", NO_DATA, x="50%", y=_EMPTY // 2, text_anchor="middle"))


def _patterns(data: ChartData) -> Html:
    """What fills each series but the first: stripes, dots, lines on its own colour."""
    if data.declared.kind is ChartKind.LINES or len(data.declared.series) == 1:
        return Html("")
    shapes = (
        element("path", d="M-2 2L2 -2M0 8L8 0M6 10L10 6", class_="hatch"),
        element("circle", cx=4, cy=4, r="1.6", class_="dot"),
        element("path", d="M0 4H8", class_="hatch"),
    )
    made = [
        element(
            "pattern",
            element("rect", width=8, height=8, class_=f"fill{place}"),
            shapes[place - 1],
            id=f"{data.declared.key}-{place}",
            width=8,
            height=8,
            patternUnits="userSpaceOnUse",
        )
        for place in range(1, min(len(data.declared.series), len(shapes) + 1))
    ]
    return element("defs", *made)


def _fill(data: ChartData, place: int) -> dict[str, Attribute]:
    """The colour of a series, or its pattern: a class would win from that."""
    return {"fill": f"url(#{data.declared.key}-{place})"} if place else {"class_": "fill0"}


def _bars(data: ChartData) -> Iterator[Html]:
    series = data.declared.series
    for number, point in enumerate(data.points):
        top = number * _BAR_ROW
        yield element("text", point.label, x=0, y=top + 12)
        part = Fraction(_BAR, len(series))
        for place, value in enumerate(point.values):
            wide = data.share(value) * _WIDEST_BAR
            shape: dict[str, Attribute] = {
                "x": 0,
                "y": top + 17 + int(part * place),
                "width": _percent(wide),
                "height": int(part),
            }
            yield element("rect", **_fill(data, place), **shape)
            if len(series) == 1:
                text = short(value, series[place].format)
                yield element("text", text, x=_percent(wide), dx=6, y=top + 28, class_="value")


def _upright(data: ChartData) -> Iterator[Html]:
    base = _HEIGHT - _BOTTOM
    if data.has_axis:
        yield from _axis(data)
    yield element("line", x1="0", x2="100%", y1=base, y2=base, class_="base")
    for number, point in enumerate(data.points):
        crowded = _crowded(data, number)
        centre = _percent(_centre(data, number))
        yield element("text", point.label, x=centre, y=_HEIGHT - 7, text_anchor="middle", class_=f"label{crowded}")
    if data.declared.kind is ChartKind.LINES:
        yield from _lines(data)
    else:
        yield from _columns(data)


def _crowded(data: ChartData, number: int) -> str:
    """On a narrow screen every other text steps aside; the last one stays."""
    return " spare" if len(data.points) > _MANY and (len(data.points) - 1 - number) % 2 else ""


def _axis(data: ChartData) -> Iterator[Html]:
    kind = data.declared.series[0].format
    for tick in data.ticks:
        high = _high(tick / data.top)
        yield element("line", x1="0", x2="100%", y1=high, y2=high, class_="grid")
        yield element("text", on_axis(tick, kind), x=0, y=high - 4)


def _columns(data: ChartData) -> Iterator[Html]:
    stacked, series = data.declared.kind is ChartKind.STACKED, data.declared.series
    for number, point in enumerate(data.points):
        room = _room(data)
        wide = room * (1 - 2 * _GAP) / (1 if stacked else len(series))
        left, reached = _centre(data, number) - room * (Fraction(1, 2) - _GAP), Fraction(0)
        for place, value in enumerate(point.values):
            share = data.share(value)
            high, low = _high(reached + share), _high(reached)
            shape: dict[str, Attribute] = {
                "x": _percent(left),
                "width": _percent(wide),
                "y": high,
                "height": low - high,
            }
            yield element("rect", **_fill(data, place), **shape)
            if stacked:
                reached += share
            else:
                left += wide
            if len(series) == 1:
                text = short(value, series[place].format)
                told = f"value{_crowded(data, number)}"
                yield element(
                    "text", text, x=_percent(_centre(data, number)), y=high - 5, text_anchor="middle", class_=told
                )


def _lines(data: ChartData) -> Iterator[Html]:
    for place, series in enumerate(data.declared.series):
        before: tuple[str, int] | None = None
        for number, point in enumerate(data.points):
            value = point.values[place]
            if value is None:
                before = None
                continue
            here = _percent(_centre(data, number)), _high(data.share(value))
            if before is not None:
                yield element(
                    "line", x1=before[0], y1=before[1], x2=here[0], y2=here[1], class_=_line_class(data, place)
                )
            if not series.dashed:
                yield _mark(place, *here)
            before = here


def _line_class(data: ChartData, place: int) -> str:
    return f"line{place} dashed" if data.declared.series[place].dashed else f"line{place}"


def _mark(place: int, across: str, high: int) -> Html:
    """A circle for the first series, a square, a wide and a high bar for the next ones."""
    if place == 0:
        return element("circle", cx=across, cy=high, r=_MARK, class_="fill0")
    wide, tall = {1: (8, 8), 2: (11, 4), 3: (4, 11)}.get(place, (6, 6))
    return element(
        "rect", x=across, y=high - tall // 2, width=wide, height=tall, class_=f"fill{place}",
        transform=f"translate(-{wide // 2} 0)",
    )  # fmt: skip


def _place(data: ChartData, number: int) -> Html:
    """What is focused and pointed at: the room of a point, with its values in words."""
    point = data.points[number]
    lines = data.told(point)
    told = f"{lines[0]}: {', '.join(lines[1:])}"
    if data.declared.kind is ChartKind.BARS:
        room = element("rect", x="0", y=number * _BAR_ROW + 1, width="100%", height=_BAR_ROW - 3, rx=3, class_="room")
        return element("g", room, class_="point", role="img", tabindex=0, aria_label=told)
    wide = _room(data)
    left = _centre(data, number) - wide / 2
    room = element("rect", x=_percent(left), y=1, width=_percent(wide), height=_HEIGHT - 3, rx=3, class_="room")
    return element("g", room, *_tip(data, number, point), class_="point", role="img", tabindex=0, aria_label=told)


def _tip(data: ChartData, number: int, point: Point) -> Iterator[Html]:
    """The words that a point shows while it is pointed at; beside its room, so that they never leave the drawing."""
    place = Fraction(2 * number + 1, 2 * len(data.points))
    left, right = _centre(data, number) - _room(data) / 2, _centre(data, number) + _room(data) / 2
    after = place < Fraction(1, 2)
    for row, text in enumerate(data.told(point)):
        yield element(
            "text", text, x=_percent(right if after else left), dx=6 if after else -6, y=14 + row * _LINE_OF_TIP,
            text_anchor="start" if after else "end", class_="tip", aria_hidden="true",
        )  # fmt: skip


def _room(data: ChartData) -> Fraction:
    """The width of the room of each point, in per cent."""
    return (_WHOLE - _left(data)) / len(data.points)


def _centre(data: ChartData, number: int) -> Fraction:
    return _left(data) + _room(data) * (number + Fraction(1, 2))


def _left(data: ChartData) -> Fraction:
    return _LEFT_OF_AXIS if data.has_axis else Fraction(0)


def _high(share: Fraction) -> int:
    """How far from the top a share of the scale lies, in pixels."""
    return _HEIGHT - _BOTTOM - round(share * (_HEIGHT - _BOTTOM - _TOP))


def _percent(part: Fraction) -> str:
    return f"{decimal_digits(Fraction(round(part * 100), 100))}%"
