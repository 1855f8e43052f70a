"""A run that is killed at any point leaves the former file or the new one, whole; so are its backups."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workbook.owned_template import template

# A child process is stopped just before its n-th call that touches the disk, without any chance to clean up.
SCRIPT = """
import os, sys
from pathlib import Path
from tests.workbook.owned_template import findings, plan
from tests.workbook.packages import receipt
from vzv_sheets.workbook.closed_file.saving import write_new
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter

CALLS = {"open", "write", "flush", "fsync", "close", "rename", "replace", "link", "unlink", "mkdir", "chmod", "fdopen"}

def touches_disk(called):
    return called.__module__ in {"posix", "_io"} or type(called.__self__).__module__ == "_io"

def act(folder):
    book = folder / "boek.xlsx"
    if (folder / "nieuw").exists():
        write_new(folder / "nieuw" / "boek.xlsx", FORMER)
    ClosedFileWriter(book).write(plan(findings(200)), expected=receipt(book))

def killed_at(folder, number):
    seen = 0
    def watch(frame, event, called):
        nonlocal seen
        if event == "c_call" and called.__name__ in CALLS and touches_disk(called):
            seen += 1
            if seen == number:
                os._exit(9)
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    sys.setprofile(watch)
    try:
        act(folder)
    except BaseException:
        os._exit(1)
    os._exit(0)

folders = Path(sys.argv[1])
FORMER = sys.stdin.buffer.read()
number = 0
while True:
    number += 1
    folder = folders / str(number)
    (folder / "nieuw").mkdir(parents=True)
    (folder / "boek.xlsx").write_bytes(FORMER)
    code = killed_at(folder, number)
    if code != 9:
        break
print(number, code)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are stopped as POSIX can")
def test_process_killed_at_any_point(tmp_path):
    former = template()
    run = subprocess.run(
        [sys.executable, "-B", "-W", "ignore", "-c", SCRIPT, str(tmp_path)],
        input=former, capture_output=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    points, code = map(int, run.stdout.split())
    assert code == 0, run.stderr
    assert points > 25
    whole = {digest(former), digest((tmp_path / str(points) / "boek.xlsx").read_bytes())}
    assert len(whole) == 2
    seen = set()
    for folder in tmp_path.iterdir():
        seen.add(digest((folder / "boek.xlsx").read_bytes()))
        new = folder / "nieuw" / "boek.xlsx"
        assert not new.exists() or new.read_bytes() == former
        kept = folder / "reservekopie"
        for backup in kept.iterdir() if kept.exists() else ():
            assert backup.name.startswith(".vzv-") or backup.read_bytes() == former
        if digest((folder / "boek.xlsx").read_bytes()) != digest(former):
            assert any(backup.suffix == ".xlsx" for backup in kept.iterdir())
    assert seen == whole


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
