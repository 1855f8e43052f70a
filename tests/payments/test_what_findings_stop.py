"""Which lines a finding stops, by the sheet that it is about (domain/rules.md, What a finding blocks)."""

from __future__ import annotations

import pytest

from tests.payments.judged import judged
from vzv_sheets.payments.payment_line import Stand

WORKBOOK = """
## Instellingen
| naam                            | waarde    |
|---------------------------------|-----------|
| organisatienaam                 | Buurthulp |
| vrijwilligersregeling_grondslag | ANBI      |

## Regelingen
| regeling_id | naam | geldig_van | soort                | bedrag_per_uur | telt_kosten_mee | bron |
|-------------|------|------------|----------------------|----------------|-----------------|------|
| STIM        | S    | 01-01-2026 | stimuleringssubsidie | 1,00           | nee             | B    |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | geboortedatum |
|-----------------|------------|------------|---------------|
| V1              | Jansen     | 01-01-2011 | 01-06-1980    |
| V2              | Bakker     | 01-01-2011 | 01-06-1980    |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | startdatum | regeling_id |
|--------------|-----------------|------------|-------------|
| P1           | V1              | 01-01-2026 | STIM        |

## Uren
| vrijwilliger_id | plaatsing_id | datum      | uren | locatie |
|-----------------|--------------|------------|------|---------|
| V1              | P1           | 10-03-2026 | 10   | thuis   |
| V1              | P1           | 10-04-2026 | 10   | kantoor |

## Onkosten
| onkosten_id | vrijwilliger_id | soort            | werkmaand | bedrag | bon_aanwezig | status  |
|-------------|-----------------|------------------|-----------|--------|--------------|---------|
| D1          | V1              | reiskosten       | 2026-03   | 10,00  | ja           | akkoord |
| D2          | V1              | vaste vergoeding | 2026-03   | 10,00  |              | akkoord |
| D3          | V1              | reiskosten       | 2026-04   | 10,00  | ja           | akkoord |
| D4          | V2              | reiskosten       | 2026-03   | 10,00  | ja           | akkoord |
| D5          | V2              | vaste vergoeding | 2026-03   | 10,00  |              | akkoord |
"""
ALL = {"D1", "D2", "D3", "D4", "D5", "2026-03", "2026-04"}


def held(**finding):
    """The claims, and the months of computed amounts, that a finding holds."""
    lines = judged(WORKBOOK, findings=[finding])
    stopped = {line.claim_id or f"2026-{line.month % 12 + 1:02d}" for line in lines if line.stand is Stand.HOLD}
    assert {line.stand for line in lines} <= {Stand.PAY, Stand.HOLD}
    assert all(line.reason for line in lines if line.stand is Stand.HOLD)
    return stopped


@pytest.mark.parametrize(("finding", "stopped"), [
    ({"code": "V-ALG-07", "cell": "Onkosten!F2", "column": "bon_aanwezig"}, {"D1", "D2", "2026-03"}),
    ({"code": "V-GELD-13", "cell": "Onkosten!E6"}, {"D4", "D5"}),
    ({"code": "V-GELD-02", "cell": "Onkosten!E3"}, {"D2", "2026-03"}),
    ({"code": "V-GELD-02", "cell": "Uren!D3"}, {"2026-04"}),
    ({"code": "V-GELD-03", "cell": "Vrijwilligers!A2"}, {"D2", "2026-03", "2026-04"}),
    ({"code": "V-GELD-02", "cell": "Onkosten!E3", "severity": "warning", "blocks": ["payments"]}, set()),
    ({"code": "V-GELD-05", "cell": "Onkosten!E3", "severity": "warning"}, set()),
    ({"code": "V-UUR-01", "cell": "Uren!D2", "column": "uren"}, {"2026-03"}),
    ({"code": "V-ALG-06", "cell": "Uren!E2", "column": "locatie"}, set()),
    ({"code": "V-GELD-09", "cell": "Uren!C3"}, {"D3", "2026-04"}),
    ({"code": "V-ALG-05", "cell": "Plaatsingen!D2", "column": "regeling_id"}, {"D2", "2026-03", "2026-04"}),
    ({"code": "V-ALG-07", "cell": "Plaatsingen!C2", "column": "eind_gepland"}, set()),
    ({"code": "V-ALG-04", "cell": "Vrijwilligers!A3", "column": "vrijwilliger_id"}, {"D4", "D5"}),
    ({"code": "V-ALG-07", "cell": "Vrijwilligers!D3", "column": "geboortedatum"}, set()),
    ({"code": "V-GELD-09", "cell": "Regelingen!C2"}, {"D2", "2026-03", "2026-04"}),
    ({"code": "V-GELD-16", "cell": "Onkosten!E3"}, set()),
    ({"code": "V-ALG-06", "cell": "Instellingen!B3", "id": "vrijwilligersregeling_grondslag"},
     ALL - {"D1", "D3", "D4"}),
    ({"code": "V-ALG-07", "cell": "Instellingen!B9", "id": "gonogo_na_weken"}, set()),
    ({"code": "V-GELD-21", "cell": "Betaalgegevens!C2"}, set()),
    ({"code": "V-GELD-13", "cell": "Gesprekken!C2"}, set()),
])  # fmt: skip
def test_what_a_finding_stops(finding, stopped):
    assert held(**finding) == stopped


@pytest.mark.parametrize(("remedy", "told"), [
    ("Voeg de bon toe.", "V-GELD-19 in Onkosten!G2: voeg de bon toe"),
    ("Corrigeer het bedrag of de uren. Kijk ook op blad Uren.", "V-GELD-19 in Onkosten!G2: corrigeer het bedrag of"),
    ("Overleg over de bijstand.", "grens bijstand geldt: overleg met de coördinator"),
    ("Vraag het aan UWV.", "overleg met de coördinator"),
])  # fmt: skip
def test_the_reason_tells_the_remedy_and_nothing_about_a_benefit(remedy, told):
    finding = {"code": "V-GELD-19", "cell": "Onkosten!G2", "remedy": remedy}
    reasons = {line.reason for line in judged(WORKBOOK, findings=[finding]) if line.stand is Stand.HOLD}
    assert len(reasons) == 1
    assert reasons.pop().startswith(told)
