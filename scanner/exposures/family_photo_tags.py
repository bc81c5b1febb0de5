"""Pictures that are said to show relatives, and tags that lead to them."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_REACH = 60  # code points between a picture and a relative
_RELATIVES = ("child", "spouse", "relative", "kin")
_NOT_OURS = re.compile(r"(?:his|her|their|your)\b", re.IGNORECASE)
# Between the word for the picture and the relative: "pics of me and".
_OF = re.compile(
    r"(?: (?:update|drop|dump|today|(?:i|we) (?:just )?took))?[,:]?\s?"
    r"(?P<shown>(?:(?:of|with|w/|w|featuring|feat\.?|ft\.?|and|&|from)\s)?"
    r"(?:(?:me|us|\w{2,12})(?:,| and| &| with| w/)? )?)(?:just |all )?(?:the )?",
    re.IGNORECASE,
)
# Between the relative and the word for the picture: "my mom is on the left in this".
_IN = re.compile(
    r"[^.!?\n]{0,25}\b(?:in|on|took|photobombed|ruined)(?: (?:the|this|that|my|our"
    r"|every))?(?: \w{1,12})? ",
    re.IGNORECASE,
)
_CAMERA = re.compile(r"[\U0001F4F7\U0001F4F8\U0001F933\[(]")
_ROW = re.compile(
    r"\b(?:l\s?(?:-|to|>|2)\s?r|left to right|from (?:the )?left"
    r"|(?:back|front|top|bottom) row|clockwise)\b[^.!?\n:,]{0,25}[:\s,]"
    r"(?P<names>[^.!?\n]{3,80})",
    re.IGNORECASE,
)
_ME = re.compile(r"\b(?:me|myself|yours truly)\b", re.IGNORECASE)
_FAMILY = (
    r"(?:family|fam) (?:\w+ ){0,2}(?:pic|photo|picture|portrait|selfie)s?\b"
    r"(?! (?:stud|book|was))"
)
_ALBUM = re.compile(
    r"\b(?:(?:our|my|new|annual|the|this year's"
    rf"|first) ){{1,2}}(?:\w{{1,12}} )?{_FAMILY}"
    r"|(?:^|[.!?\n] ?)(?:family|fam) (?:selfie|pic|photo|picture)\b"
    r"(?=[!:.])",
    re.IGNORECASE,
)
_HANDLES = r"@[\w.-]{2,40}(?:(?: ?[,&] ?| and | )@[\w.-]{2,40}){0,7}"
_TAG = re.compile(
    rf"\b(?:tags?|tagging|tagged|(?:{_FAMILY} (?:with|w/|of)))\s(?:(?:the|whole|crew"
    rf"|gang|fam|lot|all|everyone) ){{0,4}}(?={_HANDLES}|\w)(?:{_HANDLES})?",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"\b(?:fam(?:ily)?|weddings?|reunion|christmas card|christening|baby shower)\b",
    re.IGNORECASE,
)
# Requests, prize draws, and families that are nobody's own.
_OTHERS = re.compile(
    r"\b(?:no (?:more )?(?:pics|photos|pictures)|(?:don'?t|stop|not) (?:post|shar"
    r"|tag)\w*"
    r"|royal|simpsons|kardashians?|recommend\w*|giveaway|to win|photographers?"
    r"|camera for"
    r"|their kids|celebrity)\b",
    re.IGNORECASE,
)
_SOMEBODY, _ALL, _NEW = "someone I love", "all of us", "a new picture"


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield whom a picture shows, where that is the author's family."""
    text, own = parsed.plain, _relatives(parsed)
    spots = [*_rows(text, own), *_shown(parsed, own)]
    if parsed.marks("photo") or _CLOSE.search(text):
        spots += _tags(text, own)
    for spot in spots:
        around = sentence(text, spot.span)
        if not _OTHERS.search(text, around.start, around.end):
            yield Spot(spot.span, spot.score, "family", spot.replacement)


def _relatives(parsed: Parsed) -> list[Span]:
    marks = {mark.span for kind in _RELATIVES for mark in parsed.marks(kind)}
    return sorted(s for s in marks if not _NOT_OURS.match(parsed.plain, s.start))


def _near(own: list[Span], start: int, end: int) -> list[Span]:
    low = bisect.bisect_left(own, Span(start, start))
    return own[low : bisect.bisect_left(own, Span(end, end))]


def _shown(parsed: Parsed, own: list[Span]) -> Iterator[Spot]:
    """Yield the relatives a picture is of, and those who stand in it."""
    text = parsed.plain
    for photo in (mark.span for mark in parsed.marks("photo")):
        around = sentence(text, photo)
        for one in _near(own, photo.end, min(around.end, photo.end + _REACH)):
            of = _OF.fullmatch(text, photo.end, one.start)
            if of:
                linked = bool(of["shown"])
                start = of.start("shown") if linked else one.start
                yield Spot(
                    Span(start, one.end), 0.8, None, None if linked else _SOMEBODY
                )
        first = max(0, photo.start - _REACH)
        caption = _CAMERA.match(text, photo.start) is not None
        for one in _near(own, first if caption else around.start, photo.start):
            if caption or _IN.fullmatch(text, one.end, photo.start):
                yield Spot(one, 0.7, None, _SOMEBODY)


def _rows(text: str, own: list[Span]) -> Iterator[Spot]:
    for row in _ROW.finditer(text):
        named = _near(own, row.start(), row.end()) or _ME.search(row[0])
        if "," in row["names"] and named:
            yield Spot(Span(*row.span()), 0.8, None, _ALL)
    for album in _ALBUM.finditer(text):
        yield Spot(Span(*album.span()), 0.7, None, _NEW)


def _tags(text: str, own: list[Span]) -> Iterator[Spot]:
    """Yield tags of relatives, and of anybody beside a family's picture."""
    for tag in _TAG.finditer(text):
        kin = _near(own, tag.end(), tag.end() + 1)
        if kin or ("@" in tag[0] and (_CLOSE.search(text) or own)):
            yield Spot(Span(tag.start(), kin[0].end if kin else tag.end()), 0.8)
