"""Pages as a reader sees them, also the hostile ones."""

from __future__ import annotations

import io
import time

import pytest

from scanner.errors import SourceError
from scanner.model import Document
from scanner.sources import html


def read(page: str | bytes) -> str:
    data = page if isinstance(page, bytes) else page.encode()
    found = list(html.read(io.BytesIO(data), "it"))
    return "".join(item.text for item in found if isinstance(item, Document))


SEEN = {
    "inline tags are seamless": ("<b>AB12</b> C<i>D</i>E", "AB12 CDE"),
    "blocks break lines": ("<div>a<p>b</p>c</div>d", "a\nb\nc\nd"),
    "br breaks lines": ("a<br>b<br/>c", "a\nb\nc"),
    "cells and items break lines": (
        "<table><tr><td>a<td>b</table><ul><li>c<li>d</ul>",
        "a\nb\nc\nd",
    ),
    "source lines are spaces": (
        "12 Larch\n   Ct,\tMillbrook",
        "12 Larch Ct, Millbrook",
    ),
    "pre keeps lines": ("<pre>a\n b</pre>", "a\nb"),
    "entities": ("a &amp; b &lt;c&gt; &#128512;&eacute;", "a & b <c> 😀é"),
    "title, then the rest": ("<title>T</title><p>a", "T\na"),
    "alternative texts": ('a <img alt="my truck"> b', "a b\nmy truck"),
    "emoji pictures stay in the sentence": ('a <img alt="🎉"> b', "a 🎉 b"),
    "tool tips once": ('<a title="long">short</a><i title="a">a</i>', "shorta\nlong"),
    "fields": (
        '<input value="v"><input placeholder="p"><textarea>t</textarea>',
        "v\np\nt",
    ),
    "a lone angle": ("1 < 2 and a<b", "1 < 2 and a<b"),
    "an apostrophe in a tag": ("<p class=it's>a</p>b 'c'", "a\nb 'c'"),
    "an angle in an attribute": ('<p title="x>y">a</p>', "a\nx>y"),
    "a script that speaks of comments": ("<script>'<!--'</script>a", "a"),
    "a tag without an end": ("a <b class='x", "a <b class='x"),
    "a hidden paragraph without an end": ("<p hidden>a<p>b", "b"),
    "a hidden item without an end": ("<li style=display:none>a<li>b", "b"),
    "aria-hidden is seen": ('<span aria-hidden="true">a</span>', "a"),
    "upper case": ("<P>a</P><SCRIPT>x</SCRIPT><DIV HIDDEN>x</DIV>", "a"),
    "an open dialog": ("<dialog open>a</dialog>", "a"),
}


@pytest.mark.parametrize(("page", "wanted"), SEEN.values(), ids=SEEN)
def test_a_reader_sees(page: str, wanted: str) -> None:
    assert read(page) == wanted


UNSEEN = {
    "script": "<script>canary</script>",
    "script with an attribute": '<script a=">" type=x>"<p>canary</p>"</script >',
    "script without an end": "<script>canary <p>canary",
    "style": "<style>canary</style>",
    "template": "<template><p>canary</template>",
    "noscript": "<noscript>canary</noscript>",
    "comment": "<!-- canary > -- canary -->",
    "comment without an end": "<!-- canary <p>canary",
    "declarations": "<!canary><?canary?></ canary><![CDATA[canary]]>",
    "hidden": "<div hidden><p>canary</p></div>",
    "hidden until found": '<div hidden="until-found">canary</div>',
    "display none": '<p style="color: red;DISPLAY : none !important">canary</p>',
    "visibility": '<p style="visibility:hidden"><b>canary</b></p>',
    "hidden field": '<input type="hidden" value="canary" title="canary">',
    "password": '<input type=PASSWORD value="canary">',
    "closed dialog": "<dialog>canary</dialog>",
    "alternative text of a hidden picture": '<img hidden alt="canary">',
}


@pytest.mark.parametrize("page", UNSEEN.values(), ids=UNSEEN)
def test_a_reader_does_not_see(page: str) -> None:
    assert "canary" not in read("a" + page)


ENCODED = {
    "declared": b'<meta charset="iso-8859-1"><p>caf\xe9 \x93x\x94',
    "declared the old way": (
        b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'
        b"caf\xe9 \x93x\x94"
    ),
    "declared as XML": '<?xml version="1.0" encoding="utf-8"?><p>café “x”'.encode(),
    "marked": "<p>café “x”".encode("utf-16"),
    "marked otherwise than declared": b"\xef\xbb\xbf"
    + '<meta charset="latin1">café “x”'.encode(),
    "not declared": b"<p>caf\xe9 \x93x\x94",
    "an unknown name": '<meta charset="canary-8">café “x”'.encode(),
    "no text encoding": '<meta charset="rot13">café “x”'.encode(),
}


@pytest.mark.parametrize("page", ENCODED.values(), ids=ENCODED)
def test_the_encoding_is_the_marked_the_declared_or_the_likely(page: bytes) -> None:
    assert read(page) == "café “x”"


def test_a_japanese_page_is_read() -> None:
    page = '<meta charset="Shift_JIS"><p>渋谷の家'.encode("shift_jis")
    assert read(page) == "渋谷の家"


def test_damage_is_said_and_the_rest_read() -> None:
    error, found = html.read(io.BytesIO(b"<meta charset=utf-8><p>a \xff b"), "it")
    assert isinstance(error, SourceError)
    assert isinstance(found, Document)
    assert error.code == "damaged"
    assert found.text == "a \ufffd b"


HOSTILE = {
    "deep": "<div>" * 100_000 + "home",
    "deep and closed": "<b>" * 20_000 + "home" + "</b>" * 20_000,
    "unended tags": "<a " * 40_000 + "home",
    "unended quotes": "<a b='" * 40_000 + "home",
    "quotes out of step": '<a b="" ' * 40_000 + '="home',
    "unended comments": "home" + "<!-- -- " * 40_000,
    "comments with ends elsewhere": "home" + "<!-- >" * 40_000,
    "unended declarations": "home" + "<![CDATA[" * 40_000,
    "scripts in scripts": "home" + "<script>" * 40_000,
    "paragraphs without an end": "<p>x" * 20_000 + "home",
    "a huge attribute": "<a b='" + "x" * 5_000_000 + "'>home</a>",
    "many attributes": "<a " + "b=c " * 40_000 + ">home",
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_takes_no_time_and_loses_nothing(page: str) -> None:
    since = time.process_time()
    assert "home" in read(page)
    assert time.process_time() - since < 8


def test_a_page_without_visible_text_holds_nothing() -> None:
    assert list(html.read(io.BytesIO(b"<p hidden>x</p>"), "it")) == []
