"""The standard Word templates as declarations: `docs/generate.py` makes `letters/<language>/*.docx` of them.

Only who works on the product runs this; the product itself reads the templates that stand in `letters/`.
"""
