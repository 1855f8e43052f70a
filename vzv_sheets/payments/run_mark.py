"""The side file of a payment run: it lies beside the workbook and the payment file, and knows the latest run number.

With it an older copy of the workbook, whose Betaallog lacks a run, is found out before it pays twice
(domain/workbook.md 2.3, Older copy). It holds no personal data.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

FORMAT = "vzv-payment-run/1"
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9-]+")
_LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class RunMark:
    """The latest run: its number, the payment file with its SHA-256 and message id, and the receipt of the run."""

    workbook_id: str
    run_number: int
    file_name: str
    file_sha256: str
    message_id: str
    made_at: dt.datetime
    execution_date: dt.date
    receipt: Mapping[str, str]

    def content(self) -> bytes:
        """The bytes of the side file."""
        document = {
            "format": FORMAT,
            "workbook_id": self.workbook_id,
            "run_number": self.run_number,
            "file": self.file_name,
            "sha256": self.file_sha256,
            "message_id": self.message_id,
            "made_at": self.made_at.isoformat(timespec="seconds"),
            "execution_date": self.execution_date.isoformat(),
            "receipt": dict(self.receipt),
        }
        return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


def run_identity(workbook_id: str | None, account: str) -> str:
    """What the runs of a workbook are counted under: its id.

    A workbook that was not made by `vzv new` has none; then the account that pays stands in for it (as a hash), which
    stays the same when the file is copied, renamed or changed.
    """
    if workbook_id:
        return workbook_id
    typed_alike = "".join(account.split()).upper()
    return f"rekening-{hashlib.sha256(typed_alike.encode()).hexdigest()[:12]}"


def mark_name(identity: str) -> str:
    """`betaalrun-<id>.json`, a name that every file system takes."""
    return f"betaalrun-{_NOT_IN_A_NAME.sub('-', identity)[:_LONGEST_ID]}.json"


def run_of_mark(content: bytes) -> tuple[int, str, str]:
    """The run number in a side file, and the name and SHA-256 of the payment file. Raises ValueError when it cannot be
    read.
    """
    document = json.loads(content)
    try:
        return int(document["run_number"]), str(document["file"]), str(document["sha256"])
    except (KeyError, TypeError) as missing:
        raise ValueError("not a side file of a payment run") from missing
