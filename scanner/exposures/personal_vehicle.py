"""A vehicle is recognisable by two of make, colour and mark, and must be one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.tables import rows

_COLOUR = (
    r"(?:(?:dark|light|bright|matte?|metallic|pearl|navy"
    r"|racing) )?(?:black|white|silver|gr[ae]y|red|blue|green|yellow"
    r"|orange|purple|gold|beige|tan|maroon|burgundy|teal|brown|bronze"
    r"|charcoal|primer)"
)
_MAKES = sorted((row["name"] for row in rows("vehicles")), key=len, reverse=True)
_MAKE = rf"(?:{'|'.join(re.sub('[ -]', '[ -]?', make) for make in _MAKES)})(?! line\b)"
_MARK = (
    r"(?:,? (?:w/?|with|wit) (?:(?:the|a|my|that"
    r"|all the) )?(?:[\w'-]{1,12} ){0,4}?(?:decals?|stickers?|tail ?light"
    r"|bumper|roof|stripes?|wrap|rack|light ?bar|dent|lift kit|rims|hood"
    r"|bonnet|window|plate frame|flag|magnet|mirror)(?: on the (?:\w+"
    r" ){0,2}(?:glass|window|bumper|door|tailgate|hood|bonnet))?)"
)
_YEAR = r"(?:(?:19|20)\d\d |'?\d\d )"
_VEHICLE = re.compile(
    rf"\b(?:old |new |trusty |beat up |lifted )?(?:{_YEAR}?{_COLOUR}"
    rf" {_YEAR}?(?:{_MAKE} ){{0,2}}{_MAKE}{_MARK}?"
    rf"|{_YEAR}?(?:{_MAKE} ){{0,2}}{_MAKE}(?:{_MARK}|,? (?:in |is "
    rf"|'s )?{_COLOUR}\b))(?!\w)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:\b(?:my|our|wif(?:e|ey)'?s|husband'?s|hubby'?s|mom'?s|mum'?s"
    r"|dad'?s|son'?s|daughter'?s|sarge'?s|his|her)(?: (?!dream|neighbou?r"
    r"|friend|ideal)[\w'-]{1,9}){0,2} ?(?:(?:is|'s) (?:the |an? ))?"
    r"|\b(?:i'?m (?:the one )?in|we'?re in|look for|driving) (?:the |a "
    r"|my |our )?|\b(?:new whip|new to me|new ride|new car|new truck"
    r"|new wheels|meet the new|got myself|bought myself|picked up(?: the)?"
    r"|just bought|(?:we|i)(?: just)? (?:got|bought|leased|ordered)"
    r"|traded[^.!?\n]{1,25} for)\b[!?:,. 😍🙌🚗]{0,4}(?:an? |the |our |my "
    r"|this )?)$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:suspect|bolo|wanted|stolen|rent(?:al|ed)|dream|wish|toy"
    r"|hot wheels|lego|gta|forza|movie|review|recall(?:s|ed)?)\b",
    re.IGNORECASE,
)
_BEFORE = 40  # code points in which an owner may stand


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield each private vehicle that a stranger would know again."""
    text = parsed.plain
    for match in _VEHICLE.finditer(text):
        start = max(0, match.start() - _BEFORE)
        if _OTHERS.search(text, start, min(len(text), match.end() + _BEFORE)):
            continue
        if _OWN.search(text[start : match.start()]):
            yield Spot(Span(*match.span()), 0.8)
