"""What can go wrong: one root, one class for each edge."""


class ScannerError(Exception):
    """Say in one sentence what failed; name file and field, never the text."""


class CardError(ScannerError):
    """A card is malformed: mend the named field of the named card."""


class PolicyError(ScannerError):
    """A policy file is malformed: mend the named entry of the named file."""


class EngineError(ScannerError):
    """Recognition cannot start: install what the message names."""


class SourceError(ScannerError):
    """An input, or a part of it, was not read; yielded as a value by readers.

    `locator` says where, `code` is a stable word for programs, `detail` a clause for
    people made of offsets and key names only.
    """

    def __init__(self, locator: str, code: str, detail: str) -> None:
        super().__init__(f"{locator}: {detail}")
        self.locator = locator
        self.code = code
        self.detail = detail
