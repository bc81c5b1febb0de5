"""Foreign text on a terminal: what could steer it is written out instead."""

from __future__ import annotations

import re

# C0 (but tab and newline), DEL, C1, bidi controls, separators, surrogates, tags.
_STEERING = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def printable(text: str) -> str:
    """Return a text with everything that steers a terminal as a visible escape."""
    return _STEERING.sub(lambda match: escape(match[0]), text)


def one_line(text: str) -> str:
    r"""Return a printable text on one line; breaks and tabs become `\n`, `\t`."""
    return printable(text).replace("\n", "\\n").replace("\t", "\\t")


def escape(char: str) -> str:
    r"""Return the escape of one character, such as `\x1b` or `\u202e`."""
    return char.encode("unicode_escape").decode("ascii")
