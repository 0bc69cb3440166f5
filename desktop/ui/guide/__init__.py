"""Help: the manual, the short tour, the welcome."""
