"""Which reader this is. Raise the number when pages would now be read differently."""

READER = "vankien 4"
