"""Markup made sound before it is parsed: without scripts, every tag in it ended."""

from __future__ import annotations

import re

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)
_ATTRIBUTES = r"""(?:=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))|[^>])*+"""
# Each alternative takes what it met, to the very end if need be: linear by design.
_TOKEN = re.compile(
    rf"""
    (?P<unseen>
        <!--(?:-?>|.*?(?:--!?>|\Z))
      | <(?P<raw>script|style)(?=[\s/>]){_ATTRIBUTES}(?:>|\Z)
            .*?(?:</(?P=raw)(?=[\s/>])[^>]*(?:>|\Z)|\Z)
      | <(?:[!?]|/(?![a-z]))[^>]*(?:>|\Z)
    )
    | </?[a-z]{_ATTRIBUTES}(?:>|(?P<unended>\Z))
    | <
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def charset(data: bytes) -> str:
    """Return the encoding that a page declares at its beginning, or an empty string."""
    found = _CHARSET.search(data, 0, 4096)
    return found[1].decode("ascii", "replace") if found else ""


def sound(markup: str) -> str:
    """Return markup without scripts, styles and comments, and with no unended tag.

    Python's parser looks for the end of each unended one anew: a hostile page of
    100 kB would take minutes. What follows an unended tag stays as text.
    """
    return _TOKEN.sub(_sound, markup)


def _sound(token: re.Match[str]) -> str:
    if token["unseen"] is not None:
        return ""
    if token["unended"] is not None or len(token[0]) == 1:
        return token[0].replace("<", "&lt;")
    return token[0]
