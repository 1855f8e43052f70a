"""oletools for tests; it uses an old name of its parser library, which warns when it is loaded."""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from oletools.olevba import VBA_Parser, decompress_stream

__all__ = ["decompress_stream", "modules_of"]


def modules_of(content: bytes) -> dict[str, str]:
    """The source of each module of a workbook, by its name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        parser = VBA_Parser("werkmap.xlsm", data=content)
        found = {name.rpartition(".")[0]: code for _, _, name, code in parser.extract_macros()}
        parser.close()
    return {name: code.replace("\r\n", "\n") for name, code in found.items()}
