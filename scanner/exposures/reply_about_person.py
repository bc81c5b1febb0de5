"""Answers that say who somebody in a case was, or where an officer can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_REPLY = re.compile(
    r"^\W*(?:@\w+|(?:hi|hey|hello|hiya|dear|morning|evening)\b|(?:thanks|thank you|yes"
    r"|yeah|yep|no|sorry|glad|good question)\b)",
    re.IGNORECASE,
)
_POINTING = (
    r"(?:(?:that|it)(?:'?d be| was|'s| is| must have been)|the officer(?: you \w+ (?:to"
    r"|with))? (?:was|is)|you (?:want|need|spoke (?:to"
    r"|with)|met|saw|got|can (?:find|ask|reach)|dealt with|should ask)|ask for|speak"
    r" (?:to|with)|your (?:officer|report|call|case|complaint)(?: \w+)? (?:was|is|by"
    r"|went to|taken by)|(?:handled|taken|dealt with) by|it was)"
)
_POINTED = re.compile(rf"\b{_POINTING}(?: taken by)?(?: the)? $", re.IGNORECASE)
# Where, when or how the officer can be found.
_TAIL = (
    r"(?:station|desk|substation|street|st|lake|nights|days|friday|monday|week|to|\d+"
    r"|at|on|til+|until|by|in|from|this|the|(?-i:[A-Z])\w*)\b"
)
_FOUND = re.compile(
    r"(?:,? (?:and |but )?(?:(?:s?he|they|you)(?:'?s|'?re| is| are| can)?|who(?:'s"
    r"| is)?|her|his|the)?(?: (?:cell|direct line|mobile|number|extension))?)?(?:'s|,"
    r"| -)? ?(?:(?:is|was|works?|working|goes|finished|finishes|starts?|usually"
    r"|normally|on|off|at|back|in|out|find|catch|reach|try|still|handled"
    r"|it)\b ?){1,6}[^.!?\n]{0,20}?(?P<at>(?:at )?\d{3}-\d{4}|(?:(?:un)?til+|from|after"
    r"|before|at|by|on|in|of|this|every|most) (?:the )?"
    r"(?:\d{1,2}(?::\d\d)? ?(?:am|pm)?|mon|tue|wed|thu|fri|sat|sun|noon|midnight|week"
    r"|station|back|front|spain|nights|days|earlies|lates|leave|vacation|fairgrounds"
    r"|mall|[A-Z])\w*|days|nights|earlies|lates|leave|vacation|(?:\w+ )?(?:substation"
    r"|precinct"
    rf"|station|lot)\b|lives? \w+ \w+)(?: {_TAIL}){{0,4}}",
    re.IGNORECASE,
)
_CALLER = (
    r"(?:complainant|caller|witness|victim|reporter|informant|tipster|(?:person|one|man"
    r"|woman|lady|guy|neighbou?r|resident) who (?:called|complained|reported|rang"
    r"|phoned|filed|made)[^.!?\n]{0,25}?)"
)
_CLUE = (
    r"(?:your (?:\w+ )?(?:neighbou?r|sister|brother|ex|landlord|landlady|mum|mom|dad"
    r"|son|daughter|wife|husband|boss|cousin|friend|mate|roommate|flatmate|tenant"
    r"|teacher|coworker|own \w+)|(?:mrs?|ms|miss|dr)\.? \w+|the (?:\w+ )?(?:lady|man"
    r"|guy|woman|neighbou?r|couple|family|kid|tenant|landlord|flat|house) (?:at|in|from"
    r"|on|next|across|above|below|upstairs|downstairs|who)"
    r"|(?-i:[A-Z])[a-z]+(?: [A-Z][a-z]+)?"
    r" (?:from|at|in|next|across)\b)(?: (?:at|in|from|on|of|door|to|the|no\.?|number"
    r"|next|across|above|below|you|street|st|road|flat|\d+\w?|(?-i:[A-Z])\w+)){0,4}"
)
_PLACE = (
    r"(?:(?:lives?|is|was|works?|stays?|staying) (?:at|on|in|across|next|two doors|over"
    r"|by|near) (?!the (?:time|end|scene|moment))(?:the )?[\w']+(?: [\w']+){0,3}|(?:was"
    r"|is|were) (?:taken|moved|brought) to (?:the )?(?:[\w']+ ){0,3}(?:hospital|hotel"
    r"|shelter|refuge|er|clinic|st [a-z]+'?s(?: hospital)?|general))"
)
# With these in the text somebody answers, whatever the opening words.
_ALWAYS = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"\b(?:the|your|our) {_CALLER}(?:'s| is| was|,)? (?:just |actually )?(?P<told>"
        rf"{_CLUE})",
        rf"\b(?:the|your) {_CALLER} (?:who )?(?P<told>{_PLACE}|(?:is|lives) at"
        r" \d+ [^.!?\n]{2,25})",
        rf"\b(?:it|that) was (?P<told>{_CLUE}) (?:who|that) (?:called|complained"
        rf"|reported"
        r"|rang|phoned|dobbed|filed|told us|made the (?:call|report|complaint))",
        rf"\b(?P<told>{_CLUE}) (?:is|was)(?: the one)? who (?:called|complained"
        rf"|reported"
        r"|rang|phoned|dobbed|filed|told us|made the (?:call|report|complaint))",
        r"\b(?:the )?(?:complaint|report|call|tip) (?:came|was made|was filed"
        r"|was phoned in)"
        rf" (?:from|by) (?P<told>{_CLUE})",
        rf"\b(?P<told>{_CLUE}) (?:made|filed|lodged|phoned in) (?:the|a|that) (?:report"
        r"|complaint|call)\b",
    )
)
# Without an answer these are news of one's own family.
_ANSWER = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        r"\byour (?:son|daughter|husband|wife|brother|sister|partner|neighbou?r"
        r"|boy) (?P<told>(?:was|is|has been) (?:arrested|booked|charged|detained"
        r"|in custody|released|bailed|picked up|taken)[^.!?\n]{0,40})",
        r"\b(?P<told>(?:s?he|they)(?:'?s|'?re| is| are| was) (?:in (?:room|ward|bed"
        r"|cell) \w+|at (?:county|the (?:jail|station|hospital|shelter)|mercy \w+)"
        r"|staying (?:at|with))[^.!?\n]{0,40})",
        r"\b(?:call|reach|text|ring|phone) (?:him|her|them) (?:on|at) (?P<told>[\d+]"
        r"[\d ()-]{6,16})",
        r"\byour (?:son|daughter|husband|wife|brother|sister|partner|mum|mom"
        r"|dad) (?P<told>"
        r"(?:is|was) (?:at|in) (?:the )?(?:[\w'.]+ ){0,3}(?:er|hospital|station|shelter"
        r"|custody"
        r"|cells|icu|general))\b",
        r"\b(?:her|his|their) (?:cell|direct|mobile|number|direct line"
        r"|personal email)(?: is|'s|:) (?P<told>[\d+][\d ()-]{6,16}|\S+@\S+)",
    )
)
_NUMBER = re.compile(r"[\d+][\d ()-]{6}|\S+@")
_WHERE = re.compile(r"(?:s?he|they)\b", re.IGNORECASE)
_DEED = re.compile(r"(?:lives?|is|was|works?|stays?|staying|were)\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:coffee with a cop|open house|meeting|town hall|event|press conference|story"
    r" time|cake|cook|pepper|forrest gump|krupke|pikachu|west side story|did not wish"
    r"|anonymous|can'?t (?:discuss|comment)|netflix|show|protection)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield whoever an answer gives away, with the place, hour or tie it tells."""
    for spot in (*_officers(parsed), *_citizens(parsed)):
        around = sentence(parsed.plain, spot.span)
        if not _PUBLIC.search(parsed.plain, around.start, around.end):
            yield spot


