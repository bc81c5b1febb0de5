"""Signal: a place that people travel to, by name or by kind."""

from __future__ import annotations

import functools
import re

from presidio_analyzer import Pattern, PatternRecognizer

from scanner.tables import rows

_KIND = (
    r"\b(?:the|our|a|an|my|this) (?:little |family |big )?(?:cabin|lake ?house"
    r"|beach ?house|cottage|resort|time ?share|cruise(?: ship)?|caravan|villa|chalet"
    r"|airbnb|camp ?(?:site|ground)|all[- ]inclusive|honeymoon)\b"
    r"|\b(?:overseas|abroad|interstate|out of (?:state|the country)|down the shore"
    r"|camping|paradise)\b"
)


@functools.cache
def _names(word: str) -> str:
    """Return the names that are also an English word, or those that are not.

    Grouped by their first letter: five hundred branches at every word are slow.
    """
    names = [row["name"] for row in rows("destinations") if row["word"] == word]
    letters = sorted({name[0] for name in names})
    return "|".join(f"{first}(?:{_rests(names, first)})" for first in letters)


def _rests(names: list[str], first: str) -> str:
    longest = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name[1:]) for name in longest if name[0] == first)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `destination`."""
    return PatternRecognizer(
        "destination",
        patterns=[
            Pattern("name", rf"(?i:(?<![\w@#])(?:{_names('no')})(?!\w))", 0.7),
            Pattern("capital", rf"(?<![\w@#])(?:{_names('yes')})(?!\w)", 0.6),
            Pattern(
                "lower",
                r"(?<=\b(?:to|til|till|in|for) )turkey\b(?! (?:day|leg|s))",
                0.5,
            ),
            Pattern("kind", rf"(?i:{_KIND})", 0.6),
        ],
        global_regex_flags=0,
    )
