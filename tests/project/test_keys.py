"""Names that workbooks and other programs rely on never disappear; the pages follow the declarations."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]


def generator():
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_key_disappears():
    kept = set((ROOT / "docs" / "reference" / "keys.txt").read_text(encoding="utf-8").splitlines())
    assert kept, "keys.txt is empty"
    assert not kept - set(generator().keys())


def test_the_pages_are_up_to_date():
    for name, text in generator().contents().items():
        assert (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8") == text, name
