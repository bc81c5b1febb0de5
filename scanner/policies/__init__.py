"""Packs, combinations and modifiers; data only."""
