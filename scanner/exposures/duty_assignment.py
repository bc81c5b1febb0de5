"""A unit, beat or speciality, once somebody says that it is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Spot
from scanner.text import sentence

_WHO = (
    r"(?:i'?m|i am|i've been|ive been|i|we'?re|we|(?:hubby|husband|wife|he"
    r"|she|dad|mum|mom|brother|sister|son|daughter|sarge)(?:'?s| is| was)?)"
)
_JOIN = (
    r"(?:assigned|mov(?:ed|ing)|transferr?(?:ed|ing)|posted|attached"
    r"|detailed|promoted|picked|selected|join(?:ed|ing)?|going|gone"
    r"|start(?:ed|ing)|on loan|loaned|seconded|accepted|headed|reassigned"
    r"|back|first (?:day|week|night))"
)
_CLAIM = re.compile(
    rf"(?:\b{_WHO} (?:\w+ ){{0,2}}?(?:on|in|with|at|works?|run|runs|leads?"
    rf"|patrols?|covers?|rides?|walks?|{_JOIN})(?: (?:up|over"
    r"|out))?(?: (?:to|for|into|in|on|with|at|of))?|(?:^|[.!,\n] ?"
    r"|\b(?:just|got|getting|been|proud to|now|finally"
    rf"|officially) ){_JOIN}(?: (?:up|over|out))?(?: (?:to|for|into|in|on"
    r"|with|at))?|\b(?:day|week|months?|years?|yrs?|shift|night|career"
    r"|life|stint|tour|rotation)(?: \w+)? (?:in|on|at|with)|\b(?:been"
    r"|worked|working|served|serving) (?:in|on|with|at)|\b(?:work|working"
    r"|patrolling|stationed|based|posted) (?:out of|at|in|on|from)|\b(?:my"
    r"|our|new|(?:newest |proud )?member of|(?:spot|seat|place|slot) (?:on"
    r"|in)|made(?: detective,?)?|back (?:in|on|with)|here (?:in|at))|\b(?:sergeant|sgt"
    r"|lieutenant|lt|detective|det|corporal|cpl|officer|deputy|dc|ds|di"
    r"|pc) (?:in|on|with|at|assigned to)|\b(?:my|our|new) (?:beat|sector"
    rf"|assignment|unit|station|district|precinct)(?: is|'s|:)|\b(?:{_WHO}"
    r"|as an?|officially|now|promoted to)(?: (?:now|officially|an?|new"
    r"|newest)){0,3}|\binvestigat\w+)\s(?:the |our |an? )?$",
    re.IGNORECASE,
)
# What is vague, "traffic" or "downtown", needs somebody who is sent there.
_SENT = re.compile(
    rf"(?:\b{_JOIN} (?:up |over )?(?:to|in|into|on)|\bbeat(?: is|'s|:)"
    r"|\b(?:sergeant|sgt|detective|det|officer|deputy|dc|ds"
    r"|pc) in) (?:the )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?: (?:is|'s)|'s)(?: all)? (?:mine|ours|home)\b| (?:nights?|days?"
    r"|swing) (?:crew|squad)| (?:crew|squad) \w| tonight with| (?:this"
    r"|again|for|next) (?:yr|year|cycle|term)| for \d",
    re.IGNORECASE,
)
_FIELD = re.compile(r"(?:^|[|•·\n]) ?$")
_BAR = re.compile(r" ?(?:[|•·]|$)")
_OTHERS = re.compile(
    r"\b(?:level|game|training plan|heart rate|cardio|boss|high score"
    r"|netflix|show|episode|season|movies?|film|football|soccer|hockey"
    r"|basketball|netball|sales|marketing|design|software|fantasy|accounts"
    r"|anonymous|city is|president|rates|arrested|podcast|meet (?:our"
    r"|officer|your)|thanks to|our school has|police say|said|suspect"
    r"|library|series|new post)\b",
    re.IGNORECASE,
)
_VAGUE = 0.4  # the score of a signal that is an everyday word


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield units, beats and specialities that the author or a relative claims."""
    text = parsed.plain
    for mark in parsed.marks("unit"):
        start, end = mark.span.start, mark.span.end
        around = sentence(text, mark.span)
        if _OTHERS.search(text, around.start, around.end):
            continue
        before = text[max(0, start - 60) : start]
        claimed = (_SENT if mark.score < _VAGUE else _CLAIM).search(before)
        field = _FIELD.search(before) and _BAR.match(text, end)
        if claimed or (mark.score > _VAGUE and (field or _AFTER.match(text, end))):
            yield Spot(mark.span, 0.8)
