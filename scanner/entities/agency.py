"""Signal: a police agency, station or unit by name."""

from __future__ import annotations

from presidio_analyzer import Pattern, PatternRecognizer

# What stands before "police" without being the name of one.
_NOT = (
    r"(?!(?i:the|my|our|your|his|her|their|a|an|this|that|these|those|call|called|with"
    r"|from|for|of|and|or|local|small|town|old|new|at|by|in|to|as|is|was|dear|via|no"
    r"|all"
    r"|any|some|more|real|good|bad|hey|hi|thanks?|you|secret|military|grammar|fashion"
    r"|riot|crooked|corrupt|it's|i'm|im|if|but|so|then|than|tell|told|got|had|has|have"
    r"|retired|former|ex|off|on|about|against|hire|fund|defund|abolish|ask|love|hate"
    r"|when|why|how|what|support|back|proud|another|undercover|female|male|uniformed"
    r"|plain|armed|wait|says?|said|i|we|he|she|they|u|who|officer|chief|am|be|are|were"
    r"|do|does|did|after|since|before|senior|covering|assisting|contact|men|women)\b)"
)
_CASED_NAME = rf"(?:{_NOT}[A-Z][\w'&-]{{1,20}}\s){{1,3}}"
_LOWER_NAME = rf"(?:{_NOT}[a-z][a-z'-]{{2,20}}\s){{1,2}}"
_FORCE = (
    r"(?:p\.?d\.?|police (?:dep(?:artmen)?t\.?|service|force|bureau|station|academy)"
    r"|sheriff'?s? (?:office|dep(?:artmen)?t\.?)|state police|state patrol"
    r"|highway patrol|state troopers?|constabulary|garda(?: station)?|county so)"
)
_POLICE = r"(?:Police|POLICE|Sheriff(?:'?s)?|SHERIFF(?:'?S)?|County SO|DPS)"
_OF = r"(?:City|Town|County|State|Borough|Port) of "
_PLACE = rf"\b(?:{_OF})?{_CASED_NAME}(?:(?i:{_FORCE})|{_POLICE})(?![\w'])"
_LOWER = rf"\b{_LOWER_NAME}(?:{_FORCE}|police|sheriffs?|nick)(?![\w'])"
_KNOWN = (
    r"\b(?:NYPD|LAPD|LASD|CHP|PSNI|AGS|RCMP|OPP|VicPol|WAPOL|NSWPF|QPS|SAPOL|WMP|GMP"
    r"|BTP|TVP|MPS|(?:the )?Met Police|Police Scotland|An Garda S[ií]och[aá]na|USMS"
    r"|FBI|DEA|ATF|CBP|HSI|USBP|Border Patrol|US Marshals|Secret Service)\b"
)
_LETTERS = r"\b(?!COPD|RAPD|UPD\b|ALSO)(?:[A-Z]{1,4}PD|[A-Z]{2,3}SO|[A-Z]CSD)\b"
_SMALL = (
    r"\b(?:nypd|lapd|lasd|psni|rcmp|vicpol|wapol|(?!bpd|copd|rapd|updt)[a-z]{2,3}pd)\b"
)
_HOUSE = (
    r"\b(?:\d{1,3}(?:st|nd|rd|th) (?:precinct|district|division|pct)"
    r"|(?:precinct|district|zone|pct\.?|station) \d{1,3}|troop [a-h]\b"
    rf"|{_NOT}[a-z]{{3,15}} (?:precinct|barracks|substation|police station))\b"
)
_HASHTAG = (
    r"#(?:(?:[A-Z][a-z]+)+(?:PD|Police|Sheriff|SO)|[A-Z]{2,4}PD"
    r"|[a-z]{4,20}(?:pd|police))\b"
)


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
