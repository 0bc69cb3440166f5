"""The list of the marks of all documents."""
