"""The desktop application: use cases (`services`), the window (`ui`) and two doors.

`main` opens the window, `cli` is the command line.
"""
