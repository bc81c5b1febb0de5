"""Pictures and details of a scene that nobody released; no costume and no film."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_REACH = 45  # code points from a picture to its scene
_CLIP = (
    r"(?:(?:my|our|the|this|some|a|heres the|here's the) )?(?:(?:raw|leaked|full|insane"
    r"|crazy|wild) ){0,2}(?:body ?-?cam\w*|body[- ]worn(?: video| camera)?(?: footage"
    r"| clips?)?|bwv|dash ?-?cam|cctv|clips?|vids?|videos?|footage|pics?|photos?"
    r"|pictures?|selfies?|snaps?|snapped this)"
)
_CAMERA = re.compile(rf"\b{_CLIP}\b", re.IGNORECASE)
_SCENE = re.compile(
    r"\b(?:crime scene|(?:murder|homicide|crash|death|fatal|wild|bad|gnarly|insane"
    r"|suicide|accident) scene|scene (?:pics|photos|pictures)|(?:the|that|this|at) (?:"
    r"fatal|scene|body|corpse|stiff|wreck|crash|stabbing|shooting|pile ?up|suicide)"
    r"|dead (?:body|guy|man|woman)|bod(?:y|ies) (?:under|in|on|bag)|the sheet|(?:foot"
    r"|car|the|last nights?|last night's) (?:chase|pursuit)|pursuit|tackl(?:e|ed|ing)"
    r"|tas(?:ed|ing)|wrestl\w+|resisting|drug raid|the raid|(?:my|the) arrest|the perp"
    r"|(?:him|her) (?:crying|bleeding|resisting)|from (?:work|my shift|last night"
    r"|last nights? shift|the call|patrol)\b(?=[^.!?\n]{0,30}\b(?:crash|split|cut|body"
    r"|hilarious|chase|blood))|crash pics?)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:(?:pics?|photos?|video|vid|footage|clip) (?:b4|before) (?:the )?(?:media"
    r"|press"
    r"|news|chief|sarge|they)[^.!?\n]{0,20}|swipe for (?:the )?(?:scene|gore|crash"
    r"|body)[\w ]{0,12}|(?:might|gonna|will|should i|wanna) (?:post|upload|leak|share) "
    r"(?:my |the )?(?:body ?cam|bwv|dash ?cam|scene)\b|(?:my )?body ?cam[^.!?\n]{0,25}"
    r"(?:hilarious|might post|post it|lol|enjoy|insane))",
    re.IGNORECASE,
)
_GORE = re.compile(
    r"\b(?:(?:DOA|stiff|dead (?:guy|man|woman|body)) (?:in|on|been|at|for|was)\b"
    r"[^.!?\n]{0,40}"
    r"|gross(?:est)? (?:one|scene|call|doa|body)(?: yet| ever)?|(?:worst |nasty |first "
    r"|another |bad )?decomp(?:s|osed body)?\b(?! (?:code|time|rate))|(?:my |first "
    r"|another |a ){1,2}floater(?=[^.!?\n]{0,40}(?:fished|canal|river|lake|pulled|him"
    r"|her))|(?:maggots?|flies) (?:in|on|all over|crawling) (?:her|his|the) \w+"
    r"|brains? (?:on|all over|everywhere)(?: the \w+)?|blood (?:all over|everywhere"
    r"|up) (?:the )?(?:walls?|ceiling|floor|carpet|kitchen|place|bathroom|car|road)\b"
    r"|blood all over the \w+|(?:hung|hanged|hanging) (?:himself|herself|themsel\w+)"
    r"(?: (?:from|in|with) (?:the |a |his |her )?\w+)?|had to cut (?:him|her|them|the "
    r"\w+) down|headless(?: (?:guy|man|woman|body|one))?(?: on the \w+)?"
    r"|bits (?:of (?:him"
    r"|her) )?everywhere|(?:train|jumper) jobs?(?= are|[^.!?\n]{0,15}worst)|(?:suicide"
    r"|death) by train|one under\b(?= (?:at|on|again|this))|(?:purple|blue|black|green)"
    r" as (?:a|an) \w+(?=[^.!?\n]{0,30}(?:bath|body|dead|$))|still in the bath"
    r"|what a (?:shotgun|bullet|train|\d\d mm|truck) does to (?:a|your|his|her) \w+"
    r"|(?:smell(?:'s| is)?|stench|taste) (?:is )?(?:still |stuck )?in my (?:nose"
    r"|clothes"
    r"|hair|uniform)|(?:cats?|dogs?|rats?) (?:had (?:a nibble|eaten)|ate"
    r"|been at) (?:his"
    r"|her|the|him)?|wish i could unsee|can'?t unsee (?:that|it|the)(?= (?:scene|body"
    r"|call|kid))|(?:body|he|she) was in (?:pieces|two|bits)|cut in (?:half|two) by"
    r"|fished (?:him|her|a body|the body) out of the \w+|brain matter|guts (?:on|all"
    r" over|hanging))",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?:scene|call|doa|body|work|shift|sudden death|welfare|job|attended|dead|him"
    r"|her"
    r"|guy|he|she|tonight|tracks|canal|one yet|ever|week|yet|nose|eyes|face|zoom|first"
    r"|everywhere|walls?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:released|official|press|media day|training|batter(?:y|ies)|install\w*|tips"
    r"|review|closure|cones|memorial|halloween|cake|birthday|museum|movie"
    r"|(?<!horror )film|show"
    r"|episode|season|csi|netflix|documentary|series|game|gaming|dinner|murder mystery"
    r"|beach|party|wedding|concert|music|theatre|indie|orange|donat\w*|my kid|our kid"
    r"|puppy|his brother|optician|my eyes?\b|gym|yoga|body pump|stiff neck|costume|book"
    r"|novel|podcast|anyone with|appeal|reuters|bbc|cnn|police (?:say|said)|album"
    r"|cookie"
    r"|tattoo|baby|zombie|vs\b|walking dead|courtesy|steak|rare)\b|://",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield pictures offered from a scene, and what was seen, smelt or cut down."""
    text = parsed.plain
    for spot in (*_pictures(text), *_shown(text), *_gore(text)):
        around = sentence(text, spot.span)
        if not _NOT.search(text, around.start, around.end):
            yield spot


def _pictures(text: str) -> Iterator[Spot]:
    scenes = [Span(*match.span()) for match in _SCENE.finditer(text)]
    for match in _CAMERA.finditer(text):
        camera = Span(*match.span())
        near = [s for s in scenes if s.gap(camera) <= _REACH]
        if near:
            scene = min(near, key=camera.gap)
            whole = Span(min(camera.start, scene.start), max(camera.end, scene.end))
            yield Spot(whole, 0.75)


def _shown(text: str) -> Iterator[Spot]:
    for match in _SHOWN.finditer(text):
        yield Spot(Span(*match.span()), 0.75)


def _gore(text: str) -> Iterator[Spot]:
    for match in _GORE.finditer(text):
        span = Span(*match.span())
        around = sentence(text, span)
        if _AT_WORK.search(text, around.start, around.end):
            yield Spot(span, 0.75)
