"""Signal: a named school, day care or pre-school."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_KIND = (
    r"(?:elementary|primary|middle|intermediate|junior high|jr high|high|grammar"
    r"|infants'?"
    r"|juniors|montessori|prep|academy|christian|catholic|preschool|pre-?k|kindergarten"
    r"|kinder|kindy|day ?care|nursery|childcare|early learning(?: cent(?:re|er))?)"
    r"(?:\s(?:school|academy))?"
)
_SAINT = r"(?:[Ss]t\.?|[Ss]aint|Holy|Our Lady(?: of)?|Sacred)\s[A-Z][\w'-]{2,15}"
# Little words before a kind of school are not its name.
_STOP = (
    r"(?!(?:the|a|an|my|our|his|her|their|your|at|in|to|of|for|from|and|or|first|last"
    r"|every"
    r"|no|new|old|best|is|was|are|day|back|this|that|with|drop|pick|just|started?"
    r"|starting"
    r"|starts|his|junior|senior|so|too|very|really|getting|got|get|all|time|before"
    r"|after"
    r"|during|since|until|than|went|goes|going|public|private|local|whole|some|any|on"
    r"|it's"
    r"|its|i'm|im|been|still|finished|outside|near|i|feel(?:ing)?|into|by|through|as"
    r"|pretty"
    r"|super|sky|super|be|if|but|off|left|right|mid|one|two|smells|aim|stay|am|me|hella"
    r"|dead"
    r"|under|own|state|church|sunday|law|med|medical|summer|nursing|middle|high"
    r"|elementary"
    r"|primary|when|where|hard|ft|feet|how|up|not|we|you|they|he|she)\s)"
)
_CASED = rf"\b(?:{_STOP}(?-i:[A-Z])[\w'.-]{{1,20}}\s){{1,3}}{_KIND}\b"
_SURE = (
    r"(?:elementary|(?:primary|middle|junior high|high|grammar|infants'?|prep"
    r"|montessori"
    r"|catholic|christian) school|academy|preschool|kindergarten|kindy|day ?care"
    r"|nursery)"
)
_LOWER = rf"\b(?:{_STOP}[a-z][\w'.-]{{2,20}}\s){{1,2}}{_SURE}\b"
_SHORT = rf"\b(?:{_STOP}[a-z][\w'.-]{{2,20}}\s){{2}}(?:middle|primary|high|prep)\b"
_LED = (
    rf"(?<=\b(?:at|to|from|into|for|attends) ){_STOP}[a-z][\w'.-]{{3,20}}\s"
    r"(?:middle|primary|high|prep)\b"
)
_PATTERN = rf"(?:{_SAINT}\s{_KIND}|{_SAINT}'?s?\sschool)\b"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `school`."""
    return PatternRecognizer(
        "school",
        patterns=[
            Pattern("cased", _CASED, 0.8),
            Pattern("saint", _PATTERN, 0.8),
            Pattern("lower", _LOWER, 0.7),
            Pattern("short", _SHORT, 0.5),
            Pattern("led", _LED, 0.5),
        ],
        global_regex_flags=re.IGNORECASE,
    )
