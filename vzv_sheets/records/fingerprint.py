"""One fingerprint of everything a run depends on: the same fingerprint means that nothing has to be written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from vzv_sheets.records.record_set import RecordSet


def fingerprint(
    records: RecordSet, *, version: str, figures_version: str, beside: Sequence[str] = (),
    filled_in: Mapping[str, Sequence[str]] | None = None,
) -> str:  # fmt: skip
    """A hash (32 hexadecimal digits) of the typed records, settings, reference date, period, version and figures.

    `beside` is what else decides about the reports (`registers.payment_state`). `filled_in` gives the texts of columns
    (`Uitzonderingen.rij_hash`) as they are once the product has filled their empty cells: filling them is no change.
    Formatting, widths and the sheets of the product itself do not change it either (design, Writing).
    """
    digest = hashlib.blake2b(digest_size=16)
    head = {
        "version": version,
        "figures": figures_version,
        "as_of": records.as_of.isoformat(),
        "period": [records.period.first.isoformat(), records.period.last.isoformat()],
        "titles": {name: layout.title for name, layout in records.layout.sheets.items()},
        "unknown": [[own.title, [header.text for header in own.forbidden]] for own in records.layout.own_sheets],
        "settings": {key: [cell.row, repr(cell.raw)] for key, cell in records.settings.cells.items()},
        "suspects": [[s.title, s.row, s.position, s.text] for s in records.suspects],
        "remarks": [[r.title, r.row, r.position, r.text, r.header] for r in records.remarks],
    }
    if beside:
        head["beside"] = list(beside)
    digest.update(json.dumps(head, sort_keys=True).encode())
    for name, table in sorted(records.tables.items()):
        digest.update(f"{name}|{len(table)}".encode())
        digest.update(table.rows.tobytes())
        for key, column in sorted(table.columns.items()):
            texts = (filled_in or {}).get(f"{name}.{key}")
            if texts is not None:
                digest.update(f"{key}|{column.position}|{list(texts)!r}".encode())
                continue
            digest.update(f"{key}|{column.position}|{column.categories!r}|{column.unreadable!r}".encode())
            digest.update(column.state.tobytes())
            digest.update(column.values.tobytes())
    return digest.hexdigest()
