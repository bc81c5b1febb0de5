"""Signal: a squad, beat or speciality of the police; the vague ones score low."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_SURE = (
    r"(?:swat|k-?9|narcotics|homicide|cid|armed response|crime suppression"
    r"|child (?:protection|abuse)|sex crimes|special victims"
    r"|special branch|witness protection|internal affairs|major crimes"
    r"|organi[sz]ed crime|counter[- ]?terrorism|roads policing"
    r"|street crimes|firearms)"
)
_VAGUE = (
    r"(?:sert|canine|narcs|gangs?|intel(?:ligence)?|violent crimes?|drugs?"
    r"|vice|robbery|burglary|auto theft|fugitive|warrants?|marine|mounted"
    r"|motors?|bikes?|traffic|crash|dui|cyber ?crime|fraud|anti[- ]gang"
    r"|public order|custody|response|neighbou?rhood|community|crime scene"
    r"|domestic violence|juvenile|surveillance|dive|air support|bomb|eod"
    r"|hostage negotiation|protective services|dignitary protection"
    r"|property crimes?|professional standards|tactical|transit)"
)
_GROUP = (
    r"(?:unit|squad|team|task ?force|division|section|detail|bureau"
    r"|command|desk|branch)"
)
_UNIT = (
    rf"\b(?:the )?(?:(?-i:[A-Z])[a-z]+ )?(?:(?:{_SURE}"
    rf"|{_VAGUE})(?: {_VAGUE})? {_GROUP}|{_SURE}|(?:\w+ )?task ?force)\b"
)
_BEAT = (
    r"\b(?:(?:beat|sector|zone|post|patrol area|district|precinct"
    r"|area)(?:(?: is|:)? ?#?\d{1,4}[a-z]?| [a-z]\d{1,3}| (?-i:[A-Z]))\b"
    r"|\d{1,3}(?:st|nd|rd|th) (?:precinct|district|division)\b"
    r"|(?:the )?(?:north|south|east|west|central|downtown|midtown|harbou?r"
    r"|airport)(?:side|ern)? (?:side|end|precinct|district|division|sector"
    r"|substation|beat)\b)"
)
_ROLE = (
    r"\b(?:school (?:resource|liaison) officer|(?:k-?9|dog) handler"
    r"|field training officer|(?-i:SRO|FTO|DARE)(?: officer)?"
    r"|motor(?:cycle)? (?:officer|cop)|crime scene (?:tech|investigator)"
    r"|hostage negotiator|bomb tech(?:nician)?|firearms officer"
    r"|family liaison officer|intel(?:ligence)? (?:officer|analyst)"
    rf"|(?:{_SURE}|{_VAGUE}) (?:officer|cop|detective|operator|sergeant"
    r"|medic)|detective in \w{4,10})\b(?: (?:at|for|with"
    r"|over at) (?!home)(?:the |our )?[\w']{2,16}(?: (?:middle|high"
    r"|elementary|primary|school|academy|college|unit)){0,2}\b)?"
)
_CASES = (
    r"\b(?:child abuse|sex crimes|homicides?|narcotics|gangs|fraud"
    r"|domestic violence|cold cases?|auto theft|burglar(?:y|ies)"
    r"|human trafficking)(?: cases)?\b"
)
_ROOM = (
    r"\b(?:(?:bike|foot|motor|marine|mounted|highway) patrol|(?:front"
    r"|night|booking) desk|property room|evidence room|custody suite"
    r"|armou?ry|cell block)\b"
)
_ALONE = rf"\b(?:{_VAGUE}|downtown|patrol|(?:the )?dispatch)\b"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `unit`."""
    return PatternRecognizer(
        "unit",
        patterns=[
            Pattern("unit", _UNIT, 0.8),
            Pattern("beat", _BEAT, 0.7),
            Pattern("role", _ROLE, 0.8),
            Pattern("cases", _CASES, 0.5),
            Pattern("room", _ROOM, 0.5),
            Pattern("alone", _ALONE, 0.3),
        ],
        global_regex_flags=re.IGNORECASE,
    )
