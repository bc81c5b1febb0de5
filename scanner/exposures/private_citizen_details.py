"""What police learn of a private person: records looked up, and lives told on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_REACH = 90  # code points from a person to what is told
_TOUCH = 2
_BASE = (
    r"(?:the (?:system|database|computer|mdt|cad|box)|ncic|pnc|leads|leap|cjis|niche"
    r"|cpic|pulse|dmv|dvla|records|qprime|nexus)"
)
_LOOKED_UP = re.compile(
    r"\b(?:(?:ran|running|run) (?:(?:her|his|their|that|this|the|a|my \w+'?s?(?: new "
    r"\w+'?s?)?|some \w+'?s?|[a-z]+'s) )(?:\w+ )?(?:plates?|tags?|rego|reg|number plate"
    r"|licen[cs]e|name|dl|info|details)\b(?: (?:of|on) [^.!?,\n]{2,30})?"
    rf"|ran (?:\w+'?s? ){{1,4}}(?:through|thru|in|on) {_BASE}"
    rf"|(?:looked|looking|look) (?:\w+ ){{1,5}}?up (?:on|in|through) {_BASE}"
    rf"|(?:checked|searched|used|went on|got on) {_BASE}(?=[^.!?\n]{{0,40}}\b(?:ex|date"
    r"|neighbou?r|warrant|address|record|boyfriend|girlfriend|her|him|tinder)\b)"
    r"|(?:pnc|ncic|leap|garda|database|records?|plate|background) (?:check"
    r"|search)(?:ed)?"
    r" on (?:my|the|this|that|her|his|a) \w+(?: \w+)?|looked up (?:the |this |that )"
    r"(?:guy|girl|woman|man|dude|idiot|car|driver)[^.!?\n]{0,30})",
    re.IGNORECASE,
)
_PLAIN_NAME = r"(?:karen|mrs?\.? \w{3,15}|miss \w{3,15}|ms\.? \w{3,15})"
_MET = re.compile(
    r"\b(?:(?:the|our|this|that|another|some|an?|same) (?:(?:old|elderly|crazy|nosy"
    r"|angry"
    r"|drunk|regular|poor|little|young|local|cat|cute|911|999) ){0,3}(?:caller"
    r"|complainant|home ?owner|tenant|frequent flyer|regular|customer"
    r"|karen(?: (?:at|on|from) (?:number )?\d{1,4}(?: (?-i:[A-Z])\w+){0,2})?"
    r"|resident(?= (?:at|on|of|in))|cat lady|hoarder|arrestee"
    r"|neighbou?r (?:who|that) (?:complained|called|rang|reported)"
    r"|(?:guy|lady|woman|man|couple|dude|girl|fella|bloke|family|clown|idiot|driver) "
    r"(?:i (?:stopped|ticketed|pulled over|nicked|arrested|breathalysed|fined|cited)"
    r"|we (?:stopped|ticketed|pulled over|arrested|keep getting called to|helped)"
    r"|from (?:the|that|my) (?:traffic )?(?:stop|call|crash|complaint|job)"
    r"|who (?:keeps|kept) (?:calling|ringing)(?: us)?|who (?:filed|made) the complaint"
    r"|who cut me off|at the end of \w+|(?:at|on|in) (?:number )?\d{1,4}\w?\b"
    r"|in (?:the |flat )?\w{1,10} (?:flats|apts|apartments)))"
    r"|welfare check on (?:an?|the) [\w ]{3,20}|stopped an? [\w ]{3,15}(?: today"
    r"| tonight"
    r"| earlier)?, (?:dude|guy|driver|she|he)|karen (?=called|again|rang|from number"
    r"|at "
    rf"\d)|(?<!\w){_PLAIN_NAME} (?:on|at|from|in) (?:number )?(?-i:[A-Z]|\d)[\w']+"
    r"|crazy cat lady(?: on \w+)?|(?<![^\n.!?])(?:complainant|caller)(?= (?:has|is"
    r"|lives"
    r"|thinks)))",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:'?s|\bis|\bare|\bwas|\bshe'?s|\bhe'?s)? ?\b(?:(?:on|off) (?:disability"
    r"|benefits"
    r"|welfare|food stamps|(?:his|her|their) meds|the dole|parole|probation|bail"
    r"|antidepressants)(?: again)?(?: (?:&|and) lives [^.!?\n]{2,30})?"
    r"|liv(?:es?|ing) (?:alone|on|at|in|with|w/|by (?:him|her)self)[^.!?,\n]{0,30}"
    r"|works? (?:at|for|in|nights at) [^.!?,\n]{2,30}|(?:never|doesn'?t"
    r"|always) (?:locks?"
    r"|leaves? \w+)[^.!?,\n]{0,25}|leaves? (?:his|her|the|their) [\w ]{3,14} (?:open"
    r"|unlocked)|(?:has|have|had|got) (?:a (?:warrant|record|suspended|drink problem)"
    r"|(?:early )?(?:dementia|schizophrenia)|no teeth|\d{1,2} (?:cats|kids|dui'?s?)"
    r"|suspended)[^.!?,\n]{0,20}|a hoarder|name(?:'s| is) \w+|drinks? (?:\w+ ){1,3}"
    r"(?:bottles?|cans|vodka)[^.!?,\n]{0,12}|(?:\d|two|three|2|3)"
    r" (?:prior |old )?dui'?s?|\d{1,2} cats|kids (?:got |were )?taken|married\b"
    r"|a (?:dentist|doctor|nurse|teacher|lawyer|accountant|vet|pastor)\b[^.!?,\n]{0,25}"
    r"|the weather (?:lady|girl|man)|blind|wheelchair|bedridden|thinks (?:his|her|the)"
    r" tv|cheating on|a drunk\b|an alcoholic|wanders)(?!\w)",
    re.IGNORECASE,
)
_HANDED = re.compile(
    r"\b(?:here'?s|heres|this is|dm for|anyone want|got) (?:(?:her|his|their"
    r"|the) )(?:\w+"
    r" )?(?:number|address|phone|name|home address|cell|mobile)\b|\b(?:her|his|their) "
    r"(?:home )?(?:address|number|phone|cell|mobile|name) (?:is|=|:)|\b(?:his|her"
    r"|their)"
    r" number (?:on|is on|was on)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b(?:at|on|in) (?:number )?(?P<at>\d{1,4}\w?(?: [A-Z]\w+){1,2})")
_DATA = ("STREET_ADDRESS", "PHONE_NUMBER", "EMAIL_ADDRESS")
_NOT = re.compile(
    r"\b(?:netflix|movie|film|show|episode|season|grace|doubtfire|dishwasher|uber|taxi"
    r"|bus driver was|designated|hospitali[sz]ed|smoke|insurance|knitting|hobbies"
    r"|my wife"
    r"|my husband|my mum|my mom|dr phil|accounts|reception|tips?\b|with the kids|vision"
    r"|anyone with|police (?:say|said)|front desk|book|game)\b|://",
    re.IGNORECASE,
)


_ROUTINE, _SOMEWHERE = "busy shift", "some address"
_UNTOLD = {"PHONE_NUMBER": "which stays private", "EMAIL_ADDRESS": "a private address"}


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield what only the job can have told about a private person."""
    text = parsed.plain
    looked = (
        Spot(Span(*m.span()), 0.8, None, _ROUTINE) for m in _LOOKED_UP.finditer(text)
    )
    for spot in (*looked, *_told(parsed), *_handed(parsed)):
        around = sentence(text, spot.span)
        if not _NOT.search(text, around.start, around.end):
            yield spot


