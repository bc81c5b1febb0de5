"""Python imports this name by itself where PYTHONPATH leads here."""

import closed_sockets  # noqa: F401
