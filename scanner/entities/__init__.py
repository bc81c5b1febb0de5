"""One module an entity type; its `recognizer()` is all the engine asks for."""
