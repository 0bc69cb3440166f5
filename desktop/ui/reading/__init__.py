"""How the reading of pages goes on."""
