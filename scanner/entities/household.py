"""Signal: who lives in the author's home, and the author's place in the family."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_TRAIT = (
    r"(?:(?:full[- ]?time|part[- ]?time|proud|single|young|new|married|poor) ){0,2}"
)
_PARENT = r"(?:mom|mum|mama|mother|dad|father|parent|wife|husband)"
_SOON = (
    r"(?: (?:just|now|also|still|currently|both|all|always|only|recently|have|had|am"
    r"|was|were|are|been|'m|moved back|back)){0,3}"
)
_KIN = (
    r"(?:parents?|folks|mom|mum|mother|dad|father|grand\w+|in[- ]?laws?|family|wife"
    r"|husband|hubby|fianc[eé]e?|boyfriend|girlfriend|bf|gf|so|partner|spouse|brothers?"
    r"|sisters?|siblings?|aunt|uncle|cousins?|sons?|daughters?|kids?|child(?:ren)?"
    r"|mil|fil|sil|bil|twins|roommates? and (?:my|his|her) \w+)"
)
_LIVING = (
    rf"\b(?:i|we|i'm|we're|i've|we've|im){_SOON} (?:live|lived|living|moved|move|moving"
    r"|staying|stay|lives)(?: (?:at home|in|back|back in|together|out|alone|here|there"
    rf"|full[- ]?time|down|an? \w+|the same \w+)){{0,3}} with (?:my|our|his|her"
    rf"|both my)"
    rf"(?: [\w-]{{2,10}}){{0,2}}? {_KIN}\b(?: and (?:(?:my|our|his|her|their|\d|two"
    rf"|three) )(?:[\w-]{{2,10}} ){{0,2}}?{_KIN}\b)?"
)
_AT_HOME = (
    r"\b(?:i|i'm|im|we)(?: \w+){0,4}? (?:live|living|lived) (?:at|back) home\b"
    r"(?:,?(?: \w+){0,2} with (?:my|our) \w+)?"
    r"|\bi(?: now| also| still| currently| just)? live (?:all )?(?:alone|by myself"
    r"|on my own)\b"
    rf"|\bwith my (?:[\w-]{{2,10}} )?{_KIN} in our (?:apartment|house|flat|home|condo"
    r"|place)\b"
    r"|\b(?:live|living|lived|moved in) with (?:both )?my"
    r" (?:[\w-]{2,10} )"
    rf"{{0,2}}?{_KIN}\b"
    r"|\b(?:(?:my|the) \w{2,10} and i|we) (?:all )?(?:live|lived|rent|are living)"
    r" (?:on|in|above|off) (?:an?|my|our|his|her|the) (?:[\w-]{2,12}, ?|[\w-]{2,12} )"
    r"{0,3}?(?:farm|apartment|house|trailer|flat|condo|basement|duplex|rv|van|ranch"
    r"|studio)"
    r"|\bi (?:had|have|grew up with) an? single (?:mom|mum|dad|mother|father|parent)\b"
    r"|\b(?:raised|brought up) by (?:my|an?|his|her) (?:\w+ ){0,2}?(?:grand\w+|aunt"
    r"|uncle"
    r"|mother|mom|mum|father|dad|single \w+|step\w+)\b"
)
_HOUSE = (
    r"\b(?:(?:my|the) (?:wife|husband|hubby|boyfriend|girlfriend|partner|fianc[eé]e?|so"
    r"|bf|gf|parents) and i|we|i|(?:my|our) (?:parents|mom|dad|husband|wife|brother"
    r"|sister))(?:'ve| have| had| just| recently| also| finally| both| now){0,3}"
    r" (?:bought|own|owned|purchased|closed on|inherited|built) (?:an?|our|my|the|two"
    r"|his|her|their) (?:\w+ ){0,2}?(?:house|home|condo|apartment|farm|land|property"
    r"|townhouse|duplex|cabin)\b"
)
_PLACE = (
    r"\b(?:i'?m|i am|i was|i've been|i became|being|as|she's|he's) (?:an? |the )"
    rf"{_TRAIT}(?:(?:stay|work)[- ]at[- ]home|step|single|foster|adoptive|solo|widowed"
    rf"|divorced|ftm|first[- ]time|army|military|police) ?-?{_PARENT}\b"
    r"|\b(?:i'?m|i am|as) an? (?:sahm|sahd|(?:(?:military|army|navy|police|young"
    r"|recent|war) )?widow(?:er)?"
    r"|grand(?:ma|pa|mother|father"
    r"|parent))\b"
    r"|\bi (?:was|am)(?: also)? (?:adopted|an adoptee|in foster care|raised by (?:my|a"
    r" single) \w+|an orphan)\b"
    r"|\b(?:we|i)(?: have|'ve)?(?: just| recently| also)? (?:adopted|foster(?:ed)?|are"
    r" fostering|are adopting) (?:our|my|an?|two|three|\d|him|her|them)\b(?! (?:dog|cat"
    r"|puppy|kitten|pet|policy|new (?:dog|puppy)))"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `household`."""
    return PatternRecognizer(
        "household",
        patterns=[
            Pattern("living", _LIVING, 0.7),
            Pattern("home", _AT_HOME, 0.7),
            Pattern("house", _HOUSE, 0.7),
            Pattern("place", _PLACE, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
