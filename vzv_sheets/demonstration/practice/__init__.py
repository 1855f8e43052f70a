"""Demonstrations from a declaration: one engine makes the sheets, one file for each programme tells what is its own.

How to add a programme (its preset stands in workbook_templates/programmes):

1. Write `demonstration/programmes/<name>.py` with one `Practice` (declaration.py): the office, the kinds of work with
   their rhythm (rhythms.py), and only the parts that the programme has: clients, organisations, colleagues, talks,
   goals, aspects, vacancies, gatherings, trainings, signals, handovers, satisfaction. A part that is left out gives no
   sheet.
   What the preset asks (norms.py: a VOG, a three-way talk, a go/no-go, visits in every month, ...) is kept to without
   being declared: change the preset and the data follow. So declare no norms, and let nothing contradict them: a
   rhythm has to come often enough, `Career.since` may not reach further back than a year where hours have a norm.
2. Give it `violations`: a function that plants with `Ground` what the line of the programme in domain/programmes.md
   names. `ground.placement()`, `ground.volunteer()`, `ground.hour()` and `ground.free_row(sheet)` choose rows in which
   nothing stands yet, `ground.plant.put(code, sheet, row, column, value)` writes a wrong value and remembers which
   finding belongs to which cell, `ground.plant.note(code, sheet, row, column)` remembers one that follows from a
   change, and `ground.keep_hours(row)` keeps typing mistakes out of the hours on which a finding about a placement
   depends. Remove rows before anything is planted on their sheet. The usual typing mistakes (usual_mistakes.py) come
   after it.
3. Add it to `PRACTICES` in `demonstration/programmes/__init__.py`: the tests of tests/demonstration and `vzv demo`
   then cover it, for every number of volunteers from twelve on, every seed and every day.

What a programme needs and the engine lacks becomes a field of the declaration with a default that changes nothing for
the others. Every sheet has its own chance, so a new one moves no other. From declaration to workbook:

* norms.py: what the preset asks; network.py: organisations and contacts; matching.py: who helps whom and when;
  appointing.py: people, clients and dates in their order, as an `Administration` (model.py); ladder.py: their steps;
* *_sheet.py and *_sheets.py: the rows of a sheet from the administration;
* administration to `Demonstration`: made.py; mistakes: ground.py, usual_mistakes.py, missed_week.py, and wrong_rows.py
  beside this package.
"""
