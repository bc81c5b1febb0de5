"""E-mail addresses, also as people write them to escape robots."""

from __future__ import annotations

import re

import tldextract
from presidio_analyzer import Pattern, PatternRecognizer

_DOT = r"(?:\.|\s?[\[({]\s?dot\s?[\])}]\s?|\sdot\s)"
_NAME = r"(?<![\w.+-])[a-z0-9][\w.+-]{0,62}"
_HOST = rf"[a-z0-9-]{{1,63}}(?:{_DOT}[a-z0-9-]{{2,63}}){{1,4}}(?![\w-])"
_PLAIN = rf"{_NAME}@{_HOST}"
# "at" without brackets is a word of every day: then the dot must be spelled too.
_SPELLED = rf"{_NAME}\s{{0,2}}[\[({{]\s?at\s?[\])}}]\s{{0,2}}{_HOST}"
_WORDS = rf"{_NAME}\sat\s[a-z0-9-]{{1,63}}(?:\sdot\s[a-z0-9-]{{2,63}}){{1,3}}(?![\w-])"
_DOT_WORD = re.compile(r"\s?[\[({]?\s?\bdot\b\s?[\])}]?\s?", re.IGNORECASE)
# The list that comes with the package: nothing is fetched, nothing cached.
_suffixes = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
# RFC 2606 reserves these; documents and tests write to them.
_RESERVED = frozenset({"example", "test", "invalid", "localhost"})


class _EmailRecognizer(PatternRecognizer):
    def invalidate_result(self, pattern_text: str) -> bool:
        """Refuse an address whose host ends in no public suffix."""
        host = re.split(r"@|\bat\b", pattern_text, flags=re.IGNORECASE)[-1]
        host = _DOT_WORD.sub(".", host).strip(" .[](){}").lower()
        known = _suffixes(host, include_psl_private_domains=True)
        return not known.suffix and host.rsplit(".", 1)[-1] not in _RESERVED


def recognizer() -> PatternRecognizer:
    """Return the recognizer of EMAIL_ADDRESS."""
    return _EmailRecognizer(
        "EMAIL_ADDRESS",
        patterns=[
            Pattern("plain", _PLAIN, 0.95),
            Pattern("bracketed", _SPELLED, 0.9),
            Pattern("in words", _WORDS, 0.85),
        ],
        global_regex_flags=re.IGNORECASE,
    )
