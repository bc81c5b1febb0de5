"""Web pages, as a reader sees them: no scripts, no styles, nothing hidden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import dropwhile
from typing import BinaryIO

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from scanner import decoding, markup
from scanner.errors import SourceError
from scanner.model import Document

SUFFIXES = (".html", ".htm", ".xhtml")
LOOKS = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--(?s:.*?)-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
UNSEEN = frozenset(
    {"script", "style", "template", "noscript", "iframe", "noembed", "datalist"}
)
BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body br caption center dd details dialog dir
        div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head
        header hgroup hr html legend li main menu nav ol optgroup option p pre search
        section select summary table tbody td textarea tfoot th thead title tr ul""",
    )
)
_BYTES = 50_000_000  # the parsed tree takes fifty times as much
# Who leaves out an end tag means that the next of these ends it.
_ENDED_BY = {name: {name} for name in ("li", "option", "tr")} | {
    "p": BLOCKS - {"br"},
    **dict.fromkeys(("dt", "dd"), {"dt", "dd"}),
    **dict.fromkeys(("td", "th"), {"td", "th", "tr"}),
}
_NO_DISPLAY = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.I
)
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read(stream: BinaryIO, locator: str) -> Iterator[Document | SourceError]:
    """Yield the page's visible text, one block a line, inline tags seamless.

    Alternative texts, titles and filled-in fields follow the line in which they stand.
    """
    data = stream.read(_BYTES + 1)
    sample = data[: decoding.SAMPLE]
    encoding = decoding.encoding(sample, markup.charset(sample))
    if encoding is None:
        yield SourceError(locator, "not_text", "this is not text; it was not examined")
        return
    if len(data) > _BYTES:
        detail = f"the page is larger than {_BYTES // 1_000_000} MB"
        yield SourceError(locator, "cap_page", f"{detail}; it was not examined")
        return
    page, damaged = decoding.decoded(data[encoding.mark :], encoding.name)
    if damaged:
        detail = f"damaged bytes: {damaged} (not valid {encoding.name.upper()})"
        yield SourceError(locator, "damaged", f"{detail}; the rest was examined")
    for start, piece in decoding.pieces("\n".join(_lines(markup.sound(page)))):
        place = f"{locator}#char={start}" if start else locator
        yield Document(piece, id=place, locator=place)


def _lines(page: str) -> Iterator[str]:
    """Yield the lines a reader sees, each followed by the texts of its attributes."""
    line: list[str] = []
    asides: list[str] = []
    for part in _parts(BeautifulSoup(f"<html>{page}", "html.parser").contents):
        if isinstance(part, Tag):
            line.append(_emoji(part))
            asides += _aside(part)
        elif part == "\n":
            yield from _told(line, asides)
            line, asides = [], []
        else:
            line.append(part)
    yield from _told(line, asides)


def _told(line: list[str], asides: list[str]) -> Iterator[str]:
    told = _SPACE.sub(" ", "".join(line)).strip(" ")
    if told:
        yield told
    for aside in asides:
        plain = _SPACE.sub(" ", aside).strip(" ")
        if plain and plain not in told:
            yield plain


def _parts(contents: Iterable[PageElement]) -> Iterator[str | Tag]:
    """Yield texts, a newline at each edge of a block, and every visible tag.

    A stack of its own, since pages nest deeper than Python calls.
    """
    open_tags: list[tuple[str, Iterator[PageElement]]] = [("", iter(contents))]
    while open_tags:
        name, rest = open_tags[-1]
        node = next(rest, None)
        if node is None:
            open_tags.pop()
            if name in BLOCKS:
                yield "\n"
        elif isinstance(node, Tag):
            if node.name in BLOCKS:
                yield "\n"
            open_tags.append((node.name, iter(_seen(node))))
            if not _hidden(node):
                yield node
        elif type(node) is NavigableString:
            yield from _written(node, name)


def _written(text: str, name: str) -> Iterator[str]:
    if name not in ("pre", "textarea"):
        yield text.replace("\n", " ")
        return
    for line in text.splitlines():
        yield line
        yield "\n"


def _seen(tag: Tag) -> Iterable[PageElement]:
    """Return what of a tag's contents can be seen."""
    if not _hidden(tag):
        return tag.contents
    enders = _ENDED_BY.get(tag.name, frozenset())
    return dropwhile(
        lambda node: not (isinstance(node, Tag) and node.name in enders), tag.contents
    )


def _hidden(tag: Tag) -> bool:
    if tag.name in UNSEEN or tag.has_attr("hidden"):
        return True
    if tag.name == "input" and str(tag.get("type")).lower() in ("hidden", "password"):
        return True
    if tag.name == "dialog" and not tag.has_attr("open"):
        return True
    return bool(_NO_DISPLAY.search(str(tag.get("style", ""))))


def _emoji(tag: Tag) -> str:
    # Networks draw emoji as pictures: these belong into the sentence.
    alt = str(tag.get("alt", "")) if tag.name == "img" else ""
    return "" if any(map(str.isalnum, alt)) else alt


def _aside(tag: Tag) -> Iterator[str]:
    names = ["title"]
    if tag.name in ("img", "area", "input"):
        names.append("alt")
    if tag.name in ("input", "textarea"):
        names += ["value", "placeholder"]
    if tag.get("role") == "img":
        names.append("aria-label")
    for name in names:
        yield str(tag.get(name, ""))
