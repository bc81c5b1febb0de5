"""Signal: going to worship, or serving there, as a verb and its object."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_GO = (
    r"(?:(?:go|goes|going|drive|drives|walk|walks|head|heads) (?:back |over )?to"
    r"|attend(?:s|ing)?|at|in|sings? (?:in|at)|serves? (?:in|at)|helps? (?:out )?at"
    r"|volunteers? at|takes? (?:\w+ ){1,2}to|teach(?:es)?|leads?|has|have)"
)
_WHERE = (
    r"(?:church|mass|mosque|masjid|temple|synagogue|shul|gurdwara|chapel|bible study"
    r"|sunday school|prayer (?:group|meeting)|church choir|youth group|confession"
    r"|kingdom hall|jumm?u?'?ah|friday prayers|(?:sunday|church|worship|morning"
    r"|evening)"
    r" services?)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `worship`."""
    rule = rf"\b{_GO} (?:the |our |my |his |her |a )?(?:\w{{3,12}} )?{_WHERE}\b"
    return PatternRecognizer(
        "worship",
        patterns=[Pattern("worship", rule, 0.6)],
        global_regex_flags=re.IGNORECASE,
    )
