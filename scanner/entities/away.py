"""Signal: being away from home, leaving on a journey, or just back from one."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_KIN = (
    r"(?:my|our|his|her|the) (?:\w+ )?(?:parents?|folks|mum|mom|mother|dad|father|famil"
    r"(?:y|ies)|sister|brother|siblings|in-laws|grand\w+|son|daughter|cousins?|aunt"
    r"|uncle|boyfriend|girlfriend|bf|gf|best friend|friends?|kids)"
)
_JOURNEY = (
    r"(?:(?:business |work |road |ski |family |school |short |long |big |fishing |field"
    r" |\d{1,2}[- ](?:day|week|month) |(?:two|three) week ){0,2}(?:trips?|vacation"
    r"|holidays?|honeymoon|cruise|deployment|conference|tour|training|exchange))"
)
_OUT = (
    r"(?:(?:away|gone|out of (?:town|the country|state|the city)|abroad|overseas"
    r"|deployed|travell?ing|off grid)\b(?! (?:from (?:me|us|it|him|her|home)|with"
    r" (?:it|murder)|to me))|on (?:an? |our |my |his |her |their )?"
    rf"{_JOURNEY}\b)"
)
_LEAVING = (
    r"(?:leav(?:e|es|ing)|fly(?:ing)?|flies|go(?:es|ing)?|head(?:s|ed|ing)?|travel"
    r"(?:s|l?ing)?|driv(?:e|es|ing)|mov(?:e|es|ing)|set off|tak(?:e|ing)|ship(?:s"
    r"|ping)?"
    r" out)(?: (?:out|off|back|home|over|up|down|away))?"
)
_TO = r"(?: (?:to|for|on) (?:an? |our |my |the |see |visit )?"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `away`; the surer the further from home."""
    return PatternRecognizer(
        "away",
        patterns=[
            Pattern("out", rf"\b{_OUT}", 0.8),
            Pattern(
                "stay",
                r"\b(?:visiting|staying (?:at|with)|house ?sitting for)"
                rf" {_KIN}(?:'s?)?(?!\w)",
                0.7,
            ),
            Pattern("leave", rf"\b{_LEAVING}{_TO}{_JOURNEY}| on {_JOURNEY})\b", 0.8),
            Pattern(
                "back",
                r"\b(?:(?:just |recently |only )?(?:got|came|flew|arrived"
                r"|returned|back) (?:back |home )?)from (?:an? |our |my |his |her "
                r"|the )?"
                rf"{_JOURNEY}\b",
                0.8,
            ),
        ],
        global_regex_flags=re.IGNORECASE,
    )
