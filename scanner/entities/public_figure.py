"""Signal: an official or celebrity in a public role."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_NAME = r"(?-i:[A-Z][\w'-]{1,20})(?: (?-i:[A-Z][\w'-]{1,20}))?"
_OFFICE = (
    r"(?:(?:vice |former |ex-?)?president|(?:lord |vice )?mayor|(?:lt\.? )?governor"
    r"|(?:us |state )?senator|congress(?:wo)?man|prime minister|taoiseach|premier"
    r"|first minister|home secretary|attorney general|district attorney|pope|king|queen"
    r"|secretary of state|chief justice|police commissioner|council(?:wo)?man)"
)
_TITLE = (
    r"(?:president|mayor|gov(?:ernor|\.)|sen(?:ator|\.)|congress(?:wo)?man|councill?or"
    r"|council(?:wo)?man|alderman|prime minister|premier|pope|king|queen|prince"
    r"|princess)"
)
_FAME = (
    r"(?:singer|rapper|actor|actress|comedian|popstar|pop star|rock star|movie star"
    r"|film star|footballer|quarterback|novelist|astronaut|celebrity chef|tv host"
    r"|supermodel|the late(?:,)? great|the legendary)"
)
_HEAD = r"(?:chief|sheriff|commissioner|superintendent|chief constable|captain)"
# The same words name a boss; what only a spokesperson does makes the role public.
_SPEAKS = (
    r"(?= (?:will|to|has|is|was|just)? ?(?:be )?(?:speak\w*|spoke|announce[sd]?"
    r"|announcing|address(?:es|ed|ing)?|testif(?:y|ied|ies)|said in a|told reporters"
    r"|told the press|held? a press|hold a press|sworn in|elected|resign\w*"
    r"|names?d? as chief|retires after)\b)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `public_figure`."""
    return PatternRecognizer(
        "public_figure",
        patterns=[
            Pattern(
                "office", rf"\b(?:the|our|your) {_OFFICE}(?:'s)?\b(?! of my\b)", 0.7
            ),
            Pattern(
                "initials", r"\b(?i:the|our) (?-i:PM|VP|POTUS|FLOTUS|DA|AG)\b", 0.7
            ),
            Pattern("title", rf"\b{_TITLE} {_NAME}", 0.7),
            Pattern("fame", rf"\b{_FAME} {_NAME}", 0.7),
            Pattern("speaker", rf"\b{_HEAD} {_NAME}{_SPEAKS}", 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
