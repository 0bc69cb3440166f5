"""What the archive lacks: cited documents, gaps in series; and what it holds twice."""
