"""One module a format; bytes in, Documents out."""
