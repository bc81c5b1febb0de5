"""What follows a street in an address: unit, town, state and postal code."""

from __future__ import annotations

import re

_LINE = r"[ \t]{0,3}\n{1,2}[>?*| \t]{0,6}"
_GAP = rf"(?:,?[ \t]{{1,3}}|,|,?{_LINE})"
FREE = r"(?<![\w$£€:.#/-])"
SIDE = r"(?:(?:n|s|e|w|ne|nw|se|sw)\b\.?|(?:north|south)(?:east|west)?\b|(?:ea|we)st\b)"
UNITS = (
    r"(?:apt|apartment|unit|suite|ste|flat|lot|room|rm|bldg|building|floor|trlr|spc)"
)
_UNIT = (
    rf"(?:{_GAP}(?P<unit>{UNITS}\b\.?\s?#?\w{{1,5}}|#\s?(?:\d\w{{0,4}}|[a-z](?!\w))"
    r"|\d{1,2}(?:st|nd|rd|th) (?:floor|fl)|p\.?\s?o\.?\s?(?:box\s?)?#?\d{1,6}"
    r"|(?:r\.?r\.?|h\.?c\.?)\s?#?\d{1,3}(?:,?\sbox\s?\w{1,6})?|box\s#?\d{1,6})\b)?"
)
CODE = (
    r"(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d"
    r"|[AC-FHKNPRTV-Y]\d[\dW]\s?[AC-FHKNPRTV-Y\d]{4}"
    r"|(?-i:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s\d{4})(?!\w)"
)
STATE = (
    r"(?:A[BKLRZ]|BC|C[AT]|CO(?!\.?\s[a-z]{3})|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJMSTVY]"
    r"|O[HKNR]|PA|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY]|NSW|VIC|QLD|SA|TAS|ACT)(?!\w)"
)
STATE_NAME = (
    r"(?:ala(?:bama|ska)|ari?zona|arkansas|california|colorado|connecticut|delaware"
    r"|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana"
    r"|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana"
    r"|nebraska|nevada|new (?:hampshire|jersey|mexico|york|south wales|brunswick)"
    r"|(?:north|south) (?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania"
    r"|rhode island|tennessee|texas|utah|vermont|(?:west )?virginia|washington"
    r"|wisconsin|wyoming|ontario|quebec|alberta|manitoba|saskatchewan|nova scotia"
    r"|british columbia|victoria|queensland|tasmania|(?:south|western) australia)\b"
)
_WORD = r"(?!(?:at|in|on|for|to|with|and|from|by|is)\b)[^\W\d_][\w'.-]{1,20}"
_TOWN = rf"{_WORD}(?:[ \t]{_WORD}){{0,3}}"
_REGION = rf"(?:{STATE}|{STATE_NAME}|[a-z]{{4,12}}(?:\s[a-z]{{4,12}})?)"
_POSTAL = rf"{_GAP}{_TOWN}{_GAP}(?:{_REGION}\.?{_GAP})?{CODE}"
_WORDS = r"(?:in|or|me|hi|ok|id)\b"  # states in capitals only
_STATED = (
    rf"{_GAP}{_TOWN}(?:(?P<sure>,[ \t]?(?!(?-i:{_WORDS}))(?:{STATE}|{STATE_NAME}))"
    rf"|[ \t](?:(?-i:{STATE})|{STATE_NAME}))"
)
_NO_TOWN = r"(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Come|See|Bring|Call|Text)[a-z]*\b)"
_NAMED = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
_LOCAL = rf",\s{_NO_TOWN}{_NAMED}(?:,\sCo(?:unty|\.)?\s[A-Z]\w{{2,15}})?(?=[\s.,!?)]|$)"
# Abroad: town and land on lines of their own, five figures at the end.
_BLOCK = (
    rf"(?:{_LINE}(?:, ?)?[^\W\d_][^\n\d]{{1,40}}){{1,3}}?(?:{_LINE}|[ \t])\d{{5}}(?!\d)"
)
_TAIL = re.compile(
    rf"(?:{_UNIT}(?:{_GAP}#\s?\d\w{{0,4}})?)(?:(?P<postal>{_POSTAL})|(?P<block>{_BLOCK})"
    rf"|(?P<state>{_STATED})|[,\s]\s?(?P<code>{CODE})|(?-i:{_LOCAL}))?",
    re.IGNORECASE,
)


def tail(text: str, at: int) -> tuple[int, int]:
    """Return where unit, town and postal code behind a street end; what they prove.

    0 is nothing, 1 a bare code or state, 2 a town and its state, 3 a unit or a town
    and its code.
    """
    match = _TAIL.match(text, at)
    if match is None or match.end() == at:
        return at - (at > 0 and text[at - 1] == "."), 0
    if match["postal"] or match["block"] or match["unit"]:
        return match.end(), 3
    if match["sure"]:
        return match.end(), 2
    return match.end(), 1 if match["code"] or match["state"] else 0
