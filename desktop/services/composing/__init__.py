"""The one composer of annotated copies: preview, printer and file all take the PDF it makes."""
