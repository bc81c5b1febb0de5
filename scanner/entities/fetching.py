"""Signal: taking children somewhere, fetching them, or what they are taken to."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_CARRY = (
    r"(?:pick|drop|collect|fetch|driv|tak|get|bring|walk)(?:e?s|es?|ing|ting|ping)?"
    r"(?: up| off)?"
)
_CHILD = (
    r"(?:the (?:kids?|boys|girls|twins|baby|little ones?)|(?:my|our|his|her)"
    r" (?:\w{3,9} )?(?:son|daughter|kid|child|children|boy|girl|brother|sister|niece"
    r"|nephew|grandkid|grandson|granddaughter|toddler|baby)s?|them|him|her)"
)
_WHERE = (
    r"(?:up|off|home|out|(?:to|from|at) (?:the |her |his |their )?(?:school|nursery"
    r"|daycare|practice|swimming|dance|football|soccer|parks?|library|class(?:es)?"
    r"|lessons?|\w+ (?:lessons?|class(?:es)?|practice|school)))"
)
# Short words for what children are taken to; "at school every day" is too little.
_LESSON = (
    r"(?:swim(?:ming)?|dance|ballet|gymnastics|karate|judo|taekwondo|piano|violin"
    r"|guitar"
    r"|drama|chess club|scouts?|brownies|cubs|beavers|guides|tutoring|choir|soccer"
    r"|cheer(?:leading)?|football|little league|t-?ball|netball|rugby|day ?care"
    r"|nursery|pre-?school|after[- ]school (?:club|care)|practice|speech therapy)"
)
_ATTEND = (
    r"(?:has|have|goes to|go to|goes|attends?|does|do|at|in|is at|plays?|takes?|off at)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `fetching`."""
    rules = {
        "fetch": rf"\b{_CARRY} {_CHILD} {_WHERE}\b",
        "lesson": rf"\b{_ATTEND} (?:her |his |their |a )?(?:\w{{3,9}} )?{_LESSON}"
        r"(?: (?:class(?:es)?|lessons?|practice|training|club))?\b",
    }
    return PatternRecognizer(
        "fetching",
        patterns=[Pattern(name, rule, 0.6) for name, rule in rules.items()],
        global_regex_flags=re.IGNORECASE,
    )
