"""One module a format; Reports in, text out."""
