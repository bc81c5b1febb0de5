"""Signal: a rank or policing title that may stand before a name."""

from __future__ import annotations

from presidio_analyzer import Pattern, PatternRecognizer

_LONG = (
    r"(?:(?:(?:patrol|police|probationary|reserve|senior|special|training) )?officer"
    r"|patrolm[ae]n|patrolwoman|(?:senior |sheriff'?s )?deputy(?: sheriff)?"
    r"|(?:state )?trooper|detective(?: (?:sergeant|sgt|lieutenant|inspector"
    r"|chief inspector|constable))?|corporal|(?:staff )?sergeant|lieutenant|captain"
    r"|(?:deputy |assistant )?chief|(?:under)?sheriff|(?:chief )?inspector"
    r"|superintendent|(?:(?:police|special|senior|leading|first"
    r"|probationary) )?constable"
    r"|special agent|garda|(?:deputy )?marshal)"
)
_SHORT = (
    r"(?:ofc|ofcr|dep|tpr|tfc|det(?:\.? ?sgt)?|cpl|sgt|lt|capt|insp|supt"
    r"|(?:snr )?const|p\.o)"
)
_LETTERS = r"(?:PC|WPC|DC|DS|DI|DCI|PS|PCSO|CSO|PO|SRO|FTO|BPA|LSC)"
_NEXT = r"(?:\.|\b)(?=\s)"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `rank`."""
    return PatternRecognizer(
        "rank",
        patterns=[
            Pattern("title", rf"\b(?i:{_LONG}){_NEXT}", 0.7),
            Pattern("short", rf"\b(?i:{_SHORT}){_NEXT}", 0.6),
            Pattern("lower", rf"(?<![^\n])(?:pc|wpc|dc|ds){_NEXT}", 0.5),
            Pattern("letters", rf"\b{_LETTERS}{_NEXT}", 0.6),
        ],
        global_regex_flags=0,
    )
