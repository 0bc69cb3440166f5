"""The keys of the actions: which may be had, and who holds which."""
