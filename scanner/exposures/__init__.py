"""One card a type; a module of the same stem where a card cannot say it."""
