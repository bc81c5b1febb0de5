"""Turns Documents into findings; with entities, all that knows Presidio."""
