"""Wheel, source distribution and editable install all find the templates and letters."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WANTED = [("letters", "nl", "L01-plaatsingsovereenkomst.docx"), ("workbook_templates", "programmes", "casus-3.toml")]
JOB = f"""
import sys
from pathlib import Path
import vzv_sheets
from vzv_sheets.bundled_files import locate
home = Path(sys.argv[1]).resolve()
assert Path(vzv_sheets.__file__).resolve().is_relative_to(home), vzv_sheets.__file__
for parts in {WANTED!r}:
    assert locate(*parts).resolve().is_relative_to(home), locate(*parts)
from importlib.resources import files
for version in ("03", "09"):
    assert files("vzv_sheets.payments").joinpath("iso20022", f"pain.001.001.{{version}}.xsd").is_file()
from vzv_sheets.use_cases.demo import demo
made = demo(sys.argv[2])
assert made.letters.files
"""


def build(target, folder):
    """Builds a distribution into a folder of the test and gives its path."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    [made] = folder.iterdir()
    return made


def run_the_job_from(home, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", JOB, str(home), str(tmp_path / "demo")],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(home)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_the_wheel_does_the_job_without_the_source_tree(tmp_path):
    wheel = build("wheel", tmp_path / "dist")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "home")
    run_the_job_from(tmp_path / "home", tmp_path)


def test_the_source_distribution_does_the_job(tmp_path):
    source = build("sdist", tmp_path / "dist")
    with tarfile.open(source) as archive:
        archive.extractall(tmp_path / "home", filter="data")
    [home] = (tmp_path / "home").iterdir()
    for needed in ("README.md", "LICENSE", "pyproject.toml", "tests/project/test_distribution.py"):
        assert (home / needed).exists(), needed
    run_the_job_from(home, tmp_path)


def test_the_editable_install_finds_the_files_of_the_checkout(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", "from vzv_sheets.bundled_files import locate; print(locate('letters'))"],
        cwd=tmp_path, env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.fail(f"vzv_sheets is not installed in this environment: {done.stderr}")
    assert Path(done.stdout.strip()) == ROOT / "letters"
