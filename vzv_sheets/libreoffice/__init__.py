"""LibreOffice as a program of its own: finding it, and letting it make PDF files."""
