"""Signal: a vehicle that a stranger would know again, by make and colour."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

from scanner.tables import rows

_COLOUR = (
    r"(?:(?:dark|light|bright|matte?|metallic|pearl|navy|racing|lime|gunmetal) )?"
    r"(?:black|white|silver|gr[ae]y|red|blue|green|yellow|orange|purple|pink|gold|beige"
    r"|tan|maroon|burgundy|teal|turquoise|brown|bronze|charcoal|navy|gunmetal)"
)
_KINDS = (
    r"camper(?: ?van)?|motorhome|caravan|minivan|pick ?up|ute|hatchback|convertible"
    r"|estate car|motorbike|harley|softail|triumph|ducati|hilux|corsa|fiesta|qashqai"
    r"|juke|berlingo|duster|yaris"
)
_TABLE = sorted((row["name"] for row in rows("vehicles")), key=len, reverse=True)
_MAKE = rf"(?:{'|'.join(re.sub('[ -]', '[ -]?', name) for name in _TABLE)}|{_KINDS})"
_FEW = r"(?:[\w-]{1,9} ){0,2}?"
_BEFORE = (
    rf"{_COLOUR} (?:(?:\d{{4}}|wee|old|little|ford|vw) )?(?:{_MAKE} ){{0,2}}{_MAKE}"
)
_BEHIND = (
    rf"(?:{_MAKE} ){{0,2}}{_MAKE}(?: [a-z\d]{{1,3}})?[,.]? {_FEW}(?:in |finished in )?"
    rf"{_COLOUR}"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `described_car`."""
    return PatternRecognizer(
        "described_car",
        patterns=[Pattern("car", rf"\b(?:{_BEFORE}|{_BEHIND})\b", 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
