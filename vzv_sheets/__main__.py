"""`python -m vzv_sheets` is the same as `vzv`."""

from vzv_sheets.shells.command_line.main import main

if __name__ == "__main__":
    main()
