"""The organisations that are declared, one file for each programme; demonstration/practice tells how to add one."""

from vzv_sheets.demonstration.practice.declaration import Practice
from vzv_sheets.demonstration.programmes.cosa import COSA

PRACTICES: tuple[Practice, ...] = (
    COSA,
)  # fmt: skip
