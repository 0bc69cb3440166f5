"""The details beside the page: fields, tags, marks, text."""
