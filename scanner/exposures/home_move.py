"""Buying, selling and moving house: announcements with a place, a date or a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\b"
)
_WHEN = (
    r"(?:(?:on |by |in |this |next |early |late |mid "
    rf"|end of )*(?:the )?(?:{_DAY}|{_MONTH}\.?(?: \d{{1,2}}(?:st|nd|rd"
    rf"|th)?)?|\d{{1,2}}(?:st|nd|rd|th)(?: (?:of )?{_MONTH})?"
    r"|\d{1,2}/\d{1,2}|week(?:end)?|month|spring|summer|fall|autumn"
    r"|winter|christmas)|today|tonight|tomorrow|tmrw|tmw|in (?:a|\d{1,2}"
    r"|two|three|four|six) (?:days?|weeks?|months?)|\d{1,2} days)\b"
)
_HOUSE = (
    r"(?:house|home|place|condo|flat|apartment|townhouse|town ?home"
    r"|bungalow|unit|cottage|duplex|acreage|farm|lot|land|fixer[- ]upper"
    r"|forever home|starter home)"
)
_OWN = (
    r"(?:(?:a|an|our|my|the|this|that|his|her|their|mom's"
    r"|mum's)(?: (?!white\b)\w+){0,2})"
)
_PLACE = (
    r"(?-i:[A-Z][\w'-]+(?: (?:of )?[A-Z][\w'-]+){0,2})(?: (?:heights"
    r"|estates?|hollow|meadows|county|st|street|rd|road|ln|lane|ave|ct"
    r"|dr))?"
)
_SITE = (
    r"(?:zillow|redfin|realtor(?:\.com)?|trulia|rightmove|zoopla"
    r"|onthemarket|daft(?:\.ie)?|domain|realestate\.com(?:\.au)?|trade ?me"
    r"|mls|craigslist|airbnb)"
)
_WE = (
    r"(?:\b(?:we|i|hubby and i|wife and i)(?:'ve|'re| have| are"
    r"|'m)?(?: \w+)?|\b(?:just|finally|officially)|^)\s?"
)
_RULES = (
    (
        rf"{_WE}(?:clos(?:e|ed|ing)|settl(?:e|ed|ing)|exchang(?:e|ed|ing)"
        rf"|complet(?:e|ed|ing)) (?:contracts )?on {_OWN} {_HOUSE}(?: in"
        rf" {_PLACE})?(?: {_WHEN})?"
    ),
    (rf"\b(?:hello|hi|goodbye|bye|welcome to)(?: to)? (?P<at>{_PLACE})"),
    (
        rf"\b(?:(?:our|my) )?{_SITE} (?:link|listing)(?: (?:to|for"
        rf"|of) {_OWN} {_HOUSE})?"
    ),
    (
        rf"\b{_OWN} (?:{_HOUSE}|listing)(?:'s| is| went| goes| just went"
        rf"| will be)?(?: \w+)?(?: up| live)? on {_SITE}(?: {_WHEN})?"
    ),
    (
        r"\b(?:https?://)?(?:www\.)?(?:zillow|redfin|realtor|rightmove|zoopla"
        r"|daft|realestate)\.(?:com(?:\.au)?|co\.uk|ie)/[\w/.-]{3,80}"
    ),
    (
        rf"\b(?:our|my|mom'?s|mum'?s|nan'?s|dad'?s) (?:\w+ )?{_HOUSE}(?:'s| is"
        r"| goes| went| just went| hits| will be)(?: \w+)? (?:on the market"
        r"|(?:up )?for sale|listed|under (?:contract|offer)|sold|sale agreed"
        rf"|pending|in escrow)(?: {_WHEN})?"
    ),
    (
        r"\b(?:list(?:ed|ing)|sell(?:ing)?|sold|put(?:ting)?) (?:our"
        rf"|my) (?:\w+ )?{_HOUSE}(?: on the market| up for sale)?(?: in"
        rf" {_PLACE})?(?: {_WHEN})?"
    ),
    (
        rf"\b(?:our|my|the) offer(?: on {_OWN} {_HOUSE})?(?: in {_PLACE})?"
        r" (?:was|got|is|just got|has been|'s been) accepted"
    ),
    (
        rf"\b(?:keys|deed) (?:to|for) (?:our|my|the)(?: \w+){{0,2}} {_HOUSE}(?:"
        rf" in {_PLACE})?(?: {_WHEN})?"
    ),
    (
        r"\b(?:moving|move[- ]in|settlement|closing|completion|handover"
        r"|moving truck|movers?|u-?haul|removalists?)(?: day| date)?(?:'s| is"
        rf"| are| come| comes| coming| arrives?| booked| here|,|:| for)* {_WHEN}"
    ),
    (
        r"\b(?:we|i|i'm|im|we're|fam(?:ily)?)\b[^.!?\n]{0,20}\bmov(?:e"
        r"|ing) (?:in|out|house|into our new \w+|into the new \w+"
        rf"|to our new \w+)(?: {_WHEN})"
    ),
    (
        r"\b(?:mov(?:e|ed|ing)|relocat(?:e|ed|ing)) (?:back |out |over |down "
        rf"|up |in )?to (?P<at>(?:the )?{_PLACE}(?: area)?,? {_WHEN})"
    ),
    (
        r"\b(?:mov(?:ed|ing)|relocat(?:ed|ing)) (?:back |out |over |down |up "
        rf"|in)?to (?:the )?{_PLACE} (?:heights|estates?|hollow|meadows"
        r"|subdivision|apartments)"
    ),
    (
        r"\b(?:bought|buying|purchased|renting|rented|leas(?:ed|ing)|building"
        r"|built|signed (?:a|the|our) lease (?:on|for)|(?:put"
        r"|made) an offer (?:in )?on|under contract on"
        rf"|new lease on) {_OWN} {_HOUSE} (?:in|on|at|off|near|out in"
        rf"|over in) (?:the )?(?:{_PLACE}|\w+ (?:street|lane|road|heights))"
    ),
    (rf"{_WE}(?:bought|buying|purchased) (?:a|our|my)(?: \w+)? {_HOUSE}\b"),
    (
        r"\b(?:the |our |my )?(?:house|home|condo|flat|escrow"
        rf"|sale) closes? (?:on )?{_WHEN}"
    ),
    (r"\boffer (?:was |is |got |just got )?accepted(?=[!. ]*(?:🏡|🏠|🔑|😭))"),
    (
        r"\b(?:officially|now|finally) (?:home ?owners?"
        rf"|residents? of)(?: (?:in|of) {_PLACE})?"
    ),
    (rf"\blisting goes (?:live|up)(?: {_WHEN})?(?: on {_SITE})?"),
    (
        rf"{_WE}got the (?:house|apartment|flat|place|condo)(?: (?:in|on"
        rf"|at) {_PLACE})?(?=[!.,]|$)"
    ),
    (rf"\bnew address (?:as of|from|starting|effective|is) (?:{_WHEN}|\w+)"),
    (rf"\bwe move (?:in |out )?{_WHEN}"),
    (rf"\b(?:house|home|flat|apartment) ?hunting (?:in|near|around|on) {_PLACE}"),
    (
        r"(?:^|[.!] )(?:happy |it'?s )?(?:closing|moving|completion|settlement"
        r"|move-in) day\b"
    ),
    (
        r"\b(?:inspection|appraisal|survey|walk-?through|viewing"
        rf"|showing)s? (?:on|of|at|for) (?:our|the|my)(?: \w+)? {_HOUSE}(?:"
        rf" (?:is )?{_WHEN})?"
    ),
    (rf"\bnew (?:house|home|digs|place|apartment) (?:in|on|at) {_PLACE}"),
    (rf"\bjust (?:listed|sold|bought)[!. ]{{1,3}}(?:our|my)(?: \w+)? {_HOUSE}"),
    (rf"\b(?:mov(?:e|ing)) (?:in|out) {_WHEN}"),
    (
        rf"\b{_WE}(?:selling|listing) the (?:house|condo|flat|place)\b(?: (?:in"
        rf"|on|at) {_PLACE})?"
    ),
    (
        rf"\bopen house (?:at )?(?:our|my) {_HOUSE}(?: {_WHEN})?"
        rf"|\bour open house (?:is )?{_WHEN}"
    ),
    (
        r"\b(?:our|my|new) lease (?:starts|begins|is up|ends"
        rf"|runs out)(?: {_WHEN})"
    ),
)
_FOUND = tuple(re.compile(rule, re.IGNORECASE) for rule in _RULES)
_KEYS = re.compile(
    r"🔑|🏠|🏡|📦|\b(?:closed|keys|new (?:home|house|place)|moved|moving)\b", re.I
)
_REACH = 120  # code points from a greeting to the words for a move
_NOT = re.compile(
    r"\b(?:moved? on|used to|station|office|store|agency|department"
    r"|precinct|company|team|someday|one day|wish|would love|crazy prices"
    r"|prices|season|episode|open mic|movie|game|years ago|as a kid"
    r"|house of)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield announcements that a home is bought, sold, let or moved into."""
    text = parsed.plain
    for rule in _FOUND:
        for match in rule.finditer(text):
            span = Span(*match.span("at" if "at" in rule.groupindex else 0))
            around = sentence(text, span)
            greeting = (
                match[0].lower().startswith(("hello", "hi", "bye", "good", "welc"))
            )
            low, high = max(0, span.start - _REACH), span.end + _REACH
            if greeting and not _KEYS.search(text, low, high):
                continue
            if not _NOT.search(text, around.start, around.end):
                yield Spot(span, 0.75)
