"""Shifts, hours and days off, where they carry a time or somebody who works them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Entity, Parsed, Span, Spot
from scanner.text import sentence

_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|r|rs|ur)?(?:day)?s?\b"
_DAYS = (
    rf"{_DAY}(?: ?(?:-|to|thru|through|/|,|&|and|\+|n)? ?{_DAY}){{0,3}}(?: nights?)?"
)
_HOLIDAY = (
    r"(?:xmas|christmas|new year'?s?|thanksgiving|easter|boxing|nye"
    r"|the 4th(?! (?:precinct|district|division|st|ave|floor))|4th of july"
    r"|july 4th|halloween|bank holiday)(?: (?:eve|day|weekend|morning"
    r"|night))?\b"
)
_TIME = r"(?:[0-2]?\d(?:[:.][0-5]\d)? ?[ap]\.?m?\b\.?|[0-2]\d[0-5]\d\b|noon|midnight)"
_END = (
    r"(?:(?:un)?till?|'?til|thru|through|from|starting|over) (?:the "
    rf"|next )?(?:{_DAYS}|{_TIME}|{_HOLIDAY}|\d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|tomorrow|tmrw|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)"
)
_WHEN = (
    r"(?:(?:tonight|tonite|today|tomorrow|tmrw|tmw|again)\b|(?:(?:this"
    r"|next|all|every|both|the whole) )+(?:weekends?|weeks?\b|days|month"
    rf"|fortnight|{_DAY})|(?:on )?{_DAYS}|{_END}|for (?:the next |another "
    r"|a |the )?(?:\w{1,6} )?(?:more )?(?:days|nights|weeks?|months?)\b"
    rf"|(?:over )?{_HOLIDAY}|(?:in|this|next) (?:an? )?(?:hour|\d+ hours)"
    r"|the \d{1,2}(?:st|nd|rd|th)\b|of the week|then \d (?:days )?off"
    r"|then (?:annual leave|leave|holidays|vacation|home))\b"
)
_THEN = re.compile(
    r"(?:,? (?:(?:(?:got |been )?(?:changed|moved|switched) to|is|are|this"
    rf"|starts?|starting|shifts?|no|=|:) )*{_WHEN}){{1,3}}",
    re.I,
)
_WHO = (
    r"(?:i|we|he|she|hubby|husband|wife|dad|mum|mom|sarge|partner)(?:'m|m"
    r"|'re|'s| am| is| are)?"
)
_ON = re.compile(
    rf"(?:\b{_WHO} (?:\w+ )?(?:on|works?|working|does|doing|pulls?|pulling"
    r"|pulled)|\b(?:back|going|rotat\w+|switch\w*|mov(?:ed|ing)) (?:on|to"
    r"|onto)|\b(?:stuck on|working|workin|doing|start(?:ing|ed)?"
    r"|rostered(?: on| for)?|pull(?:ed|ing)|picked up|facing|into)"
    r"|\b(?:first|last|another|next))(?: (?:a|an|my|another|the|this"
    r"|these))?\s$",
    re.IGNORECASE,
)
_FREE = re.compile(
    rf"(?:^(?:back |still )?(?:on )?|[.!,\n] ?|\b(?:finally|{_WHO}|got|get"
    r"|have|is) ?)$",
    re.I,
)
_CUE = re.compile(
    r"\b(?:on|work|works|working|doing|duty|shifts?|sched(?:ule)?|roster"
    r"|rota|detail|change)[ :]{1,2}(?:(?:is|are|from|tonight"
    rf"|{_DAYS})[ :]{{1,2}}){{0,2}}$",
    re.IGNORECASE,
)
_TOLD = (
    r"\b(?:i|he|she|hubby|wife) (?:go(?:es)? in|starts?|report|ha(?:ve"
    rf"|s) to be in|finish(?:es)?) at (?:{_TIME}|\d{{1,2}}) (?:tonight"
    r"|tomorrow|tmrw|today|all week|this)",
    rf"(?:^|[.!,] )(?P<at>off at {_TIME})",
    rf"\b{_TIME} (?:starts?|briefing|roll ?call|finish),? {_WHEN}",
    r"\b(?:panama|pitman|dupont|kelly|2-2-3|4[/-]10) (?:schedule|rotation|shifts?)\b",
    r"\b(?:\d|one|two|three|four|five|six|last) more (?:nights?|shifts?"
    r"|earlies|lates)\b",
    rf"\bmy weekend (?:is|are|=) {_DAYS}",
    r"\b(?:got |just got |being )?held over\b(?=[^.!?\n]{0,25}\b(?:home"
    r"|til|shift|work))",
    r"\b(?:rota|roster|sched(?:ule)?)(?: this week"
    r"| next week)? ?[:=-] ?(?:(?:early|late|night|day|off|rest"
    r"|mid)s?[ ,/]*){3,}",
    rf"(?<![\w:.$-])\d{{1,2}} ?pm?-\d{{1,2}} ?am? {_WHEN}",
    rf"\b(?:get|gets|getting|got) off (?:work |shift |duty )?at (?:{_TIME}"
    r"|\d{1,2}\b)",
    r"\b(?:on (?:shift|duty|patrol)|shift|shift (?:ends|starts|is over)"
    r"|(?:start|finish)(?:es)? (?:work|shift)|clock (?:in|out)) (?:(?:is"
    rf"|starts?|ends?|at|till?|until|from|tonight|tomorrow) )*(?:{_TIME}"
    rf"|(?<=at )\d{{1,2}}\b|(?<=ght )\d to \d|{_END})",
    r"\b(?:work|working|workin|rostered|on shift|on duty) (?:on |over "
    rf"|all |through |every |this |both )*(?P<at>{_HOLIDAY}(?: ?(?:&|and|\+"
    rf"|/) ?{_HOLIDAY})?|{_DAYS}|(?:the (?:whole "
    r"|entire )?)?weekends?\b(?: this month)?)",
    rf"\b{_WHO} (?:works?|working|on) (?P<at>(?:mid|over)?nights)\b",
    r"\b(?:last|first|\d(?:st|nd|rd|th)) (?:night"
    r"|(?:\w+ )?shift) (?:in a row|of \d|before days off|of the week)",
)
_TOLD_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _TOLD)
_OTHERS = re.compile(
    r"\b(?:nurses?|hospital|warehouse|bakery|diner|stores?|shop|restaurant"
    r"|library|museum|doors|opening|open|our officers|you (?:can|could)"
    r"|gym|fest\w*|tour dates|concert|bench|episode|season|the game|match"
    r"|my car|paper|essay|class(?:es)?|school|from home|on the house"
    r"|used to)\b",
    re.IGNORECASE,
)
_ENDING_DAYS = re.compile(rf"\b{_DAYS} $", re.IGNORECASE)
# What the signal scores for plain hours, everyday words and the plainest kinds.
_HOURS, _LOOSE, _SURE = 0.5, 0.3, 0.85


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield shifts, hours and days off that carry a time or a day."""
    for spot in (*_marked(parsed), *_told(parsed)):
        around = sentence(parsed.plain, spot.span)
        if not _OTHERS.search(parsed.plain, around.start, around.end):
            yield spot


def _marked(parsed: Parsed) -> Iterator[Spot]:
    text = parsed.plain
    for mark in parsed.marks("shift"):
        before = text[max(0, mark.span.start - 50) : mark.span.start]
        then = _THEN.match(text, mark.span.end)
        if _fits(mark, before, then is not None):
            days = _ENDING_DAYS.search(before) if mark.score == _HOURS else None
            start = mark.span.start - (len(days[0]) if days else 0)
            yield Spot(Span(start, then.end() if then else mark.span.end), 0.8)


def _fits(mark: Entity, before: str, timed: bool) -> bool:
    if mark.score > _SURE:
        return True
    if mark.score == _HOURS:
        return _CUE.search(before) is not None
    worked = _ON.search(before) is not None
    if mark.score == _LOOSE:
        return timed and (worked or _FREE.search(before) is not None)
    return timed or worked


def _told(parsed: Parsed) -> Iterator[Spot]:
    for rule in _TOLD_RULES:
        for match in rule.finditer(parsed.plain):
            group = "at" if "at" in rule.groupindex else 0
            yield Spot(Span(*match.span(group)), 0.8)
