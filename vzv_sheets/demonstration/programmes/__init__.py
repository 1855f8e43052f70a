"""The organisations that are declared, one file for each programme; demonstration/practice tells how to add one."""

from vzv_sheets.demonstration.practice.declaration import Practice
from vzv_sheets.demonstration.programmes.casus_1 import CASUS_1
from vzv_sheets.demonstration.programmes.cosa import COSA
from vzv_sheets.demonstration.programmes.fier_fryslan import FIER_FRYSLAN
from vzv_sheets.demonstration.programmes.mim import MIM
from vzv_sheets.demonstration.programmes.thuis_op_straat import THUIS_OP_STRAAT

PRACTICES: tuple[Practice, ...] = (
    CASUS_1,
    COSA,
    FIER_FRYSLAN,
    MIM,
    THUIS_OP_STRAAT,
)
