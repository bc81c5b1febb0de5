"""Signal: leaving for work, coming home, the ride between, and bed by the hour."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_LEAVE = (
    r"(?:leave|leaves|leaving) (?:(?:the|our|my|his|her) (?:house|home|flat|apartment"
    r"|office)|home|work|for (?:work|the office|school|class|the day|a shift))"
)
_HOME = (
    r"(?:(?:get|come|walk|drive|bike|ride|stay|sit|arrive|return|be|back|at)(?:s|ting"
    r"|ing)?"
    r" (?:back |at )?)?(?:home|(?:in|back|off) from work|off (?:of )?work)"
    r"(?! to myself|\w|'s)"
)
_RIDE = (
    r"commut(?:e|es|ing)|(?:(?:driv|cycl|bik|rid)(?:e|es|ing)|walk(?:s|ing)?"
    r"|travel(?:s|l?ing)?) (?:[\w-]{1,12} ){0,4}?(?:to|from) (?:and from )?(?:work"
    r"|the office|my job|college|uni|campus|(?:the )?(?:train |bus )?st(?:ation|op))"
)
_LINE = (
    r"(?:take|takes|taking|catch|catches|ride|rides|get on|gets on|on) (?:the|a|my)"
    r" (?:[\w:.]{1,8} )?(?:train|bus|ferry|tram|tube|metro|subway|commuter rail)"
)
_ROAD = r"on the road(?! to)|(?:driv(?:e|es|ing)|walk(?:s|ing)?|go(?:es)?) past"
_HOUR = (
    r"(?:at|by|around|about|before|until|till?)(?: like| about| around)? (?:half )?"
    r"(?:(?:2[0-3]|1\d|0?[1-9])(?:[:.]\d\d)?(?![\d%:]| (?:times|minutes|mins|hours"
    r"|years|days)\b)(?: ?[ap]\.?m\b)?|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|noon|midnight|dawn)"
)
_BED = (
    r"(?:(?:go|goes|going|get|gets) (?:to (?:bed|sleep)|up)|in bed|asleep|(?:wake|wakes"
    r"|waking) up|up|(?:fall|falls|falling) asleep|turns? in|awake|(?:sleep|sleeps"
    r"|sleeping)(?: in)?"
    r"|(?:stay|stays|staying) (?:up|awake|out))(?: early| again)?"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `homecoming`."""
    rules = {
        "leave": rf"\b{_LEAVE}\b",
        "home": rf"\b{_HOME}",
        "ride": rf"\b(?:{_RIDE})\b",
        "line": rf"\b{_LINE}\b",
        "road": rf"\b(?:{_ROAD})\b",
        "sleep": r"\b(?:sleeps?|sleeping|naps?|napping)\b",
        "night": r"\b(?:stays?|staying|am|is|are) (?:up all night|out late)\b",
        "bed": rf"\b{_BED} {_HOUR}\b",
    }
    return PatternRecognizer(
        "homecoming",
        patterns=[Pattern(name, rule, 0.6) for name, rule in rules.items()],
        global_regex_flags=re.IGNORECASE,
    )
