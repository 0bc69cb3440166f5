"""The pages of the settings: one module a page, each gives its rows to a `RowMaker`."""
