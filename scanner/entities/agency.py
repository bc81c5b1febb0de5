"""Signal: a police agency, station or unit by name."""

from __future__ import annotations

from presidio_analyzer import Pattern, PatternRecognizer

_NOT = (
    r"(?!(?i:the|my|our|your|his|her|their|a|an|this|that|call|called|with|from|for|of|and"
    r"|or|local|small|town|old|new|at|by|in|to|as|is|was|dear|via|no|all|any|some|more|real"
    r"|good|bad|fuck|hey|hi|yo|thanks|thank|you|these|those|secret|military|grammar|fashion"
    r"|riot|crooked|corrupt|it's|i'm|im|if|but|so|then|than|tell|told|got|had|has|have|retired"
    r"|former|ex|off|on|about|against|hire|fund|defund|abolish|ask|love|hate|when|why|how|what"
    r"|support|back|proud|another|undercover|female|male|uniformed|plain|armed|wait|says?"
    r"|said|i|we|he|she|they|u|who|officer|chief|am|be|are|were|do|does|did)\b)"
)
_CASED_NAME = rf"(?:{_NOT}[A-Z][\w'&-]{{1,20}}\s){{1,3}}"
_LOWER_NAME = rf"(?:{_NOT}[a-z][a-z'-]{{2,20}}\s){{1,2}}"
_FORCE = (
    r"(?:p\.?d\.?|police (?:dep(?:artmen)?t\.?|service|force|bureau|station)|sheriff'?s?"
    r" (?:office|dep(?:artmen)?t\.?|so)|state police|state patrol|highway patrol"
    r"|state troopers?|constabulary|garda(?: station)?|nick|county so)"
)
_POLICE = r"(?:Police|POLICE|Sheriff(?:'?s)?|SHERIFF(?:'?S)?|SO|DPS)"
_PLACE = (
    rf"(?:\b(?:City|Town|County|State|Borough|Port) of {_CASED_NAME}(?:{_POLICE}|(?i:{_FORCE}))"
    rf"|\b{_CASED_NAME}(?:{_POLICE}|(?i:{_FORCE})))(?![\w'])"
)
_LOWER = rf"\b{_LOWER_NAME}(?:{_FORCE}|police|sheriffs?)(?![\w'])"
_KNOWN = (
    r"\b(?:NYPD|LAPD|LASD|CHP|PSNI|AGS|RCMP|OPP|VicPol|WAPOL|NSWPF|QPS|SAPOL|WMP|GMP|BTP"
    r"|TVP|MPS|(?:the )?Met Police|Police Scotland|An Garda S[ií]och[aá]na|USMS|FBI|DEA|ATF"
    r"|CBP|HSI|USBP|Border Patrol|US Marshals|Secret Service|Transit Police)\b"
)
_LETTERS = r"\b(?!COPD|RAPD|UPD\b|ALSO)(?:[A-Z]{1,4}PD|[A-Z]{2,3}SO|[A-Z]CSD)\b"
_SMALL = (
    r"\b(?:nypd|lapd|lasd|psni|rcmp|vicpol|wapol|(?!bpd|copd|rapd|updt)[a-z]{2,3}pd)\b"
)
_HOUSE = (
    r"\b(?:\d{1,3}(?:st|nd|rd|th) (?:precinct|district|division|pct)|(?:precinct|district"
    r"|zone|pct\.?|station) \d{1,3}|troop [a-h]\b"
    rf"|{_NOT}[a-z]{{3,15}} (?:precinct|barracks|substation|police station|garda station))\b"
)
_HASHTAG = r"#(?:(?:[A-Z][a-z]+)+(?:PD|Police|Sheriff|SO)|[A-Z]{2,4}PD|[a-z]{4,20}(?:pd|police))\b"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `agency`."""
    return PatternRecognizer(
        "agency",
        patterns=[
            Pattern("place", _PLACE, 0.8),
            Pattern("lower", _LOWER, 0.7),
            Pattern("known", _KNOWN, 0.7),
            Pattern("letters", _LETTERS, 0.6),
            Pattern("small letters", _SMALL, 0.6),
            Pattern("house", f"(?i:{_HOUSE})", 0.7),
            Pattern("hashtag", _HASHTAG, 0.8),
        ],
        global_regex_flags=0,
    )
