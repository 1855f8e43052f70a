"""The organisations that are declared, one file for each programme; demonstration/practice tells how to add one."""

from vzv_sheets.demonstration.practice.declaration import Practice
from vzv_sheets.demonstration.programmes.allemaal_opvoeders import ALLEMAAL_OPVOEDERS
from vzv_sheets.demonstration.programmes.casus_1 import CASUS_1
from vzv_sheets.demonstration.programmes.casus_2 import CASUS_2
from vzv_sheets.demonstration.programmes.cosa import COSA
from vzv_sheets.demonstration.programmes.cosa_1_op_1 import COSA_1_OP_1
from vzv_sheets.demonstration.programmes.fier_fryslan import FIER_FRYSLAN
from vzv_sheets.demonstration.programmes.gemeente import GEMEENTE
from vzv_sheets.demonstration.programmes.go4it import GO4IT
from vzv_sheets.demonstration.programmes.home_start import HOME_START
from vzv_sheets.demonstration.programmes.mim import MIM
from vzv_sheets.demonstration.programmes.opvoeders_in_actie import OPVOEDERS_IN_ACTIE
from vzv_sheets.demonstration.programmes.pilot_ljr import PILOT_LJR
from vzv_sheets.demonstration.programmes.pilotgroep_adam import PILOTGROEP_ADAM
from vzv_sheets.demonstration.programmes.spirit import SPIRIT
from vzv_sheets.demonstration.programmes.talant import TALANT
from vzv_sheets.demonstration.programmes.thuis_op_straat import THUIS_OP_STRAAT
from vzv_sheets.demonstration.programmes.vrijwilligerscentrale import VRIJWILLIGERSCENTRALE
from vzv_sheets.demonstration.programmes.zorginstelling import ZORGINSTELLING

PRACTICES: tuple[Practice, ...] = (
    ALLEMAAL_OPVOEDERS,
    CASUS_1,
    CASUS_2,
    COSA,
    COSA_1_OP_1,
    FIER_FRYSLAN,
    GEMEENTE,
    GO4IT,
    HOME_START,
    MIM,
    OPVOEDERS_IN_ACTIE,
    PILOTGROEP_ADAM,
    PILOT_LJR,
    SPIRIT,
    TALANT,
    THUIS_OP_STRAAT,
    VRIJWILLIGERSCENTRALE,
    ZORGINSTELLING,
)
