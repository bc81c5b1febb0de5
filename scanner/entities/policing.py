"""Signal: the author speaks as police, or of somebody who is; everyday words aside."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_PLACE = (
    r"(?:precinct|yard gate|cell keys|night desk|sub-?station|cop shop"
    r"|police (?:station|hq|headquarters|building)|garda station"
    r"|(?:our|my|the) (?:nick|barracks|station|hq|headquarters|stationhouse|squad ?room"
    r"|report room|sally ?port|armou?ry)|sally ?port|custody suite"
    r"|holding cells?|(?:our|the) cells|evidence (?:room|bay|locker)|property room"
    r"|gun locker|roll ?call)"
)
_GEAR = (
    r"(?:cruisers?|squad cars?|patrol cars?|panda car|cop car|body ?-?cams?|bwv|bwc"
    r"|tasers?|handcuffs?|cuffs|cuffed|bodyworn|mdt|rms|anpr|stingers?|radio"
    r"|(?:the|my|our) vest)"
)
_PEOPLE = (
    r"(?:detectives?|sarge|sergeant|sgt|lieutenant|corporal|constables?|garda[ií]?|guards"
    r"|deput(?:y|ies)|troopers?|cops?|coppers?|officers?|pcso|dispatch(?:er)?|fto|swat"
    r"|probationer|rookie|second unit|response drivers?|armed unit|search team|academy"
    r"|patrol|squad|beat|cid|homicide|narcotics|sro"
    r"|hubby (?:arrested|was on)|our shift|(?:b|c|d|a) shift|the force|police)"
)
_DEED = (
    r"(?:arrest(?:ed|s|ing)?|cuff|tased?|(?:we|i) (?:charged|cited|served)"
    r"|ticket to|run blues"
    r"|at the scene|booked (?=a|him|her|last)|nicked|lifted|locked up"
    r"|in custody|cuffed|pulled over|stopped a|traffic stop|took a statement"
    r"|statement off|warrants?|my scene|on scene|responded|death knock"
    r"|welfare check|(?:ran|running) (?:his|her|their|the|my) [\w' ]{0,20}plate"
    r"|compressions|narcan|call(?:s)? (?:stacked|holding)|911|999|crime scene|cordon"
    r"|homicide|suspects?|our vic\w*|\bvic\b|our witness|first dead body)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `policing`."""
    return PatternRecognizer(
        "policing",
        patterns=[
            Pattern("place", rf"\b{_PLACE}\b", 0.7),
            Pattern("gear", rf"\b{_GEAR}\b", 0.6),
            Pattern("people", rf"\b{_PEOPLE}\b", 0.6),
            Pattern("deed", rf"\b{_DEED}\b", 0.6),
        ],
        global_regex_flags=re.IGNORECASE,
    )