def _told(parsed: Parsed) -> Iterator[Spot]:
    """Yield details in the sentence of a person met at work, on either side."""
    text = parsed.plain
    for match in _MET.finditer(text):
        person = Span(*match.span())
        around = sentence(text, person)
        end = min(around.end, person.end + _REACH)
        yield from _data(parsed, Span(person.start, end))
        number = _NUMBER.search(match[0])
        if number:
            start = person.start + number.start("at")
            yield Spot(Span(start, person.start + number.end()), 0.8, None, _SOMEWHERE)
        told = _TOLD.search(text, person.end, end)
        if told:
            yield _life(text, person, Span(*told.span()))
        for mark in parsed.marks("ailment"):
            if person.end <= mark.span.start < end:
                yield Spot(mark.span, 0.75, None, "a private matter")


def _life(text: str, person: Span, told: Span) -> Spot:
    """Return what is told of a person, with the person where the two touch."""
    words = text[told.start : told.end]
    start = told.start + len(words) - len(words.lstrip())
    end = told.start + len(words.rstrip())
    if start - person.end <= _TOUCH:
        return Spot(Span(person.start, end), 0.75)
    return Spot(Span(start, end), 0.75, None, "deserves privacy")


def _handed(parsed: Parsed) -> Iterator[Spot]:
    text = parsed.plain
    for match in _HANDED.finditer(text):
        yield from _data(parsed, Span(match.start(), match.end() + _REACH))


def _data(parsed: Parsed, window: Span) -> Iterator[Spot]:
    for kind in _DATA:
        for mark in parsed.marks(kind):
            if mark.span.overlaps(window):
                yield Spot(mark.span, 0.8, None, _UNTOLD.get(kind, _SOMEWHERE))
