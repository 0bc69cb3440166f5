"""Finding: the full-text indexes, the language of queries, and the hits with their places."""
