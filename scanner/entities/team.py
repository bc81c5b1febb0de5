"""Signal: a team that children play in, by name, age group or shirt number."""

from __future__ import annotations

from presidio_analyzer import Pattern, PatternRecognizer

_TOWN = r"(?:[A-Z][a-z'.]{1,15} ){1,2}"
_MASCOT = (
    r"(?:Lightning|Thunder|Mustangs|Raiders|Wildcats|Tigers|Eagles|Hawks|Falcons"
    r"|Panthers"
    r"|Bulldogs|Lions|Bears|Wolves|Sharks|Dragons|Rockets|Comets|Warriors|Knights"
    r"|Lancers"
    r"|Spartans|Trojans|Vikings|Pirates|Hornets|Jaguars|Cougars|Rams|Titans|Patriots"
    r"|Rangers|Strikers|Rovers|United|Athletic|Colts|Juniors|Hurricanes|Cyclones|Storm"
    r"|Stingrays|Dolphins|Barracudas|Blazers|Chargers|Cardinals|Stallions|Broncos"
    r"|Otters"
    r"|FC|AFC|SC|RFC|CC|GAA|Netball|Little League|Soccer Club|Swim Club|Dance Academy)"
)
_NAMED = (
    rf"\b(?:[Tt]he )?{_TOWN}{_MASCOT}\b(?i:,? (?:u-?\d{{1,2}}s?|jv|varsity"
    rf"|under \d{{1,2}}s)\b)?"
)
_AGE = r"\b(?i:u-?(?:[5-9]|1\d)s?|under[- ](?:[5-9]|1\d)'?s?|(?:[5-9]|1\d)u)\b"
_LEAGUE = (
    r"\b(?i:little league|t-?ball|tee ball|pee ?wee|pop warner|ayso|travel (?:ball"
    r"|team)"
    r"|jv|varsity|junior varsity|minis|colts rugby|cub scouts|brownies|milo cricket)\b"
)
_SHIRT = (
    r"(?:(?<![\w&])#\d{1,2}(?![\w/])|\b(?i:(?:number|jersey|shirt|no\.?"
    r"|lane) \d{1,2})\b)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `team`."""
    return PatternRecognizer(
        "team",
        patterns=[
            Pattern("named", _NAMED, 0.7),
            Pattern("age", _AGE, 0.7),
            Pattern("league", _LEAGUE, 0.6),
            Pattern("shirt", _SHIRT, 0.6),
        ],
        global_regex_flags=0,
    )
