"""What is likely in Vietnamese, and readings mended by it."""
