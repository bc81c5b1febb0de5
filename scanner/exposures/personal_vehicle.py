"""A vehicle is recognisable by two of make, colour and mark, and must be one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot

_COLOUR = (
    r"(?:(?:dark|light|bright|matte?|metallic|pearl|navy|racing) )?(?:black|white|silver"
    r"|gr[ae]y|red|blue|green|yellow|orange|purple|gold|beige|tan|maroon|burgundy|teal"
    r"|brown|bronze|charcoal|primer)"
)
_MAKE = (
    r"(?:f-?[123]50|ford|chevy|chevrolet|silverado|tahoe|camaro|corvette|gmc|sierra|ram"
    r"|dodge|charger|challenger|durango|jeep|wrangler|cherokee|gladiator|toyota|tacoma"
    r"|tundra|corolla|camry|rav4|4runner|hilux|land ?cruiser|prado|honda|civic|accord"
    r"|cr-?v|pilot|nissan|altima|navara|patrol y6\d|mazda|subaru|outback|forester|wrx"
    r"|vw|volkswagen|golf gti|passat|tiguan|audi|bmw|merc(?:edes)?|mini(?: cooper)?|kia"
    r"|sportage|hyundai|tucson|tesla|model [3sxy]|volvo|skoda|octavia|seat leon|vauxhall"
    r"|astra|corsa|fiesta|focus|mondeo|mustang|explorer|bronco|ranger|transit|commodore"
    r"|holden|falcon ute|ute|triton|defender|range rover|discovery|harley|sportster"
    r"|ducati|yamaha|kawasaki|triumph|pickup|pick-up|minivan|camper ?van|motorbike)"
)
_MARK = (
    r"(?:,? (?:w/?|with|wit) (?:(?:the|a|my|that|all the) )?(?:[\w'-]{1,12} ){0,4}?"
    r"(?:decals?|stickers?|tail ?light|bumper|roof|stripes?|wrap|rack|light ?bar|dent"
    r"|lift kit|rims|hood|bonnet|window|plate frame|flag|magnet|mirror)"
    r"(?: on the (?:\w+ ){0,2}(?:glass|window|bumper|door|tailgate|hood|bonnet))?)"
)
_YEAR = r"(?:(?:19|20)\d\d |'\d\d )"
_VEHICLE = re.compile(
    rf"\b(?:old |new |trusty |beat up |lifted )?(?:{_YEAR}?{_COLOUR} {_YEAR}?(?:{_MAKE} ){{0,2}}"
    rf"{_MAKE}{_MARK}?|{_YEAR}?(?:{_MAKE} ){{0,2}}{_MAKE}(?:{_MARK}|,? (?:in )?{_COLOUR}\b))"
    r"(?!\w)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:\b(?:my|our|wife'?s|husband'?s|hubby'?s|mom'?s|mum'?s|dad'?s|son'?s|daughter'?s"
    r"|his|her)(?: (?!dream|neighbou?r|friend|ideal)[\w'-]{1,9}){0,2} ?"
    r"|\b(?:new ride|new car|new truck|new wheels|meet the new|got myself|bought myself|picked up(?: the)?|just bought)"
    r"\b[!?:,. 😍🙌🚗]{0,4}(?:an? |the |our |my |this )?)$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:suspect|bolo|wanted|stolen|rent(?:al|ed)|dream|wish|toy|hot wheels|lego"
    r"|gta|forza|movie|review|recall(?:s|ed)?)\b",
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
