"""The editor of the words that reading goes by."""
