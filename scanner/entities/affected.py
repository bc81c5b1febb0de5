"""Signal: somebody hurt, somebody who saw it or somebody who called."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_CASE = (
    r"(?:dv|domestic(?: violence| abuse)?|rape|robbery|burglary|(?:sexual )?assault"
    r"|stabbing|shooting|homicide|murder|abuse|fraud|scam|stalking|crash|hit and run"
    r"|trafficking|overdose|911|999|noise)"
)
_ROLE = (
    r"(?:victims?|vics?|(?:eye ?)?witness(?:es)?|callers?|complainants?"
    r"|reporting party|injured party)"
)
# Not of fashion, nor of one's own success; and no office, no programme, no phone.
_NOT = (
    r"(?! of (?:my|his|her|its|their|your|fashion|circumstance|the system|success)\b"
    r"|[ -](?:support|rights|services|blam\w+|impact|advoca\w+|id\b|protection"
    r"|mentality"
    r"|shaming|the\b|list|box)|s? (?:are asked|should|who saw|can call))"
)
_LED = (
    r"(?:the|our|my|this|that|an?|another|only|poor|tonight's|today's|his|her|any|"
    rf"{_CASE}) (?:{_CASE} |only |star |key |main |poor |regular |first ){{0,2}}"
)
_OPENING = (
    rf"(?<![^\n.!? ])(?<![^\n.!?] ){_ROLE}"
    r"(?=(?:'s)? (?:in|is|was|name|called|turned|works))"
)
_WHO = (
    r"(?:(?:the|that|this|an?|our|poor|same|little|old|young) ){1,3}(?:lady|woman|girl"
    r"|man|guy|kid|bloke|lad|fella|couple|family|boy|dude|mum|mom|teen|student|chap)"
)
_DID = (
    r"(?:called (?:in|it|us|911|999|the|for)|rang (?:in|us|it)|phoned (?:it|us|in)"
    r"|report(?:ed|s)|(?:saw|witnessed) (?:it|the|him|her)|flagged us|complained"
    r"|keeps (?:calling|ringing)|gave us the statement|identified him|tipped us)"
)
_SUFFERED = (
    r"(?:got|was|were|had been|gets) (?:\w+ )?(?:stabbed|attacked|raped|robbed|mugged"
    r"|assaulted|beaten|beat up|groped|scammed|shot|jumped|carjacked|abused|strangled"
    r"|punched|bitten|burgled|run over|hit by|killed|followed|threatened)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `affected`."""
    return PatternRecognizer(
        "affected",
        patterns=[
            Pattern("role", rf"\b{_LED}{_ROLE}\b{_NOT}", 0.7),
            Pattern("opening", rf"{_OPENING}{_NOT}", 0.6),
            Pattern("who", rf"\b{_WHO} (?:who|that) (?:{_DID}|{_SUFFERED})\b", 0.8),
        ],
        global_regex_flags=re.IGNORECASE,
    )
