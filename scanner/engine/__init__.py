"""Turns a Document into entities and findings; with entities, the only room that knows Presidio and spaCy."""
