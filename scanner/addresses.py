"""Addresses of other shapes than a number and its street: boxes, routes, abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.postal import FREE, SIDE, STATE, STATE_NAME, UNITS, tail

_ROUTE = (
    rf"(?:(?:old|scenic|business|country|city|{STATE_NAME}|{STATE}"
    r"|[a-z]{3,12}(?=\sco)|(?-i:[A-Z])\w{1,8})\s){0,2}"
    r"(?:(?:u\.?\s?s\.?|state|county|st|co)\s)?"
    r"(?:(?:hwy|highway|route|rte?|road|rd|interstate|i|fm|cr|sr|loop|us|u\.s)\.?[\s-]"
    r"(?:no\.?\s)?(?:\d{1,4}[a-z]?\b|a1a\b)"
    r"|(?:hwy|highway|route|road|rd)\s(?-i:[A-Z]{1,2})\b"
    r"|(?<=county )(?:road|rd|highway|hwy)\s"
    r"[a-z]{1,2}(?<!to|in|is|at|by|on|so|my|we|of)\b)"
    r"(?:\s(?:alt|business|bus|hwy)\b)?|a1a\b"
)
_LEADING = (
    r"(?:(?:avenue|ave\.?|avenida|boulevard|calle|cour|rue|rua|el camino)"
    r"|(?-i:Avn|AVN|Alameda|Camino|Paseo|Chemin|Via|Corte|Plaza))\s"
    r"(?:(?:of(?:\sth?e?)?|de(?:\sla)?|del|des|du|la|le|les)\s)?(?!(?:to|in|is|at|by|on|and|the)\b)"
    r"[^\W\d_][\w'-]{0,24}|via (?:de|del|la)\s[^\W\d_][\w'-]{0,24}"
)
_NAMES = r"(?:[a-z][\w']{1,15}\s){1,3}"
_HOMES = r"(?:apartments|apts|condos?|condominiums|lofts|towers?|trailer park|flats)"
_WAYS = r"(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|close|way)\b"
_SHAPES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{FREE}\d{{1,3}}(?:st|nd|rd|th)\s(?:and|&|n)\s"
        rf"(?:[a-z][\w']{{1,15}}\s){{1,2}}{_WAYS}",
        rf"{FREE}\d{{1,5}}\s(?:{SIDE}\s)?(?:{_ROUTE}(?:\s{SIDE})?|{_LEADING})(?!\w)",
        rf"{FREE}\d{{2,5}}\s?{SIDE},?\s\d{{2,5}}\s?{SIDE}(?!\w)",
        r"#\d{1,5}(?-i:[A-Z][a-z]+){1,3}(?-i:St|Ave|Rd|Dr|Lane|Ln|Court|Ct)\b",
        r"\b(?:[a-z]['\w]{1,15}\s){1,2}(?:cottage|lodge|farm(?:house)?|barn|bungalow)"
        rf",\s{_NAMES}{_WAYS}",
        rf"\b(?:{UNITS}\.?\s?#?|#)\d{{1,4}}[a-z]?\s(?:at|in|of|@)\s{_NAMES}{_HOMES}\b",
        rf"\b(?-i:[A-Z])\w+\s(?:[a-z][\w']{{1,15}}\s)?{_HOMES},?\s(?:{UNITS}\.?\s?#?|#)\d\w{{0,4}}",
        rf"\b(?:number|no\.?|house)\s?#?\d{{1,5}}\s(?:on|in)\s{_NAMES}{_WAYS}",
    )
)


_BOX = (
    r"(?:p\.?\s?o\.?\s?|gpo\s|post)box\s?#?\d{1,6}|(?:private|locked) bag\s#?\d{1,6}"
    r"|(?:r\.?r\.?|h\.?c\.?|rural (?:route|delivery))\s?#?\d{1,3},?\s(?:box\s#?\d{1,6})"
    r"|(?:(?:psc|cmr|unit)\s\d{1,5},?\sbox\s\d{1,5}|\bus(?:ns|nv|s|cgc)\s[^\W\d_]{2,20}"
    r"|(?=[afd]po\s))[ ,\n]{0,3}(?:[afd]po,?\sa[aep]\s\d{5})"
)
_NAME = r"(?:(?!(?:and|by|to|in|at|for|with|on|is|from|or)\s)[^\W\d_][\w'.-]{0,20}\s)"
# Streets abroad have their number behind them.
_GLUED = (
    r"[^\W\d_]{3,20}(?:stra(?:ss|ß)e|str\.?|gasse|weg|platz|allee|brücke|ufer|vej|gade"
    r"|stræde|gata|gatan|vägen|veien|vegen|vangen|katu|kuja|straat|laan|plein|gracht"
    r"|braut|gerði|stræti|straeti|tänav)"
)
_AHEAD = (
    r"(?:(?-i:R(?:ua|ue)|Vi(?:a|ale)|C(?:alle|orso)|Avenida|Trg|Pra[çc]a|Travessa|Quadra"
    r"|Piazza|Estrada|Largo)|ul\.|ulica)"
)
_BEHIND = (
    r"(?:utca|útja|út|u\.|tér|rkp\.|kapu|körút|stra(?:ss|ß)e|gate|gata|gade|vej|vei|väg"
    r"|terrasse|allé|katu)"
)
_ABROAD = (
    rf"(?:{_GLUED}|{_AHEAD}\s{_NAME}{{0,5}}?|{_NAME}{{1,3}}?{_BEHIND})\s?\d{{1,5}}\b\.?"
)
_FRAMED = re.compile(
    rf"(?P<unit>{UNITS}\.?\s\d{{1,4}}\s)?{FREE}(?!(?:19|20)\d\d\s)\d{{3,5}}\s"
    rf"{_NAME}{{1,6}}?\d{{1,5}}\b\.?",
    re.IGNORECASE,
)
_ARRIVING = re.compile(
    r"(?:\b(?:at|to|in|is|on|with|address|office)|[:>?]|^|\n)\s*$", re.I
)
_ADDRESS = re.compile(
    r"(?:\baddress(?:es)?(?: is| to| with)?|\b(?:live|lives|located) at"
    r"|\b(?:return|sent) to)"
    r"[\s:]{1,4}$",
    re.IGNORECASE,
)
_STATE_PROOF = 2
_SHAPES += tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{FREE}\d{{1,5}}\s)?\b(?:{_BOX})\b",
        rf"(?:{FREE}\d{{1,5}}\s)?\b{_ABROAD}",
        rf"\bcorner of {_NAME}{{1,4}}\d{{1,5}}\b\.? and {_NAME}{{0,2}}[^\W\d_]{{2,20}}",
        rf"\bcorner of \d{{1,5}}\s{_NAME}{{1,4}}and {_NAME}{{0,2}}[^\W\d_]{{2,20}}",
    )
)


def shaped(text: str) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of each address, its tail included."""
    for pattern in _SHAPES:
        for match in pattern.finditer(text):
            yield match.start(), tail(text, match.end())[0], 0.8
    for match in _FRAMED.finditer(text):
        end, proof = tail(text, match.end())
        proven = proof > _STATE_PROOF or match["unit"] or _told(text, match.start())
        placed = proof > 1 or _placed(text, match.start(), end)
        if proven or (placed and not match[0].islower()):
            yield match.start(), end, 0.8


def _told(text: str, start: int) -> bool:
    return _ADDRESS.search(text, max(0, start - 30), start) is not None


def _placed(text: str, start: int, end: int) -> bool:
    before = _ARRIVING.search(text, max(0, start - 12), start)
    return before is not None and (end >= len(text) or text[end] in ",.\n")
