"""Safer words for a finding: the card says which, the text around them says how."""

from __future__ import annotations

import functools
import re

from scanner.model import Exposure, Spot, Wording

_REACH = 60  # code points on either side that decide how words fit
_CAPITALS = 0.8  # share of capitals in a text that shouts
_OWNED = re.compile(
    r"(?:\b(?:an?|the|my|our|his|her|their|your|its|this|that|these|those|another|some"
    r"|every|each|no|first|last|next|whole|old|new|\w+'s|w(?:ife|ive)s|hubbys|mums|moms"
    r"|dads)|\w[a-rt-z]s')\s+$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:an?|the|my|our|some|this)\s+", re.IGNORECASE)
_AN = re.compile(r"\b(an?)\s+$", re.IGNORECASE)
_PREPOSITIONS = "about|around|at|by|for|from|in|near|of|off|on|to|with"
_PREPOSED = re.compile(rf"\b(?:{_PREPOSITIONS})\s+$", re.IGNORECASE)
_PREPOSITION = re.compile(rf"^(?:{_PREPOSITIONS})\s+", re.IGNORECASE)
_BEGINS = re.compile(r"(?:^|[.!?…\n])[^\w,;:#@(]*$")
_EDGES = re.compile(
    r"^([\s.,;:!?…]*)(.*?)((?:\s+(?:and|because|but|cos|so|then))?[\s.,;:!?…]*)$",
    re.DOTALL | re.IGNORECASE,
)


def reworded(plain: str, exposure: Exposure, spot: Spot) -> str | None:
    """Return the words to put in the place of a spot; None where none would do.

    The first wording of the card that fits goes before the words of the rule that
    found the spot, and these before the card's own.
    """
    before = plain[max(0, spot.span.start - _REACH) : spot.span.start]
    behind = plain[spot.span.end : spot.span.end + _REACH]
    words = plain[spot.span.start : spot.span.end]
    said = (_said(wording, before, words, behind) for wording in exposure.wordings)
    own = spot.replacement or exposure.replacement
    safer = next((say for say in said if say is not None), own)
    return None if safer is None else fitted(safer, before, words, behind)


def _said(wording: Wording, before: str, words: str, behind: str) -> str | None:
    found = _compiled(wording.found).search(words)
    if (
        found is None
        or not _compiled(wording.before).search(before)
        or not _compiled(wording.behind).search(behind)
    ):
        return None
    kept = {name: part or "" for name, part in found.groupdict().items()}
    return " ".join(wording.say.format_map(kept).split())


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def fitted(safer: str, before: str, words: str, behind: str) -> str:
    """Return safer words that read well in the place of others.

    No article or preposition stands twice; capitals, a hashtag's form and the
    punctuation that the old words carried along stay.
    """
    if words.startswith("#") and " " not in words:
        return "#" + re.sub(r"\W", "", _ARTICLE.sub("", safer))
    parts = _EDGES.match(words)
    lead, tail = (parts[1], parts[3]) if parts and parts[2] else ("", "")
    joined = _joined(safer, before + lead, tail + behind)
    return lead + _cased(joined, before + lead, words, behind) + tail


def _joined(safer: str, before: str, behind: str) -> str:
    if _OWNED.search(before):
        safer = _ARTICLE.sub("", safer)
        safer = _after_article(safer, before)
    if _PREPOSED.search(before):
        safer = _PREPOSITION.sub("", safer)
    # "big game game": one of the two stands in the text already.
    following = re.match(r"\s+(\w+)", behind)
    *most, last = safer.split(" ")
    if most and following and following[1].lower() == last.lower():
        return " ".join(most)
    return safer


def _after_article(safer: str, before: str) -> str:
    # The article itself lies outside of the words: something has to part the two.
    article = _AN.search(before)
    vowel = safer[0].lower() in "aeiou"
    if article is None or (article[1].lower() == "an") == vowel:
        return safer
    return f"{'private' if vowel else 'ordinary'} {safer}"


def _cased(safer: str, before: str, words: str, behind: str) -> str:
    letters = [char for char in before + words + behind if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    if capitals == 0:
        return safer.lower()
    if len(letters) > 1 and capitals >= _CAPITALS * len(letters):
        return safer.upper()
    first = next((char for char in words if char.isalnum()), "")
    if first.isupper() and _BEGINS.search(before):
        return safer[0].upper() + safer[1:]
    return safer
