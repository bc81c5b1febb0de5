"""Signal: how many relatives somebody has, with the verb before ("have two kids")."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_COUNT = (
    r"(?:[1-9]|1\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both"
    r"|a couple(?: of)?)"
)
_TRAIT = (
    r"(?: (?:of (?:my|our|his|her|their|the)|my|our|little|big|baby|older|younger"
    r"|oldest"
    r"|youngest|half|step|other|more|own|adult|grown|teenage|young|small|beautiful"
    r"|amazing|wonderful|great|lovely|biological|adopted|foster|healthy|living"
    r"|surviving|crazy|wild|special needs|autistic|additional|kids?,? (?:a|my|all)"
    r"|and a half|under|year|old|month|and|whole|of|daughters?|sons?|girls?|boys?"
    r"|brothers?|sisters?|,)){0,3}"
)
_KIN = (
    r"(?:(?:step|grand|god)?[ -]?(?:sons?|daughters?|kids?|child(?:ren)?)|kiddos"
    r"|boys?|girls?|bab(?:y|ies)|toddlers?|littles|little ones|teen(?:ager)?s"
    r"|(?:step|half)?[ -]?(?:brothers?|sisters?|siblings?)|aunts?|uncles?|cousins?"
    r"|nieces?|nephews?)"
)
_SOON = (
    r"(?: (?:also|already|now|only|just|still|currently|actually|both|all|since)){0,2}"
)
_LEAD = (
    rf"(?:(?:'ve|'s|'d)?{_SOON}(?: (?:have|has|had|got|get|raised?|raising|adopted|with"
    r"|of|and|a?m raising|are raising|is raising|has custody of|have custody of)"
    r"){1,3}(?: (?:my|our|his|her))?(?: about)?)"
)
_CHILDREN = rf"{_COUNT}{_TRAIT} {_KIN}\b"
_ONE_EACH = (
    r"an? (?:[\w-]{2,10} )?(?:son|daughter|boy|girl|brother|sister|toddler|baby|newborn"
    r"|step(?:son|daughter))(?:,| and) (?:now )?an? (?:[\w-]{2,10} )?(?:son|daughter"
    r"|boy"
    r"|girl|brother|sister|toddler|baby|newborn|step(?:son|daughter))\b"
    r"|an? (?:son|daughter|child|kid|baby) (?:from (?:his|her|my|a)|with (?:his|her"
    r"|my|another"
    r"|an?|someone))\b|no (?:siblings|brothers|sisters|kids|children)\b"
)
_RANK = (
    r"(?:'m|'s| am| is| was|'re| are|, )?(?: (?:an?|the|one|my))? ?(?:only child"
    rf"|(?:(?:oldest|youngest|eldest|middle|second|third|one)(?: (?:child|one|kid|son"
    rf"|daughter|girl|boy))?|(?:mother|mom|mum|father|dad|parent|mama)) (?:of|to)"
    rf" (?:{_COUNT}{_TRAIT} {_KIN}|{_COUNT}(?= ?(?:[.,!?;)]|$|and\b|so\b|but\b))))\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `number_of`."""
    return PatternRecognizer(
        "number_of",
        patterns=[
            Pattern("counted", rf"(?:{_LEAD} |\b){_CHILDREN}", 0.7),
            Pattern("one each", rf"(?:{_LEAD} |\b)(?:{_ONE_EACH})", 0.7),
            Pattern("rank", _RANK, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
