"""Signal: how far away somebody lives, with whom, or where somebody comes from."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_COUNT = (
    r"(?:about |around |like |only |just |almost |over |roughly |approximately |a good"
    r" |some |maybe )?(?:(?:an?|the) (?=\d))?(?:an?|the|\d+(?:\.\d)?(?:\s?-\s?\d+)?"
    r"|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|half an|a couple"
    r"(?: of)?|a few|several|many|hundreds of|thousands of)"
)
_UNIT = (
    r"(?:hours?|hrs?|min(?:ute)?s?|miles?|kms?|kilomet(?:er|re)s?|blocks?|doors?"
    r"|houses?|streets?|states?|time ?zones?|provinces?|towns?)"
)
_SOON = (
    r"(?: (?:just|now|also|actually|already|still|currently|both|all|always|recently"
    r"|only|finally|only|had|has|have|used to|would|then|eventually|mostly)){0,3}"
)
_LIVES = (
    rf"(?:,? (?:who|he|she|they|and))?{_SOON}(?: (?:lives?|lived|living|is living|are"
    r" living|was living|were living|moved|moving|is moving|are moving|resides?|resided"
    r"|stays?|stayed|settled|relocated|is|are|was|were|'s))"
)
_FAR = (
    rf"{_LIVES}(?: (?:out|away|over|up|down|back|here|there|in [\w-]+))? ?(?:{_COUNT}"
    rf" ?[- ]?{_UNIT}(?:[- ](?:drive|flight|walk|car ride|train ride))?"
    r" (?:away|from|over|north|south|east|west|drive|down|up|apart|behind)\b|next door"
    r"|(?:right )?(?:down|across|up) the (?:street|road|hall|country|state|world|ocean"
    r"|pond|border)|(?:around|round) the corner|on the other side of (?:the|town)"
    r"|(?:in|to) (?:the same|a different|another) (?:city|town|state|country|street"
    r"|house|building|province|continent)(?! and\b)"
    r"|(?:abroad|overseas|interstate|out of state)\b)"
)
_WITH = (
    rf"(?:,? (?:who|he|she|they|and))?{_SOON}(?: (?:lives?|lived|living|is living"
    r"|are living|moved|moving|is moving|are moving|stays|stayed|staying|is staying"
    r"|are staying|sleeps))(?: (?:back|in|here|there|at home|together|full[- ]?time"
    r"|out|half the time|half time|down)){0,2} with (?:me|us|my|our|her|his|their|him"
    r"|them)\b(?: (?:parents|mom|mum|dad|mother|father|grandparents|family|brother"
    r"|sister|wife|husband|boyfriend|girlfriend|son|daughter|kids))?"
    rf"|{_SOON} (?:lives?|living|is living) (?:all )?(?:alone|by (?:him|her)self|on"
    rf" (?:his"
    r"|her) own|at home|in (?:an? |the )?(?:nursing|care|retirement|group) home"
    r"|in (?:assisted living|foster care)|in my (?:house|basement|garage|home))\b"
)
_NATION = (
    r"(?-i:(?!Christian|Republican|Lutheran|Presbyterian|Anglican|English teacher"
    r"|Spanish"
    r" teacher|French teacher)"
    r"[A-Z][a-z]{2,11}(?:an|ish|ese|nch|tch|ench|elsh|wiss|reek|ech|mong|rab|ew|raqi"
    r"|aeli|stani|ino|ina|ndic|hai|uk)s?\b(?:[- ](?:American|Canadian|Australian))?)"
)
_FROM = (
    rf"(?:,? (?:who|he|she|they|and))?{_SOON}(?: is| are| was| were|'s|s)(?: (?:half"
    r"|part|originally|all|full|both|first[- ]generation|second[- ]generation|from a"
    rf"|mostly|ethnically)){{0,2}} (?:{_NATION}|(?:immigrants?|refugees?|undocumented"
    r"|asylum seekers?)\b)"
    rf"|{_SOON} (?:immigrated|emigrated|fled|came here|came over|came to this country)"
    r"(?: here)?(?: (?:from|to|in|when|with|illegally|legally|as)\b)?"
    rf"|{_SOON} (?:has|have|had) (?:(?-i:[A-Z][a-z]+)(?: and (?-i:[A-Z][a-z]+))?)"
    rf" (?:roots"
    r"|heritage|ancestry|citizenship|passports?)\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `abode`."""
    return PatternRecognizer(
        "abode",
        patterns=[
            Pattern("far", _FAR, 0.7),
            Pattern("with", _WITH, 0.7),
            Pattern("from", _FROM, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
