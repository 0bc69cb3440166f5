"""The editor of rules that give tags and dossiers, with their trial."""
