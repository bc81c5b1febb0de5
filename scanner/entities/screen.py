"""Signal: talk of games, films, shows, podcasts or news, where police words lie."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_PATTERN = (
    r"\b(?:movies?|films?|netflix|hulu|disney\+?|hbo|episodes?|seasons? (?:\d|one|two"
    r"|finale)|tv shows?|sitcom|series|trailer|documentar(?:y|ies)|podcasts?|audiobook"
    r"|novels?|thriller|whodunn?it|true crime|murder mystery|binge[- ]?watch\w*|rewatch"
    r"\w*|reruns?|marathon|lyrics|album|play ?station|ps[45]|xbox|nintendo"
    r"|steam|twitch|stream(?:ing|er)?|gamers?|gaming|gameplay|video ?games?|warzone"
    r"|fortnite|call of duty|cod|gta|valorant|csgo|rainbow six|pubg|minecraft|roblox"
    r"|wow|destiny|pok[eé]mon|d&d|dnd|guild|healers?|tanks? and|dps|raid boss|boss"
    r" fight|dlc|level \d+|npcs?|airsoft|paintball|laser tag|escape room|cosplay"
    r"|halloween|costume|fantasy (?:football|league)|on the news|news says|per the news"
    r"|breaking news|(?:police|officials|authorities|prosecutors?) (?:say|said)"
    r"|according to (?:police|officials)|in (?:scream|die hard|the wire"
    r"|line of duty))\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `screen`."""
    return PatternRecognizer(
        "screen",
        patterns=[Pattern("screen", _PATTERN, 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
