"""Words that narrow the home to a few streets: names, landmarks, views, outages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_HOME = re.compile(
    r"\b(?:(?:we|i|i'm|im|we're|he|she|they|mom|mum|nan|dad|sarge"
    r"|parents) (?:\w+ )?(?:live|lives|lived|rent|bought|moved|back onto"
    r"|overlook)|neighbou?rs|(?:love |loving |hate |like )?living|(?:our"
    r"|my|the new|new|mom's|mum's|nan's|dad's|parents'?"
    r"|sarge's) (?:\w+ )?(?:house|home|place|flat|apartment|apt|condo|unit"
    r"|street|road|block|crib|gaff|neighbou?rs?|neighbou?rhood|building"
    r"|back ?yard|garden|balcony|porch|window|driveway|yard|hoa"
    r"|cul-de-sac)|home sweet home|from us|from our|from my|closed on"
    r"|moved (?:in(?:to)?|to)|we'?re the|ours|house hunt\w*)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:grew up|as a kid|when i was|used to|any ?more|no longer"
    r"|(?:don'?t|doesn'?t|didn'?t) live|airbnb|hotel|vacation"
    r"|holiday (?:let|home)|suspects?|burglar\w*|officers|crash|meeting"
    r"|live (?:music|band|show|from|at)|reported|crews|customers|for rent"
    r"|movie|haunted|lives matter|homeless|parked|victims?|if i (?:could"
    r"|ever)|wish|dream|would love)\b",
    re.IGNORECASE,
)
_REACH = 80  # code points
_KIND = (
    r"(?:heights|hts|estates?|hills|hollow|meadows?|village|gardens|grove"
    r"|ridge|pointe?|creek|crossing|commons?|acres|woods|oaks|manor|farms?"
    r"|landing|terrace|place|square|green|park|subdivision|neighbou?rhood"
    r"|cul-de-sac|street|st|road|rd|lane|ln|avenue|ave|drive|dr|court"
    r"|close|ct|circle|cir|way|crescent|loop|trail|apartments?|apts?"
    r"|condos?|towers|flats|townhomes|trailer park|mobile home park"
    r"|council estate)"
)
_NAME = (
    r"(?!(?:my|our|your|his|her|their|this|that) )"  # no name in a text of capitals
    r"(?-i:[A-Z][\w'-]+(?: (?:of )?[A-Z][\w'-]+){0,2})"
)
_SMALL = (
    r"(?!(?:the|same|main|a|wall|my|our|your|this|that|new) )(?:[a-z'-]{3,15} ){1,2}"
)
_HOMES = (
    r"(?:heights|estates?|hollow|meadows|subdivision|apartments|apts"
    r"|condos|trailer park|mobile home park|council estate)"
)
_ROAD = (
    r"(?:street|st|road|rd|lane|ln|avenue|ave|drive|court|ct|close|crescent|terrace)"
)
_TOWNS = rf"(?:(?:the )?{_NAME} {_KIND}|(?:the )?{_SMALL}{_HOMES})\b"
_AREA = rf"(?:{_TOWNS}|{_SMALL}{_ROAD}\b)"
_STREET = rf"(?:{_NAME}|\d{{1,3}}(?:st|nd|rd|th))"
_SHOP = (
    r"kroger|walmart|target|costco|tesco|aldi|lidl|asda|sainsbury'?s"
    r"|starbucks|wawa|7-eleven|dollar general|publix|costa|mcdonald'?s"
    r"|dunkin|coles|woolies|safeway|cvs|walgreens"
)
_SIGHT = (
    rf"(?:{_SHOP}|(?:\w+ )?school|elementary|academy|church|chapel|mosque"
    r"|temple|synagogue|fire ?(?:station|house|hall)|(?:police |gas "
    r"|petrol |train |bus |tube )?station|precinct|hospital|playground"
    r"|park|golf course|cemetery|library|store|shop|servo|mall|pub|bar"
    r"|post office|water tower|quarry|lake|reservoir|river|creek|railway"
    r"|(?:train |railroad )?tracks|stadium|airport|marina|harbou?r"
    r"|ball ?field|woods|beach|boat ramp|dog park|chippy|bakery|diner|gym)"
)
_COUNT = r"(?:an?|half an?|one|two|three|four|five|a few|a couple(?: of)?|\d)"
_FROM = (
    rf"(?:(?:right |just |literally |only |like )?{_COUNT} (?:doors?"
    r"|houses?|blocks?|streets?|minutes?|mins?|steps) (?:walk )?(?:down "
    r"|away |over |up )?(?:from|past|behind|to)|(?:right |directly "
    r"|just )?(?:(?:across|down|up|over) (?:the )?(?:street|road|block)"
    r"|round the corner|around the corner|across|next door"
    r"|a stone'?s throw|walking distance|within walking distance"
    r"|steps) (?:from|to|of)|(?:right |directly |just )?(?:behind|opposite"
    r"|above|over|below|next to|beside|near|by)|back(?:s"
    r"|ing)? (?:up )?on ?to|back(?:s|ing) (?:up )?to|overlook(?:s|ing)|fac(?:es|ing)"
    r"|looks? (?:right |straight |out )?(?:on ?to|out on)|a view of)"
)
_PLACE = (
    r"(?:the |that |an? |st\.? )?(?:(?-i:[A-Z][\w'.-]*) |(?:old|new|big"
    rf"|local|only)\s){{0,3}}{_SIGHT}\b(?: (?:on|in|at"
    rf"|off) (?:the )?(?:{_NAME}|route \d{{1,3}})(?: (?:st|street|rd|road"
    r"|ave|ln|lane|dr)\b)?)?"
)
_WHO = (
    r"(?:we|i|fam(?:ily)?|he|she|sarge|mom|mum|nan|dad|my (?:parents|folks"
    r"|mom|mum|dad))"
)
_LIVE = (
    rf"\b{_WHO}(?:'ve| have|'re|'m| all| both)? (?:still |now |actually "
    r"|just |only )?(?:live|lives|living|reside|bought|rent|moved"
    r"|settled)(?: a \w+| over| up| down| back| here| out)? "
)
_RULES = tuple(
    (re.compile(pattern, re.IGNORECASE), home)
    for pattern, home in (
        (rf"\b{_FROM} {_PLACE}", True),
        (rf"{_LIVE}(?P<at>(?:in|into|on|at|off|near|over in|to) {_AREA})", False),
        (rf"{_LIVE}(?P<at>between {_STREET} (?:and|&) {_STREET})", False),
        (rf"\b(?P<at>(?:in|into|on|at|to|of) {_TOWNS})", True),
        (
            r"\b(?:our|my) (?:\w+ )?(?:subdivision|neighbou?rhood|estate|street"
            r"|road|block|complex|building|hoa)(?:,|:| is| called| here in"
            rf"| in)+ (?P<at>{_NAME})",
            False,
        ),
        (
            r"\b(?:(?:power|electric(?:ity)?|water|internet|wifi|gas"
            r"|lights?)(?:'?s| is| are)?(?: still)? (?:out|off|down|flicker\w*)"
            r"|no (?:power|water|gas|internet|electricity))(?: again"
            r"| still)? (?P<at>(?:on|in|at|for|all over) (?:all of |most of "
            rf"|half of )?(?:our (?:street|road|block|neighbou?rhood|side)|{_AREA}))",
            False,
        ),
        (
            r"\b(?:last|first|only|end|corner|blue|yellow|red|brick|white|green"
            r"|gr[ea]y) (?:house|home|one|unit|lot|bungalow|flat) (?:on"
            r"|at the end of|in) (?:our |my |the )?(?:left|right|street|road"
            rf"|cul-de-sac|block|lane|court|{_AREA})",
            True,
        ),
        (
            r"\b(?:our|my) (?:exit|bus stop|subway stop|tube stop|train station"
            rf"|polling place) is (?P<at>(?:the )?(?:{_NAME}|\d{{1,3}}\w?)(?: \w+)?)",
            False,
        ),
        (
            r"(?P<at>\b(?:train|bus|creek|river|highway|freeway|motorway|trail"
            r"|parade)s? (?:goes|runs|run|is|stops|passes) (?:right "
            r"|just )?(?:behind|past|by|next to|in front of|at the end of)) (?:our"
            r"|my) (?:house|place|flat|yard|garden|street|window)",
            False,
        ),
        (
            rf"\b(?:see|hear|watch\w*|smell) (?P<at>{_PLACE})(?: \w+)? from (?:my|our)",
            False,
        ),
        (
            r"\b(?:just |right )?off (?:of )?(?:exit|route|rt|hwy|highway"
            r"|i-) ?\d{1,3}\b",
            True,
        ),
    )
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield what tells the neighbourhood, where the words around it speak of a home."""
    text = parsed.plain
    for rule, home in _RULES:
        for match in rule.finditer(text):
            span = Span(*match.span("at" if "at" in rule.groupindex else 0))
            around = sentence(text, span)
            if _NOT.search(text, around.start, around.end):
                continue
            low, high = max(0, span.start - _REACH), span.end + _REACH
            if not home or _HOME.search(text, low, high):
                yield Spot(span, 0.8)
