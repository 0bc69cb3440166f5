"""Tasks that documents give: their list, their board, and what can be done with one."""
