"""An agency gives somebody away once the words around it say who works there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot

_BEFORE = re.compile(
    r"(?:\b(?:employer|works? at|occupation|job|workplace|company|position"
    r"|agency)\s?[:=-]|\bwork(?:s|ed|ing)?(?: \w+){0,3} (?:for|at|with|in|out of)"
    r"|\b(?:my|our|another|first|last|double|night|day|late|early|arvo|overnight|swing"
    r"|\d{1,2} hours? into my)(?: [\w'-]+){0,2} (?:shifts?|tour|watch|nights?|day|week"
    r"|year|beat|precinct|station|agency|department|dept|academy)(?: \w+){0,2}(?:,"
    r"| for| at| with| in| on| is| as)|\b(?:proud|happy|honou?red|sworn|full[- ]time"
    r"|newest|retired|active|reserve)(?: to be)?(?: an?)?(?: \w+){0,2} (?:of|with|at"
    r"|for|in)|\b(?:years?|yrs?|months|decades?)(?: \w+){0,2} (?:with|at|in|for|on"
    r"|serving)|\b(?:join(?:ed|ing)|hired (?:by|on at|on with|at|with)"
    r"|sworn in(?:to)?(?: by| at| with)|start(?:ed|ing|s)?(?: \w+){0,2} (?:at|with)"
    r"|accepted (?:by|to|at|into)|got (?:on|in|into)(?: \w+)? (?:with|at)"
    r"|transfer+(?:ed|ing) (?:from|to)|lateral(?:ed|ing)? (?:to|over to)|(?:just "
    r"|recently )?retir(?:ed|ing) (?:from)?|serv(?:ed|ing) (?:with|in|at)"
    r"|graduat\w+ (?:from|with)|career (?:at|with)|patrolling (?:for|with)"
    r"|stationed (?:at|with|in)|assigned to|posted to|based (?:at|in|out of)|(?:here"
    r"|us|we|all of us|guys|crew|squad|back) (?:at|@)|(?:job|gig) (?:at|with)|(?:i'?m"
    r"|i am|hubby'?s|husband'?s|wife'?s|he'?s|she'?s|dad'?s|mom'?s|mum'?s|son'?s"
    r"|daughter'?s) (?:\w+ )?(?:at|with)|been (?:at|with)|(?:officer|cop|deputy"
    r"|detective|trooper|sergeant|sgt|corporal|dispatcher|handler|recruit|cadet"
    r"|constable|pc|sro)(?: sheriff)? (?:@|at|with|for|from(?= the \d))|(?:i'?m"
    r"|as) an?|part of|wear the|reppin[g']?)\b| (?:officer|cop|deputy|sheriff"
    r"|detective|trooper) @)\s*(?:the |my |our |an? |@)?$",
    re.IGNORECASE,
)
_HOME = re.compile(r"\s(?:wi(?:fe|ves)|husband|spouse|mom|mum|dad)\b", re.I)
_AFTER = re.compile(
    r"\s(?:(?:officer|cop|deputy|trooper|detective|sergeant|dispatcher|k-?9 handler)"
    r"(?= ?[,|/•·]| here| since)|alum|since (?:19|20)\d\d|ret(?:ired|\.)|cadet\b"
    r"|recruit (?:class|here)|academy class|(?:night|day|swing) ?(?:shift|crew)"
    r"|k-?9 handler|swat\b|through and through|for life|proud)",
    re.IGNORECASE,
)
# "- Larkfield PD", "LFPD | dad of 3": a field of a bio.
_FIELD = re.compile(r"(?:^|[\n|•·])\W{0,4}(?:ret(?:ired)?\.? |proud )?$", re.IGNORECASE)
_BAR = re.compile(r"\W{0,4}[|•·]|, (?:now|dad|mom|mum|husband|wife|father|k-?9)")
_DUTY = re.compile(
    r"\b(?:my (?:stripes|badge|shift|beat)|reporting for duty|signing o(?:n|ff)"
    r"|on shift|night ?shift|back on (?:nights|days)|off duty|sworn in|first day"
    r"|academy grad)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:thanks to|case is|tour of|ride ?along|neighbou?r|called|hiring|arrested by"
    r"|watching|rerun|episode)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield agencies that somebody of the household works for."""
    text = parsed.plain
    for mark in parsed.marks("agency"):
        start, end = mark.span.start, mark.span.end
        before = text[max(0, start - 70) : start]
        if _OTHERS.search(before):
            continue
        if text[start - 4 : start].lower() == "the ":
            start -= 4
        if _HOME.match(text, end):
            yield Spot(Span(start, end), 0.8, "family")
        elif _BEFORE.search(before) or _AFTER.match(text, end, end + 20):
            yield Spot(Span(start, end), 0.8)
        elif _FIELD.search(before) and _BAR.match(text, end, end + 6):
            yield Spot(Span(start, end), 0.75)
        elif text[start] == "#" and _DUTY.search(text):
            yield Spot(Span(start, end), 0.7)
