"""E-mail addresses, also as people write them to escape robots."""

from __future__ import annotations

import re

import tldextract
from presidio_analyzer import Pattern, PatternRecognizer

_BRACKETED_DOT = r"\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?"
_DOT = rf"(?:\.|{_BRACKETED_DOT}|\s(?:dot|d0t)\s)"
_JOIN = rf"(?:{_BRACKETED_DOT}|\s(?:dot|d0t|underscore|dash|hyphen)\s)"
_NAME = (
    rf"(?<![\w.+-])[a-z0-9](?:[\w.+-]{{0,62}}(?:{_JOIN}[a-z0-9][\w+-]{{0,30}}){{0,2}})"
)
_HOST = rf"[a-z0-9-]{{1,63}}(?:{_DOT}[a-z0-9-]{{2,63}}){{1,4}}(?![\w-])"
_PLAIN = rf"{_NAME}@{_HOST}"
# "at" without brackets is a word of every day: then the dot must be spelled too.
_SPELLED = rf"{_NAME}\s{{0,2}}[\[({{<]\s?(?:at|a|@)\s?[\])}}>]\s{{0,2}}{_HOST}"
_SPOKEN_DOT = rf"(?:{_BRACKETED_DOT}|\s(?:dot|d0t)\s|[_*-]dot[_*-])"
_WORDS = (
    rf"{_NAME}(?:\sat\s|\s?[_*-]at[_*-]\s?)(?!the\s)[a-z0-9-]{{1,63}}?"
    rf"(?:{_SPOKEN_DOT}[a-z0-9-]{{2,63}}){{1,3}}(?![\w-])"
)
_UNDERLINED = rf"(?<![\w.+-])[a-z0-9][\w.+-]{{0,62}}[_*]at[_*]{_HOST}"
_SPACED = (
    rf"{_NAME}\s@\s?[a-z0-9-]{{1,63}}"
    r"(?:\s?\.\s?(?:com|org|net|gov|edu|co|uk|ie|au|nz)\b){1,2}(?![\w-])"
)
_MAIL = r"(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|proton(?:mail)?|aol)"
# Behind a word such as "email", or to a host that does nothing but mail.
_CUED = (
    r"\b(?:e-?mails?|mail|write|contact|reach|gmail|hotmail|address)\b[^.!?\n@]{0,24}?\s\K"
    rf"{_NAME}\sat\s[a-z0-9-]{{1,63}}(?:\.[a-z]{{2,12}}){{1,2}}(?![\w-])"
)
_HOSTED = (
    rf"(?<![\w.+-])(?=[a-z.+_-]{{0,30}}[\d._])[a-z][\w.+-]{{2,40}}\s?(?:\sat\s|@)\s?{_MAIL}"
    r"(?:\.com)?(?![\w.-])"
)
_DOT_WORD = re.compile(
    r"[\s_*-]?[\[({<]?\s?(?:(?<![a-z\d])(?:dot|d0t)(?![a-z\d])|\.)\s?[\])}>]?[\s_*-]?",
    re.IGNORECASE,
)
_AT_WORD = re.compile(r"@|[\[({<]\s?a\s?[\])}>]|(?<![a-z])at(?![a-z])", re.IGNORECASE)
_BARE_MAIL = re.compile(rf"{_MAIL}$", re.IGNORECASE)
# The list that comes with the package: nothing is fetched, nothing cached.
_suffixes = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
# RFC 2606 reserves these; documents and tests write to them.
_RESERVED = frozenset({"example", "test", "invalid", "localhost"})


class _EmailRecognizer(PatternRecognizer):
    def invalidate_result(self, pattern_text: str) -> bool:
        """Refuse an address whose host ends in no public suffix."""
        host = _AT_WORD.split(pattern_text)[-1]
        host = _DOT_WORD.sub(".", host).strip(" .[](){}<>_*-").lower()
        if _BARE_MAIL.fullmatch(host):
            return False
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
            Pattern("underlined", _UNDERLINED, 0.8),
            Pattern("spaced", _SPACED, 0.8),
            Pattern("behind a word", _CUED, 0.8),
            Pattern("of a mail host", _HOSTED, 0.75),
        ],
        global_regex_flags=re.IGNORECASE,
    )
