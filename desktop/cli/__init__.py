"""The command line: the window's twin over the same services."""
