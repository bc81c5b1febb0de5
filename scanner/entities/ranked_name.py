"""Signal: a policing rank and the name behind it, as one stretch ("sgt tanner")."""

from __future__ import annotations

from presidio_analyzer import Pattern, PatternRecognizer

# Nobody but the police has these; they carry a name in lower case too.
_SURE = (
    r"(?:police officer|(?:police |special |senior |snr |probationary )?const(?:able)?"
    r"|ofcr?|deputy(?: sheriff)?|(?:state )?trooper|tpr|tfc|corporal|det"
    r"(?:ective)?(?:\.?"
    r" (?:sgt|sergeant|inspector|insp|const(?:able)?|lt))?|cpl|sgt|sergeant"
    r"|insp|supt|pcso|garda|lt)"
)
# Armies, ships, teams and offices have these as well: the name needs its capital.
_WIDE = (
    r"(?:officer|patrolm[ae]n|lieutenant|capt(?:ain)?|chief|inspector"
    r"|superintendent|(?:under)?sheriff|dep|sarge)"
)
_LETTERS = r"(?:W?PC|[Dd][CS]|D[IP]|DCI|PS|PO|CSO|BPA|LSC|pc)"
# They follow a rank and are no name, or the name of nobody's colleague.
_STOP = (
    r"(?!(?i:the|and|for|with|from|who|was|that|this|said|here|are|is|has|had|have"
    r"|down|safety|involved|training|academy|school|exam|of|in|on|at|to|as|an?|or|by"
    r"|just|told|asked|says|you|your|our|his|her|my|did|does|gave|general|major"
    r"|justice|executive|marketing|mayor|director|manager|editor|minister|head"
    r"|principal|commissioner|but|not|now|she|he|it|they|we|what|how|why|all|one|out"
    r"|off|came|got|took|will|can|if|when|then|so|too|very|really|always|pay|test"
    r"|stripes|duties|duty|position|work|stuff|shows?|story|stories|novels?|tries"
    r"|arrested|ret|retired|secretary|premier|leader|coach|pm|whip|chief|officer|ever"
    r"|who's|whos|today|tonight|friendly"
    r"|gaming|game|games|master|build|america|marvel|sparrow|kirk|picard|crunch|planet"
    r"|keef|pepper(?:'?s)?|slaughter|dan|dibble|krupke|wiggum|clouseau|morse|gadget"
    r"|hook|hopps|uhura|pikachu|conan|columbo|holmes|rex|boyle|holt|peralta|obvious"
    r"|underpants|haddock|jack|caveman|hastings|benson|stabler|barbrady|dogberry"
    r"|rick|grimes|woody)\b)"
)
_CASED = rf"{_STOP}(?:[OD]'|Mc|Mac)?[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?"
_FULL = rf"(?:{_CASED}|[A-Z]\.)(?: {_CASED})?(?: {_CASED})?"
_LOWER = rf"{_STOP}[^\W\d_A-Z]{{3,15}}"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `ranked_name`."""
    return PatternRecognizer(
        "ranked_name",
        patterns=[
            Pattern("cased", rf"\b(?i:{_SURE}|{_WIDE})\.? {_FULL}", 0.8),
            Pattern("letters", rf"\b{_LETTERS} {_FULL}", 0.8),
            Pattern("lower", rf"\b(?i:{_SURE})\.? {_LOWER}(?: {_LOWER}(?='s))?", 0.6),
        ],
        global_regex_flags=0,
    )
