"""The figures of the law as dated data: amounts, ages and periods, each with its reference and its certainty."""
