"""Signal: exercise that takes somebody out or to a place, as a verb and its object."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_GO = r"(?:go|goes|going|get|gets|getting|am|is|are|at|hit|hits|hitting|use|uses|using)"
_THE = r"(?:the |a |my |our |his |her )?(?:\w{2,9} )?"
_PLACE = (
    r"(?:gym|pool|crossfit|yoga|pilates|spin|zumba|climbing wall|track|driving range)"
)
_SPORT = (
    r"(?:soccer|football|footy|basketball|hoops|tennis|golf|squash|badminton|hockey"
    r"|rugby|softball|baseball|volleyball|pickleball|cricket|netball|(?:five|5)"
    r"[- ]a[- ]side|jiu[ -]?jitsu|bjj|karate|judo|boxing|muay thai|yoga|pilates"
    r"|crossfit|parkrun|roller derby)"
)
_TURN = r"(?:runs?|jogs?|walks?|swims?|rides?|hikes?|bike rides?)"
_MOVING = (
    r"(?:running|jogging|swimming|hiking|cycling|biking|climbing|bouldering|rowing"
    r"|surfing|skating|lifting|rucking)"
)
# "run late" and "walk on eggshells" train nobody.
_SELF = (
    r"(?:runs?|jogs?|swims?|hikes?|cycles?|bikes?|rows?|walks?(?= (?:\d|a mile|the"
    r" (?:dog|trail|beach|park)|(?:around|along|in|through) the (?:block|park|lake"
    r"|river"
    r"|neighbou?rhood|woods|beach|trail))))(?! (?:into|up|away|out|on|over|off|late|low"
    r"|errands|my|our|his|her|from|a (?!mile|few|couple)))"
    r"(?: (?:a few |a couple of )?[\w.]{1,5} ?(?:k|km|miles?|laps)\b)?"
)
_DOG = (
    r"(?:walk|take|let)s? (?:out )?(?:the|our|my|his|her) (?:\w{2,9} )?"
    r"(?:dogs?|pups?|pupp(?:y|ies))(?: (?:out|around|to|through|along)\b)?"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `workout`."""
    rules = {
        "place": rf"\b{_GO} (?:back )?(?:to |at |in )?{_THE}{_PLACE}\b",
        "turn": rf"\b(?:go|goes|going|take|takes) (?:out )?(?:for"
        rf"|on) (?:\w+ ){{0,2}}{_TURN}\b",
        "moving": rf"\b(?:go|goes|going) {_MOVING}\b",
        "self": rf"\b{_SELF}(?!\w)",
        "out": r"\b(?:work|works|working) out\b|\bexercis(?:e|es|ing)\b|\btrain(?:s"
        r"|ing)?\b|\blifts? weights\b",
        "dog": rf"\b{_DOG}",
        "sport": r"\b(?:play|practi[cs]e|train|do|coach)(?:s|es|ing)? (?:in |at )?"
        rf"{_THE}{_SPORT}\b",
    }
    return PatternRecognizer(
        "workout",
        patterns=[Pattern(name, rule, 0.6) for name, rule in rules.items()],
        global_regex_flags=re.IGNORECASE,
    )
