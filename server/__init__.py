"""HTTP in front of the scanner, on 127.0.0.1 only."""
