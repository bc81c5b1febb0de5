"""Signal: a picture that is shown, taken or spoken of."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_NOUN = (
    r"(?:(?:profile|cover|group|squad|team|mirror|throwback|graduation|family"
    r"|wedding|before) )?(?:pics?|piccys?|photos?|pictures?|selfies?|snaps"
    r"|snap(?= of\b)|snapshots?|portraits?|headshots?|album)\b"
    r"(?! (?:this|perfect|frames?|day|books?|shop\w*|stud\w+|ids?\b|finish|editor"
    r"|credit))"
)
# What is a picture only by name, or none of the author's.
_NOT = r"(?<!\b(?:big|motion|passport|stock|press|clear|bigger|no|zero|ugly|movie) )"
_VERB = (
    r"(?:pictured|snapped|photographed|photobomb(?:ed|s|ing)?|swipe (?:for|to|left"
    r"|right)|say cheese|scan(?:s|ned)? of|close[- ]?up of|macro shot|screenshots?)\b"
)
_SIGN = (
    r"[\U0001F4F7\U0001F4F8\U0001F933]|[\[(](?:pic|photo|image|img)s?[\])]"
    r"|\balt(?: text)?\s?[:=]|\b(?:IMG|DSC|PXL)_\w{1,30}"
    r"|\b[\w-]{1,40}\.(?:jpe?g|png|heic|webp)\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `photo`."""
    return PatternRecognizer(
        "photo",
        patterns=[
            Pattern("noun", rf"{_NOT}\b{_NOUN}", 0.7),
            Pattern("verb", rf"\b{_VERB}", 0.6),
            Pattern("sign", _SIGN, 0.8),
        ],
        global_regex_flags=re.IGNORECASE,
    )
