"""`vzv explain`."""

from __future__ import annotations

import click

from vzv_sheets.shells.command_line import options


@click.command(
    "explain", help="Legt een code (V-UUR-01), kolom (Uren.datum), figuur (tax_month_cap) of brief (L01) uit."
)
@click.argument("subject", metavar="ONDERWERP")
@options.language_option
def command(subject: str, language: str) -> int:
    """Prints the explanation; 2 when nothing is called so."""
    from vzv_sheets.use_cases.explain import explain, suggestion

    lines = explain(subject, language)
    if lines is None:
        like = suggestion(subject)
        click.echo(f"'{subject}' is niet bekend." + (f" Bedoelde u {like}?" if like else ""), err=True)
        return 2
    for line in lines:
        click.echo(line)
    return 0
