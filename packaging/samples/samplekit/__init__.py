"""Makes the sample scans: directives of our own, typeset in the official layouts, and scanned."""
