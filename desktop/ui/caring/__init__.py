"""Looking after the archive from the window: backups, checks, the trash, what is wrong."""
