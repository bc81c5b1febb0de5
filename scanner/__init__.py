"""Finds what a text gives away about an officer, and says what to do about it."""
