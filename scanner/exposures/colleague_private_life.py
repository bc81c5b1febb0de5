"""Home, relatives, health and absence of somebody the author works with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_PLACE = (
    r"(?:place|house|flat|crib|apartment|home|new build|pool|backyard|barn|cabin"
    r"|lake ?house|farm|garage|driveway|street|gaff|unit|condo)"
)
_RELATIVE = (
    r"(?:wife|husband|hubby|missus|mrs|kids?|son|daughter|boys?|girls?|twins|baby|mom"
    r"|mum|dad|mother|father|girlfriend|boyfriend|fianc[eé]e?|ex|sister|brother|family"
    r"|old man|in-laws)"
)
_TROUBLE = (
    r"(?:divorce|surgery|cancer|chemo|drinking|rehab|affair|depression|pregnancy"
    r"|diagnosis|stroke|heart attack|address|home address|number)"
)
_ROAD = r"(?: (?:st|street|rd|road|ct|court|ln|lane|ave|avenue|dr|drive|close|way)\b)"
_WHERE = (
    r"(?: (?:on|in|at|by|near|over on|out (?:by|on|at|in)) (?:the )?[\w']+"
    rf"{_ROAD}?)"
)
_END = (
    r"(?: (?:(?:un)?til+|'til|for|this|next|all|from|thru|through|with|on|since|in|at"
    r"|due|again|now|until) (?:the |a |an |his |her )?[\w']+(?: (?:weeks?|days?|months?"
    r"|st|street|road|ct|hospital|general|room|surgery|\d+))?){0,2}"
)
_OWNS = re.compile(
    rf"(?:'s?|s)? (?:new |old |big |little |own )?(?:(?P<place>{_PLACE})\b{_WHERE}?"
    rf"|(?:{_RELATIVE}|{_TROUBLE})\b(?! (?:of|to)\b))",
    re.IGNORECASE,
)
_GOES = (
    r"(?:off (?:sick )?(?:(?:un)?till?|'til|for|on|this|from|next|with|again)|(?:out"
    r"|away) (?:(?:un)?till?|with|for|sick with|this|next|in|on|having|at)|in (?:spain"
    r"|florida|mexico|bali|cabo|vegas|hawaii|greece)|(?:lives?|living|staying|crashing"
    r"|moved|moving) (?:on|in|at|with|by|near|to|into|over|out|two|three|opposite"
    r"|across|next|round"
    r"|around)|separated from|(?:broke|breaking|split|splitting) up with|split from"
    r"|sleeping (?:at|in|on)) (?!fear|coffee|hope|moment)(?:the |a |his |her "
    r"|my )?[\w']+"
)
_IS = re.compile(
    r"(?: and (?:his|her|the) (?:family|wife|husband|kids|mrs|missus))?"
    r"(?:'s|s| are|,? who(?:'s| is)| is| was| has(?: been)?| has got|'s been| just)?"
    r" (?:still |now |just |back |gone |currently |also |getting |going to be "
    r"|got ){0,4}"
    rf"(?:{_GOES}{_ROAD}?"
    r"|off duty|sick\b|away all \w+|on (?:(?:annual|sick|mat(?:ernity)?"
    r"|paternity|stress|medical|admin|family) leave|leave|vacation|holidays?|a cruise"
    r"|light duty|honeymoon|meds)|in (?:the )?(?:\w+ )?(?:hospital|hospice|rehab|icu"
    r"|a&e|er"
    r"|surgery)|(?:having|had|needs|recovering from|getting) (?:\w+ )?(?:surgery|chemo"
    r"|a baby|an operation|an affair|a vasectomy)|pregnant|expecting|divorc(?:ed|ing)"
    r"|(?:going|goin) thr(?:u|ough) (?:a |it |his |her )(?:\w+ )?(?:divorce|separation"
    r"|custody)?|drinks? too much|drinking again|(?:bought|buying|rents?|sold) (?:a|his"
    r"|her|the|that) (?:\w+ )?(?:house|place|flat|condo|home|cabin)|broke (?:his|her)"
    r" \w+|has off\b|has (?:cancer|ptsd"
    rf"|covid)|diagnosed with|in a bad way){_END}",
    re.IGNORECASE,
)
_SURE = (
    r"(?:(?:my|our|the) (?:(?:old|new) )?(?:sergeant|sgt|lt|lieutenant|corporal"
    r"|inspector|insp|fto|work (?:wife|husband)"
    r"|watch commander|shift ?mate|beat partner|patrol partner|skipper(?= (?:on"
    r"|is on)))|sarges?|(?:the |our |my )?(?:rookie|new (?:guy|girl|kid)|probie"
    r"|trainee) on (?:our|my|the) (?:shift|squad|team)|my partner on the (?:squad|job"
    r"|force)|(?-i:[A-Z])\w+ (?:from|on) (?:my|our) (?:squad|shift|unit|team|nick"
    r"|station)|(?:officer|[dp][cs]) (?!signing|who|that|in|on|is|was|and|has|from|with"
    r"|pay)[a-z]{3,14}|[a-z]{3,12} from (?:my|our) (?:squad|shift|unit|nick|station))"
)
# A captain has a ship or a side as well, and a partner a home: the squad must show.
_LOOSE = (
    r"(?:(?:the|my|our) )?(?:captain|cap|chief|boss|lieutenant|lt|inspector|insp"
    r"|partner|deputy|detective|trooper|super)"
)
_PEOPLE = re.compile(rf"\b{_SURE}(?=\W)", re.IGNORECASE)
_MAYBE = re.compile(
    rf"\b(?:{_LOOSE}(?=\W)|(?-i:(?!It|He|She|That|There|What|Who|Let|Here)[A-Z])"
    r"[a-z]{2,14}(?='s\b))",
    re.IGNORECASE,
)
_SQUAD = re.compile(
    r"\b(?:(?:my|our|the|whole|[a-d]) (?:squad|shift|platoon|unit|watch)|squad|shift"
    r"|roll"
    r" ?call|on (?:nights|patrol)|night shift|academy|swat|dispatch|overtime|sarge|fto|"
    r"detectives|sworn|the force|beat)\b",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"\b(?:hamstring|injur\w*|match|season|game|league|goals?|team captain|cup|coach"
    r"|doomed|ship|boat|cricket|football|rugby|ward|store|customers?|film|movie|ralph"
    r"|wiggum|simpsons|prayers go out|thoughts (?:and prayers )?(?:are )?with|puppy"
    r"|best dog|office is|will (?:speak|read|be at)|retired in|novel|book|in my head"
    r"|exam|pepper)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield each colleague together with the private fact that follows."""
    text = parsed.plain
    for who, sure in _colleagues(parsed):
        owns = _OWNS.match(text, who.end)
        fact = owns or _IS.match(text, who.end)
        if fact is None:
            continue
        around = sentence(text, who)
        words = text[around.start : around.end]
        if not _TEAM.search(words) and (sure or _SQUAD.search(words)):
            safer = "a friend is busy"
            if owns:
                safer = "a friend's" if owns["place"] else "a friend"
            yield Spot(Span(who.start, fact.end()), 0.8, "colleague", safer)


def _colleagues(parsed: Parsed) -> Iterator[tuple[Span, bool]]:
    """Yield who may be one, and whether that needs no other proof."""
    for mark in parsed.marks("ranked_name"):
        yield mark.span, True
    for match in _PEOPLE.finditer(parsed.plain):
        yield Span(*match.span()), True
    for match in _MAYBE.finditer(parsed.plain):
        yield Span(*match.span()), False
