"""An agency gives somebody away once the words around it say who works there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_BEFORE = re.compile(
    r"(?:\b(?:employer|works? at|occupation|job|workplace|company|position"
    r"|agency)\s?[:=-]|\bwork(?:s|ed|ing)?(?: \w+){0,3} (?:for|at|with|in"
    r"|out of)|\b(?:my|our|another|first|last|double|night|day|late|early"
    r"|arvo|overnight|swing|\d{1,2} hours? into my)(?: [\w'-]+){0,2}"
    r" (?:shifts?|tour|watch|nights?|day|week|year|beat|precinct|station"
    r"|agency|department|dept|academy)(?: \w+){0,2}(?:,| for| at| with| in"
    r"| on| is| as)|\b(?:proud|happy|honou?red|sworn|full[- ]time|newest"
    r"|retired|active|reserve)(?: to be)?(?: an?)?(?: \w+){0,2} (?:of|with"
    r"|at|for|in)|\b(?:years?|yrs?|months|decades?)(?: \w+){0,2} (?:with"
    r"|at|in|for|on|serving)|\b(?:join(?:ed|ing)|hired (?:by|on at|on with"
    r"|at|with)|sworn in(?:to)?(?: by| at| with)|start(?:ed|ing"
    r"|s)?(?: \w+){0,2} (?:at|with)|accepted (?:by|to|at|into)|got (?:on"
    r"|in|into)(?: \w+)? (?:with|at)|transfer+(?:ed|ing) (?:from|to)"
    r"|lateral(?:ed|ing)? (?:to|over to)|(?:just |recently )?retir(?:ed"
    r"|ing) (?:from)?|serv(?:ed|ing) (?:with|in|at)|graduat\w+ (?:from"
    r"|with)|career (?:at|with)|patrolling (?:for|with)|stationed (?:at"
    r"|with|in)|assigned to|posted to|based (?:at|in|out of)|(?:here|us|we"
    r"|all of us|guys|crew|squad|back) (?:at|@)|(?:job|gig) (?:at|with)"
    r"|(?:i'?m|i am|hubby'?s|husband'?s|wife'?s|he'?s|she'?s|dad'?s|mom'?s"
    r"|mum'?s|son'?s|daughter'?s) (?:\w+ )?(?:at|with)|been (?:at|with)"
    r"|(?:officer|cop|deputy|detective|trooper|sergeant|sgt|corporal"
    r"|dispatcher|handler|recruit|cadet|constable|pc"
    r"|sro)(?: sheriff)? (?:@|at|with|for|from(?= the \d))|(?:i'?m|as) an?"
    r"|part of|employed (?:by|with)|wear the|(?:clock|check)(?:ing"
    r"|ed)? in (?:at|with)|10-8 (?:with|for)|reppin[g']?)\b|\b(?:officer"
    r"|cop|deputy|sheriff|detective|trooper)(?: sheriff)? (?:@"
    r"|w/))\s*(?:the |my |our |an? |@)?$",
    re.IGNORECASE,
)
_HOME = re.compile(r"\s(?:wi(?:fe|ves)|husband|spouse|mom|mum|dad)\b", re.I)
_RELATED = re.compile(r"\b(?:wife|husband|mom|mum|dad|son|daughter) of an? $", re.I)
_AFTER = re.compile(
    r"\s(?:(?:officer|cop|deputy|trooper|detective|sergeant|dispatcher"
    r"|k-?9 handler)(?= ?[,|/•·]| here| since| by )|alum|since (?:19"
    r"|20)\d\d|ret(?:ired|\.)|cadet\b|recruit (?:class|here)|academy class"
    r"|(?:night|day|swing) ?(?:shift|crew)|k-?9 handler|swat\b"
    r"|through and through|for life|proud)",
    re.IGNORECASE,
)
# "- Larkfield PD", "LFPD | dad of 3": a field of a bio.
_FIELD = re.compile(r"(?:^|[\n|•·])\W{0,4}(?:ret(?:ired)?\.? |proud )?$", re.IGNORECASE)
_BAR = re.compile(r"\W{0,4}[|•·]|, (?:now|dad|mom|mum|husband|wife|father|k-?9)")
_DUTY = re.compile(
    r"\b(?:my (?:stripes|badge|shift|beat)|reporting for duty"
    r"|signing o(?:n|ff)|on shift|night ?shift|back on (?:nights|days)"
    r"|off duty|sworn in|first day|academy grad)\b",
    re.IGNORECASE,
)
# Weaker: words for work and for oneself anywhere in the sentence.
_PLACED = re.compile(
    r"(?:\b(?:at|with|for|from|by|in|left|leaving)\s|w/ ?|\bwe \()(?:the )?$", re.I
)
_ME = re.compile(
    r"^\W{0,3}(?:just|finally|back|done|off|still|first|last|day|week"
    r"|officially|got)\b|\b(?:i|i'?m|my|me|we|our|us|hubby|husband|wife)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:shifts?|work(?:ing)?|job|academy|promot\w+|hired|sworn|career"
    r"|retir\w+|badge|patrol\w*|on duty|overtime|clock\w*|10-8|transfer\w*"
    r"|lateral\w*|oath|fto|left|we)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:thanks to|case|tour of|ride ?along|neighbou?r|called|hiring"
    r"|arrest\w*|ticket|complain\w*|investigat\w+|watching|rerun|episode)\b",
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
        if _HOME.match(text, end) or _RELATED.search(before):
            yield Spot(Span(start, end), 0.8, "family")
        elif _BEFORE.search(before) or _AFTER.match(text, end, end + 20):
            yield Spot(Span(start, end), 0.8)
        elif _FIELD.search(before) and _BAR.match(text, end, end + 6):
            yield Spot(Span(start, end), 0.75)
        elif _tagged(text, start) or (
            _PLACED.search(before) and _works(parsed, mark.span)
        ):
            yield Spot(Span(start, end), 0.7)


def _tagged(text: str, start: int) -> bool:
    """Tell whether an agency's hashtag stands in a post about one's own duty."""
    around = text[max(0, start - 200) : start + 200]
    return text[start] == "#" and _DUTY.search(around) is not None


def _works(parsed: Parsed, span: Span) -> bool:
    around = sentence(parsed.plain, span)
    words = parsed.plain[around.start : around.end]
    return bool(_ME.search(words) and _WORK.search(words))
