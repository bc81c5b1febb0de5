"""Codes, pictures and weak points, where they belong to the premises of the police."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_DOOR = (
    r"(?:(?:back|side|front|rear|roof|staff|main|fire|garage|bay|north|south|east|west"
    r"|lot|yard|car ?park|parking) ?)?"
    r"(?:doors?|gates?|entrance|hatch|windows?|lockers?|lock|safe|alarm|keypad|barrier)"
)
# Rooms that only the police have need no further proof.
_ROOM = (
    r"(?:evidence (?:room|locker|store|lockup|cage|vault)|property room|sally ?port"
    r"|custody (?:suite|block|area|desk)|cell ?block|holding cells?|interview rooms?"
    r"|armou?ry|weapons (?:locker|room|store)|gun (?:room|safe|locker)|roll ?call room"
    r"|squad ?room|report room"
    r"|parade room|booking (?:area|room|desk)|radio room|dispatch (?:cent(?:er|re)"
    r"|room)|ready room|control room|briefing room|bullpen|impound(?: lot)?)"
)
_HOUSE = (
    r"(?:police station|(?:police )?hq|headquarters|pd|precinct|sub-?station|nick"
    r"|barracks|sheriff'?s? (?:office|dept)|squad car|cruisers?|cop shop|garda station"
    r"|cells?|patrol cars?|the station|our station|at station|station(?='?s? (?:back"
    r"|side|front|rear|staff|lot|door|gate|roof|garage|car ?park))|department)"
)
_PLACE = rf"(?:{_ROOM}|{_HOUSE}|staff (?:lot|car ?park|parking|gate|door)|locker room)"
_DIGITS = (
    r"(?:(?:#|\*|star |hash |pound )?\d(?:[ -]?\d){2,7}(?!\d|%|[-/ ]?(?:am|pm|hrs?)\b)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|zero|oh)(?: (?:one|two|three"
    r"|four|five|six|seven|eight|nine|zero|oh)){3,5})"
)
_CODE = (
    rf"(?:(?:{_DOOR}|{_PLACE}|entry|access) )?(?:code|password|pin|combo|combination"
    rf"|passcode"
    r"|keypad)(?:'s| is| for)?"
)
_WEAK = (
    r"(?:(?:is |are |was |been |has been |'s |still |always |just |got |never "
    r"|gets ){0,4}"
    r"(?:broken|busted|propped(?: wide)? open|left open|stuck(?: open)?|unlocked"
    r"|not locked|wide open|fake|dead|out|down|off|open(?: all night)?)\b"
    r"|(?:still |also )?(?:doesn'?t|dont|don'?t|won'?t|never|hasn'?t|didn'?t|can'?t"
    r"|isn'?t|aint|ain'?t) (?:even )?(?:\w+ )?(?:lock\w*|need (?:a |any )?(?:badge|key"
    r"|fob|code|card)|latch\w*|clos\w+|shut\w*"
    r"|work\w*|record\w*|alarm\w*|monitor\w*|arm\w*|watch\w*)"
    r"|(?:still |also )?ha(?:s|ve) no (?:fence|camera|cctv|lock|glass|gate|alarm"
    r"|guard)s?|sticks?\b|(?:still |also )?unfenced|unguarded|unmonitored)"
)
_THING = (
    rf"(?:{_DOOR}|cameras?|cctv|fobs?(?: readers?)?|card readers?|badge readers?|fence"
    r"|cells?(?: \d+)?(?:'s)?(?: lock)?|lot|car ?park|locks?|panic (?:button|alarm)s?"
    r"|motion (?:light|sensor)s?|lights)"
)
_SHOW = (
    r"(?:pics?|pictures?|photos?|photo dump|video|vid|selfie|view|tour|walk ?through"
    r"|floor ?plan|layout|map|snaps?|inside|shots?)"
)
_GAP = r"[^.!?\n]{0,30}?"
# A code or a weak point counts where the premises stand in the same sentence.
_AT_PREMISES = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"\b(?:{_PLACE} )?{_CODE}{_GAP}[ :=-]{{1,3}}{_DIGITS}",
        rf"\b{_DIGITS} (?:gets you|opens|for) {_GAP}{_DOOR}",
        rf"\b(?:{_PLACE} )?{_THING}(?: (?:behind|at|in|on|by|of|for|to)"
        rf" (?:the |our )?[\w' ]{{2,20}}?)?(?:'s)? {_WEAK}",
        r"\b(?:broken|busted|dead|no working|no|fake|dummy) (?:cameras?|cctv|alarms?"
        r"|locks?|fence|gate)\b",
        r"\b(?:nobody|no one|noone) (?:watch\w*|monitors?|checks?|guards?) the"
        r" (?:cctv|cameras?|gate|door|lot)",
        rf"\bspare keys?\b{_GAP}\b(?:in|on|under|behind|by) (?:a |the )?\w+",
        r"\bblind ?spots?\b",
    )
)
_OWN = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"\b{_ROOM} {_SHOW}\b",
        rf"\b{_SHOW}(?: \w+)? ?(?:of|from|inside|in|:)(?: (?:our|the|my|new)){{0,4}}"
        rf"(?: \w+,)? (?:{_ROOM}|(?:police )?cells)\b",
        rf"\b(?:new |our |the ){{0,4}}{_ROOM} (?:is|layout|has|sits|are)\b"
        r"(?: right)?(?: next to| (?:left|right) of| behind| under| opposite| down"
        r"| on the|[^.!?\n]{0,25}"
        r"(?:lock|padlock|camera|door|corridor|guard)s?\b)",
        rf"\b{_ROOM}(?:'s)? (?:\w+ )?{_WEAK}",
    )
)
_OTHERS = re.compile(
    r"\b(?:museum|exhibit\w*|escape room|gas|petrol|train|railway|radio station|tv|bus"
    r"|airbnb|hotel|gym|school|college|dorm|church|mall|walmart|promo|discount|zip|post"
    r" ?code|dress|qr|source|open house|game|level|movie|film|episode|season|netflix"
    r"|podcast|novel|set|prop|lobby|renovation\w*|hours|fire station|space|coffee"
    r"|phone|service|reception|dogs? got|battery|blood|prison break|museums?|fallout"
    r"|resident evil|doom)\b",
    re.IGNORECASE,
)
_POLICE = re.compile(rf"\b{_PLACE}\b", re.IGNORECASE)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield codes, weak points and inside views of police premises."""
    text = parsed.plain
    for rules, sure in ((_OWN, True), (_AT_PREMISES, False)):
        for match in (m for rule in rules for m in rule.finditer(text)):
            span = Span(*match.span())
            around = sentence(text, span)
            if _OTHERS.search(text, around.start, around.end):
                continue
            if sure or _POLICE.search(text, around.start, around.end):
                yield Spot(span, 0.85)
