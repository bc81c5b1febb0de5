"""Words around a finding that change how bad it is: when, whether, in earnest."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping

from scanner.catalogue import Modifier, Scope, modifiers
from scanner.engine.neighbours import reaching
from scanner.model import Exposure, Parsed, Span, Spot, Subject
from scanner.text import sentence

_CLOSE = 20  # code points
_FAR = 100
_WIDE = 600
# A comma alone parts no clause: "every friday, tacos at Moe's". A new subject does.
_STARTS = (
    r"(?:(?:and|but|so|now|then|well|nope|no) )*(?:i|i'?m|i'?ve|i'?ll|you|we(?:'?re"
    r"|'?ve|'?ll)?|he'?s?|she'?s?|it'?s?|they(?:'?re|'?ve)?|that'?s?|there'?s?|my|our|his"
    r"|her|their|who|which|now|just|what|this|hubby|wife|kids?)\b"
)
_PARTING = re.compile(
    rf"[,:.]\s*(?={_STARTS})|;|\s-+\s|\.\.+|…|[()|•]|\s(?:and|n|&)\s(?={_STARTS})"
    r"|\b(?:but|though|although|while|whereas|because|cuz|coz|bc|so (?=we|i|it|the))\b"
    r"|\b(?=(?:now|she|he|they|we)(?:'s|'?re| is| are| go(?:es)?)? (?:now )?"
    r"(?:in|at|by|near|on)\b)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[\s,:@(-]{0,3}(?:(?:is |located )?(?:at|on))?[\s:]{0,2}", re.I)
_VALUES = frozenset({"given_name", "ranked_name", "venue", "school", "agency", "team"})


def modifiers_of(
    parsed: Parsed,
    spot: Spot,
    subject: Subject,
    exposure: Exposure,
    follower: Spot | None = None,
) -> tuple[Modifier, ...]:
    """Return what changes a finding; `follower` is the next one of its exposure."""
    told = _stretches(parsed.plain, spot.span, follower)
    known = {modifier.id: modifier for modifier in modifiers()}

    def stands(modifier: Modifier) -> bool:
        return _stands(modifier, told, parsed, spot.span, subject)

    return tuple(
        modifier
        for modifier in known.values()
        if modifier.concerns(exposure)
        and stands(modifier)
        and not any(stands(known[name]) for name in modifier.yields_to)
    )


def rescored(score: float, changes: Iterable[Modifier]) -> float:
    """Return a score, 0 to 1, as the modifiers leave it."""
    step = sum(change.score for change in changes)
    return max(0.0, round(score + step, 2)) if step else score


def _stretches(text: str, span: Span, follower: Spot | None) -> dict[Scope, str]:
    whole = sentence(text, span)
    clause = _clause(text, span, whole)
    later = text[span.end : whole.end + _FAR]
    if follower and follower.span.start < whole.end + _FAR:
        later = ""  # the next finding of its kind speaks for itself
    close = Span(
        max(clause.start, span.start - _CLOSE), min(clause.end, span.end + _CLOSE)
    )
    return {
        "close": text[close.start : close.end],
        "before": text[clause.start : span.end],
        "clause": text[clause.start : clause.end],
        "sentence": text[whole.start : whole.end],
        "earlier": text[max(0, whole.start - _FAR) : span.start],
        "later": later,
        "text": text[max(0, span.start - _WIDE) : span.end + _WIDE],
    }


def _clause(text: str, span: Span, whole: Span) -> Span:
    start, end = whole.start, whole.end
    for match in _PARTING.finditer(text, whole.start, whole.end):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.start()
            break
    return Span(start, end)


def _stands(
    modifier: Modifier,
    told: Mapping[Scope, str],
    parsed: Parsed,
    span: Span,
    subject: Subject,
) -> bool:
    if modifier.asks and not _is(modifier.asks, parsed, span, subject):
        return False
    if not modifier.cues and not modifier.beside:
        return modifier.asks is not None
    heard = [scope for scope, cues in modifier.cues.items() if _any(cues, told[scope])]
    if "close" in heard:
        return True
    if not heard and not _stands_beside(modifier.beside, parsed, span):
        return False
    return not any(_any(cues, told[scope]) for scope, cues in modifier.unless.items())


def _is(quality: str, parsed: Parsed, span: Span, subject: Subject) -> bool:
    if quality == "other_person":
        return subject not in {"self", "public_figure"}
    if quality == "disguised":
        written = parsed.written(span)
        return _disguised(
            parsed.text[written.start : written.end],
            parsed.plain[span.start : span.end],
        )
    return not _valued(parsed, span)


def _disguised(written: str, plain: str) -> bool:
    # Curly quotes and dashes are nobody's disguise.
    return len(written) != len(plain) or any(
        a != b and (a.isalnum() or b.isalnum())
        for a, b in zip(written, plain, strict=True)
    )


def _valued(parsed: Parsed, span: Span) -> bool:
    """Tell whether a span holds a number, a name or a place."""
    words = parsed.plain[span.start : span.end]
    return any(char.isdigit() or char in "@#" for char in words) or any(
        mark.type in _VALUES or (mark.type.isupper() and mark.type != "DATE_TIME")
        for mark in reaching(parsed, span)
    )


def _stands_beside(types: tuple[str, ...], parsed: Parsed, span: Span) -> bool:
    around = Span(max(0, span.start - _CLOSE), span.start)
    return any(
        mark.type in types
        and mark.span.end <= span.start
        and _BESIDE.fullmatch(parsed.plain, mark.span.end, span.start)
        for mark in (reaching(parsed, around) if types else ())
    )


def _any(cues: tuple[str, ...], text: str) -> bool:
    return _pattern(cues).search(text) is not None


@functools.cache
def _pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_cue, cues)), re.IGNORECASE)


def _cue(cue: str) -> str:
    """Return the pattern of a phrase in whole words, or of a regex between slashes."""
    if cue.startswith("/"):
        return f"(?:{cue[1:-1]})"
    body = re.escape(cue.rstrip("*")).replace(r"\ ", r"\s+").replace("'", "'?")
    return rf"(?<!\w){body}" + (r"\w*" if cue[-1] == "*" else r"(?!\w)")
