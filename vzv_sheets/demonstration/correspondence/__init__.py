"""What each letter of a preset is made of: rows that wait for a letter, in the data of every demonstration.

`waiting` leaves to be done what breaks no rule; `overdue` plants what a rule tells of until the letter is answered.
"""
