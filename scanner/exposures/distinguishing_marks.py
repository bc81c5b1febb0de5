"""Ink, scars and ways of moving or speaking by which one person is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_BODY = (
    r"(?:(?:fore|upper )?arms?|biceps?|triceps?|shoulders?(?: blades?)?|neck|chest"
    r"|ribs?|rib ?cage|legs?|calf|calves|thighs?|shins?|knees?"
    r"|ankles?|wrists?|fingers?|thumb|knuckles?|cheek|chin|jaw|(?:eye)?brow|forehead"
    r"|lip|collar ?bone|sternum|stomach|belly|hip"
    r"|foot|feet|spine|elbow|(?<=my )(?:back|hands?|head|face|nose|ear|eye|temple"
    r"|scalp))"
)
_SIDE = (
    r"(?:(?:left|right|upper|lower|inner|outer|inside|inside of my|other|back of my"
    r"|whole|entire) ){0,2}"
)
_WHOSE = rf"(?:(?P<whose>my|the|our|his|her|their|a|both) )?{_SIDE}"
_INK = (
    r"(?:tattoos?|tattooed|tatts?|tats?|(?:new|fresh|my|more|latest|first) ink|inked"
    r"|(?:full |half |quarter |new )?sleeve)"
)
_ON = r"(?:on|across|down|up|over|behind|around|round|under|above|through|all over)"
_RULES = (
    (
        rf"(?:(?:my|the|our|new|first|latest|a|this) ){{0,2}}{_INK}\b(?:[^.!?\n]"
        rf"|(?<=St)\.){{0,60}}?\s{_ON} {_WHOSE}{_BODY}",
        None,
    ),
    (
        rf"(?:(?:my|the|our|new|first|latest|a|this) ){{0,2}}{_SIDE}(?:{_BODY}|back"
        r"|hand|face|head) (?:tattoos?|tatts?|tats?|ink|sleeve|piece|cover[- ]?up)",
        None,
    ),
    (
        rf"\w{{3,15}} {_ON} my {_SIDE}{_BODY}(?=[^\n]{{0,60}}(?:tattoo|\bink))",
        None,
    ),
    (
        r"(?:my|the|our|new|half|full)(?: (?:full|half|new|left|right"
        r"|whole))? sleeve(?:'?s)?(?: is| was| are)?(?: \w{4,7})? (?:done|finished"
        r"|healed|healing|booked|complete|coming along|itch\w*)",
        None,
    ),
    (
        r"(?:(?:my|the|a|an|this|still have the|got a"
        rf"|that) )?(?:[a-z]{{3,10}} )?(?:scars?|moles?|birth ?marks?|burn marks?"
        rf"|port wine stain) {_ON} {_WHOSE}{_BODY}(?: from [^.!?\n,]{{3,30}})?",
        "an old story",
    ),
    (
        rf"(?:my|our) (?:\w{{3,9}} )?{_SIDE}(?:{_BODY}|face|hand|head"
        r"|back) scars?",
        "my old story",
    ),
    (
        r"(?:recogni[sz]e[sd]?|know|knows|knew|spot|spots) (?:me|us) (?:by|from"
        r"|for) (?:my|the) (?:\w{2,10} )?(?:voice|walk|laugh|gait|limp|lisp|stutter"
        r"|accent|beard|hair|scar|tattoos?|height|ears?|nose)",
        "know me",
    ),
    (
        r"my (?:\w{1,15} ){0,4}(?:voice|laugh|walk) (?:\w{1,15} ){0,4}(?:they|people"
        r"|everyone"
        r"|everybody|ppl) (?:all )?(?:know|recogni[sz]e)s? me",
        "something about me",
    ),
    (
        r"recogni[sz]e[sd]? (?:my|our) (?:\w{2,10} )?(?:voice|walk|laugh|gait|limp"
        r"|lisp|stutter|accent|tattoos?|scar)",
        "know me",
    ),
    (
        r"(?:(?:i|we) (?:still |always |now )?(?:(?:walk|run|talk"
        r"|speak)s? with|have|got) an? (?:\w{2,9} )?(?:limp|lisp|stutter|stammer|cane)"
        r"|my (?:\w{2,9} )?(?:limp|lisp|stutter|stammer|prosthetic(?: \w{3,4})?"
        r"|glass eye|gold tooth|false eye|gap tooth))",
        "something about me",
    ),
    (
        r"(?:lost|missing) (?:the (?:tip|end|top) of )?(?P<one>my|half my|an?"
        rf"|two) {_SIDE}(?:(?:ring|index|middle|pinky|little) )?(?:finger(?:tip)?s?"
        r"|thumb|toe|ear ?lobe|front tooth)",
        "had an accident",
    ),
    (
        r"(?:i(?:'ve| have|'ve got| got)?|my eyes(?: are)?)(?: \w{2,6})? one (?:blue"
        r"|green|brown|hazel|gr[ae]y)(?: eye)? (?:eye )?(?:and )?one (?:blue|green"
        r"|brown|hazel|gr[ae]y)(?: eye| one)?",
        "something about me",
    ),
    (
        r"(?:i'?m |im )?(?:6|5|7)(?: ?'|ft ?|foot ?)\d{0,2}\"?,? (?:and|&|with|w/"
        r"|,) ?(?:a )?(?:\w{2,8} )?(?:ginger|bald|red ?hea\w+|dreads|mohawk|blonde?"
        r"|tattooed|mullet|beard|moustache|mustache|pony ?tail|afro)",
        "something about me",
    ),
    (
        r"(?:that|my|the|this) (?:own )?(?:thumb|finger) ?prints?(?: (?:detail"
        r"|ridges?|pattern))?(?! (?:sensor|scanner|reader|unlock|lock|login|check"
        r"|card|app))",
        "the detail",
    ),
)
_COMPILED = tuple(
    (re.compile(rf"\b{rule}\b", re.IGNORECASE), words) for rule, words in _RULES
)
_PRINTS = _COMPILED[-1][0]
_SELF = re.compile(
    r"\b(?:my|mine|i|i'?m|i'?ve|me|our|new|got|getting|booked|finally|finished|done"
    r"|fresh|healed|healing|session|touch[- ]up|first)\b",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"\b(?:macro|close[- ]?up|zoom\w*|detail|pics?|photos?|shot)\b", re.IGNORECASE
)
# Wanted notices, the famous, the temporary, and wishes.
_OTHERS = re.compile(
    r"\b(?:suspect\w*|wanted|described|last seen|bolo|missing (?:person|man|woman|girl"
    r"|boy)|make ?up|temporary|henna|beckham|bieber|movie|film|show|episode"
    r"|documentary|rapper|singer|footballer|actor|actress|potter|lion king|ideas"
    r"|thinking (?:about|of)|want (?:a|to)|wanna|should i|would you"
    r"|pupp(?:y|ies)|jacket|shirt|hoodie|sweater|vinyl|ace up|heart on|c-section|acne"
    r"|printer|some day|someday|one day|dream)\b",
    re.IGNORECASE,
)
_THEIRS = frozenset(("his", "her", "their"))


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield marks of the author or a colleague that one could recognise."""
    text = parsed.plain
    for rule, words in _COMPILED:
        for match in rule.finditer(text):
            span = Span(*match.span())
            around = sentence(text, span)
            said = text[around.start : around.end]
            if not _OTHERS.search(said) and _own(match, said, parsed, around):
                yield Spot(span, 0.75, None, words)


def _own(match: re.Match[str], said: str, parsed: Parsed, around: Span) -> bool:
    """Tell whether a mark is the author's or a colleague's, and a print is shown."""
    if match.re is _PRINTS:
        return _CLOSE.search(said) is not None
    if any(mark.span.overlaps(around) for mark in parsed.marks("colleague")):
        return True
    whose = match.groupdict().get("whose")
    return (whose or "").lower() not in _THEIRS and _SELF.search(said) is not None
