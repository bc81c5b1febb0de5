"""Protected fields in a release: people by their part in a case, hidden layers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_PART = (
    r"(?:\b(?:R/?P|(?:VIC|WIT|SUSP|COMP)-?\d?|[VWSC](?:-?\d|(?=:))"
    r"|(?i:reporting (?:party|person)|(?:juvenile )?(?:victim|witness|suspect)|minor"
    r"(?: child)?|juvenile|complainant|complaining party|caller|arrestee"
    r"|(?:confidential )?informant|ci|source|the (?:mother|father|guardian|child)"
    r"|officer))(?: ?#?\d{1,4})?)"
)
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|MR|MRS|MS)\.? )?"
    r"(?:[A-Z][\w'-]*\.?,? ){0,2}(?!REDACTED)[A-Z][\w'-]+(?: [A-Z]\.)?"
)
_PLAIN = (
    r"(?:(?i:d\.?o\.?b\.?|date of birth|born|ssn|social security|dl"
    r"|driver'?s? licen[cs]e|age[ds]?|phone|mobile|cell|tel|home|address|addr|of|at"
    r"|lives at|residing at)[ :#]{0,2})?(?:\(\d{3}\) ?\d{3}-\d{4}|\d[\d/. -]{3,16}\d"
    r"|\d{1,5} [A-Z][\w']+ (?:[A-Z][\w']+ )?"
    r"(?i:st|street|rd|road|ave|avenue|ln|lane|dr|drive|ct|court|pl|place|way|cres"
    r"|crescent|blvd|close|terrace|tce)\b|[A-Z]\d{6,9}|(?<=(?i:age|ged) )\d{1,2})"
)
_FIELD = rf"(?:\({_PLAIN}\)|{_PLAIN})"
_GAP = r"[ ,:;/#-]{1,4}(?:[WBHAOU]/[MF] )?"
_LISTED = re.compile(
    rf"{_PART}(?: - |[:;/, ]{{1,3}}| (?i:is|was) )(?P<told>{_NAME}"
    rf"(?:{_GAP}{_FIELD}){{1,4}})"
)
_TOLD = re.compile(
    r"\b(?i:victim|witness|complainant|informant|reporting party|juvenile suspect"
    rf"|minor child|ci ?#\d{{1,4}}|r/p) \(?(?P<told>{_NAME})(?:\)| \([^)\n]{{2,30}}\))?"
    r"(?: of [^.\n]{3,40}?)? (?i:stated|states|said|says|advised|told|reported|was"
    r"|saw)\b"
)
_LAYER = re.compile(
    r"\b(?:hidden|very hidden) (?:sheets?|worksheets?|tabs?|columns?|rows?|layers?"
    r"|cells?|text|fields?|data|slides?)\b(?: ?['\"][^'\"\n]{1,30}['\"])?"
    r"|\btracked? changes\b|\b(?:document|file|pdf|author) propert(?:y|ies)\b"
    r"|\bmetadata\b|\bcomments? (?:left|still|are (?:left|still)) in\b"
    r"|\btext (?:is )?(?:still )?(?:underneath|under the (?:black )?box(?:es)?)"
    r"|\b(?:black|redaction) box(?:es)? [^.!?\n]{0,25}(?:copied|removed|lifted"
    r"|selected)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:attach(?:ed|ment)|released?|file|spreadsheet|xlsx?|csv|docx?|pdf|workbook"
    r"|foia|names?|address(?:es)?|report|still|left|shows?|has|lists?)\b",
    re.IGNORECASE,
)
_BULK = re.compile(
    r"\b(?:(?:home|private|personal|officers?'?|staff|victims?'?) ){1,3}(?:addresses"
    r"|phone numbers|phones?|dobs?|names and addresses)\b|\b(?:dobs?|ssns?|dates of"
    r" birth)\b (?:and|,|of)",
    re.IGNORECASE,
)
_SHEET = re.compile(
    r"\b(?:column|sheet|attached|attachment|spreadsheet|csv|xlsx?|file|tab)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:removed|stripped|cleaned|deleted|redacted|withheld|exempt|off|no hidden"
    r"|checked for|before release|template|never|do not|don't|request form)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield named people of a case with their fields, then layers left in a file."""
    text = parsed.plain
    for rule in (_LISTED, _TOLD):
        for match in rule.finditer(text):
            yield Spot(
                Span(*match.span("told")), 0.85, "member_of_public", "[name withheld]"
            )
    for rule, cue in ((_LAYER, _LEFT), (_BULK, _SHEET)):
        for match in rule.finditer(text):
            span = Span(*match.span())
            around = sentence(text, span)
            if _DONE.search(text, around.start, around.end):
                continue
            rest = text[around.start : span.start] + text[span.end : around.end]
            if cue.search(rest):
                yield Spot(span, 0.8, "colleague", "part to be cleared first")
