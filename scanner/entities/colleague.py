"""Signal: somebody the author works with."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_RANK = (
    r"(?:sarge|sgt|sergeant|lt|lieutenant|captain|cap|capt|chief|corporal|cpl|fto|dc|ds"
    r"|di|inspector|skipper|guv|supervisor|sheriff)"
)
_MATE = (
    r"(?:partner|squad|shift ?mate|work ?mate|team ?mate|squad ?mate|academy mate"
    r"|class ?mate from the academy|co-?worker|colleague|work (?:wife|husband|bestie)"
    r"|beat partner|boss|rookie|trainee|probie|recruit|new guy on (?:my|our) shift)"
)
_SOME = (
    r"(?:a|one|another) (?:guy|girl|buddy|friend|mate|lad|officer|deputy|cop) "
    r"(?:on|in|of|from) (?:my|our|the) (?:squad|shift|unit|team|station|precinct|crew"
    r"|watch|department|platoon|work)"
)
_PATTERN = (
    rf"\b(?:(?:my|our|the) (?:old |new |poor |fellow )?(?:{_RANK}|{_MATE})|sarge"
    rf"|{_SOME}"
    r"|congrats to|shout ?out to|welcome (?:back|to)|happy retirement)(?:'s)?\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `colleague`."""
    return PatternRecognizer(
        "colleague",
        patterns=[Pattern("colleague", _PATTERN, 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
