"""Compound files and compressed sources, judged by readers that are not ours: olefile and oletools."""

from __future__ import annotations

import io
import random
import string

import olefile
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbook_building.vba_reader import decompress_stream
from vzv_sheets.workbook_building.macros.compound_file import compound_file
from vzv_sheets.workbook_building.macros.source_compression import compress

NAMES = st.text(string.ascii_letters + string.digits + "_", min_size=1, max_size=31)
SIZES = st.one_of(st.integers(0, 200), st.sampled_from([511, 512, 513, 4095, 4096, 4097, 70_000]))
STORAGE = st.dictionaries(NAMES, SIZES, max_size=20).filter(lambda made: len({n.upper() for n in made}) == len(made))


def content(size):
    return bytes(position * 7 % 251 for position in range(size))


def read(data):
    with olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_UNSURE) as opened:
        assert not opened.parsing_issues
        return {"/".join(path): opened.openstream(path).read() for path in opened.listdir()}


@given(STORAGE, STORAGE)
def test_olefile_reads_back_every_stream(outer, inner):
    outer = {f"O{name[:30]}": content(size) for name, size in outer.items()}
    inner = {f"I{name[:30]}": content(size) for name, size in inner.items()}
    data = compound_file({**outer, "VBA": inner})
    assert len(data) % 512 == 0
    assert read(data) == {**outer, **{f"VBA/{name}": made for name, made in inner.items()}}


def test_an_allocation_table_of_several_sectors():
    streams = {f"S{number}": content(200_000) for number in range(5)}
    assert read(compound_file(streams)) == streams


@pytest.mark.parametrize("count", range(1, 33))
def test_the_tree_of_names_is_a_search_tree_with_equal_black_heights(count):
    data = compound_file({f"name{number}": b"" for number in range(count)})
    with olefile.OleFileIO(io.BytesIO(data)) as opened:
        entries = opened.direntries

    def black_height(number, *, below_red):
        if number == olefile.NOSTREAM:
            return 1
        entry = entries[number]
        assert entry is not None
        red = entry.color == 0
        assert not (red and below_red)
        left, right = (black_height(side, below_red=red) for side in (entry.sid_left, entry.sid_right))
        assert left == right
        return left + (not red)

    assert black_height(entries[0].sid_child, below_red=True) > 0


def test_a_name_that_the_format_cannot_hold_is_refused():
    for name in ("", "a/b", "x" * 32):
        with pytest.raises(ValueError, match="name"):
            compound_file({name: b""})


@given(st.text(string.printable, max_size=300), st.integers(0, 60))
def test_compressed_text_reads_back(text, times):
    data = (text * times + text[: len(text) // 2]).encode("ascii")
    assert decompress_stream(bytearray(compress(data))) == data


@pytest.mark.parametrize("seed", range(3))
def test_a_full_chunk_that_does_not_get_smaller_is_stored_as_it_is(seed):
    data = random.Random(seed).randbytes(4096)  # noqa: S311  (no secret)
    assert decompress_stream(bytearray(compress(data))) == data
    assert len(compress(data)) == 1 + 2 + 4096


def test_repetition_is_compressed():
    data = b"Attribute VB_Name = " * 500
    assert len(compress(data)) < len(data) // 15
