"""Signal: an emergency, a crime or a call, by the words people use for it."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_CRIME = (
    r"(?:(?:sexual|aggravated|child|elder)[- ](?:assault|abuse)|dv|domestics?"
    r"|domestic violence|rapes?|robber(?:y|ies)|burglar(?:y|ies)|break[- ]?ins?"
    r"|stabbings?|stabbed|homicides?|murders?|murdered|manslaughter|arsons?"
    r"|car ?jackings?|kidnapp?(?:ing|ed|er)|abduct(?:ion|ed)|hostages?"
    r"|hit[- ]and[- ]run|looting|looters|riots?|gang[- ]related|terror(?:ism|ist)?s?"
    r"|(?:acid|knife|terror|bomb) attack|overdose[sd]?|od'?d|suicides?|fentanyl"
    r"|assault(?:ed)?|beating|shot dead|killed)"
)
_GUNS = (
    r"(?:(?:active|school|mass|\d{1,2}|two|three|second|2nd) (?:shooters?|gunm[ae]n)"
    r"|(?:a|the|active|mass|school|another|fatal|last night'?s) shooting"
    r"|shootings? (?:at|in|on|near|downtown|last|was|scene)|shots? fired|shootout"
    r"|drive[- ]by|gun ?shots?|gunm[ae]n|gunfire|shooter|bomb threat"
    r"|bomb(?:s|er|ing)?\b(?! ass)|explosions?"
    r"|(?:had|has|with) (?:a|the) (?:gun|knife|bomb))"
)
_SCENE = (
    r"(?:pile ?-?up|rollover|fatal(?:ity|ities)?|rtc|rta|mva|(?:car|bus|plane|train"
    r"|head[- ]on|bad|that|fatal|the) (?:crash|wreck)|crash (?:on|at|scene|victim)"
    r"|(?:house|structure|apartment) fire|gas leak|evacuat\w+|lockdown|swat"
    r"|(?:a|the|dead) bod(?:y|ies)|doa|sudden death|missing (?:kid|child|girl|boy)"
    r"|casualt(?:y|ies)|dead and injured|(?:\d{1,3}|several|multiple|many) (?:dead"
    r"|injured|hurt|killed|victims|casualties|shot)|(?:officers?|cops?)(?: is| are)?"
    r" (?:down|shot|hurt|stabbed)|road ?block|(?:the )?suspects?|the fire"
    r"|welfare check|the (?:driver|attacker|killer|victims?) (?:was|is|had))"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `incident`."""
    return PatternRecognizer(
        "incident",
        patterns=[
            Pattern("crime", rf"\b{_CRIME}\b", 0.7),
            Pattern("guns", rf"\b{_GUNS}\b", 0.7),
            Pattern("scene", rf"\b{_SCENE}\b", 0.6),
        ],
        global_regex_flags=re.IGNORECASE,
    )