def _officers(parsed: Parsed) -> Iterator[Spot]:
    text = parsed.plain
    reply = _REPLY.match(text) is not None
    for mark in parsed.marks("ranked_name"):
        start, end = mark.span.start, mark.span.end
        pointed = _POINTED.search(text, max(0, start - 40), start) is not None
        found = _FOUND.match(text, end)
        if found and (reply or pointed or parsed.document.account == "departmental"):
            yield Spot(
                Span(start, found.end()), 0.8, "colleague", "one of our officers"
            )
        elif pointed and reply:
            yield Spot(mark.span, 0.7, "colleague", "one of our officers")


def _citizens(parsed: Parsed) -> Iterator[Spot]:
    text = parsed.plain
    reply = _REPLY.match(text) is not None or parsed.document.account == "departmental"
    for rules, needed in ((_ALWAYS, False), (_ANSWER, True)):
        for match in (m for rule in rules for m in rule.finditer(text)):
            if reply or not needed:
                span = Span(*match.span("told"))
                yield Spot(span, 0.75, "member_of_public", _safer(match["told"]))


def _safer(told: str) -> str:
    """Return words that fit the place of a number, of a deed or of a person."""
    if _NUMBER.match(told):
        return "with the desk"
    if _WHERE.match(told):
        return "all is well"
    return "has our support" if _DEED.match(told) else "somebody we spoke to"
