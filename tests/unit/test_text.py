"""The normalised view leads back to the text; pieces cover it; sentences end right."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.model import Document, Parsed, Span
from scanner.text import chunks, normalise, sentence

# What folds to more, to less, or to nothing, beside ordinary letters.
_ODD = "ab 1\n’“–´ﬁ½Ⅷ①…éＡ🎂👍🏽1️⃣\u200b\u200d\ufe0f\u00a0\u2028"
ODD = st.text(alphabet=_ODD, max_size=40)
ODD_TEXT = ODD | st.text(max_size=40)
PROSE = st.text(alphabet="abcT .!?\n", max_size=600)


def parsed(text: str) -> Parsed:
    plain, origins = normalise(text)
    return Parsed(Document(text), plain, origins, (), ())


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("don’t", "don't", id="a curly apostrophe"),
        pytest.param("don´t", "don't", id="an acute in its place"),
        pytest.param("6–8 ‑ 9", "6-8 - 9", id="dashes"),
        pytest.param("１２ Ｌａｒｃｈ", "12 Larch", id="full width"),
        pytest.param("12\u00a0Larch", "12 Larch", id="a space that does not break"),
        pytest.param("La\u200brch", "Larch", id="a space of no width"),
        pytest.param("5️⃣", "5", id="a keycap"),
        pytest.param("gym 💪🏽", "gym 💪🏽", id="emoji stay"),
        pytest.param("ﬁre", "fire", id="a ligature"),
        pytest.param("a\ud83d", "a\ufffd", id="half of a pair"),
    ],
)
def test_the_normalised_view_is_what_a_reader_sees(text: str, plain: str) -> None:
    assert normalise(text)[0] == plain


def test_plain_text_is_left_as_it_is() -> None:
    text = "12 Larch Ct, call 415-555-0132"
    assert normalise(text) == (text, range(len(text) + 1))


@given(ODD_TEXT)
def test_every_code_point_has_its_origin_and_they_never_go_back(text: str) -> None:
    plain, origins = normalise(text)
    assert len(origins) == len(plain) + 1
    assert list(origins) == sorted(origins)
    assert origins[-1] == len(text)


@given(ODD_TEXT)
def test_normalising_twice_changes_nothing(text: str) -> None:
    plain, _ = normalise(text)
    assert normalise(plain)[0] == plain


@given(ODD_TEXT, st.data())
def test_every_span_of_the_view_lies_inside_the_text(text: str, data) -> None:
    view = parsed(text)
    start = data.draw(st.integers(0, len(view.plain)))
    end = data.draw(st.integers(start, len(view.plain)))
    written = view.written(Span(start, end))
    assert 0 <= written.start <= written.end <= len(text)


@given(ODD, st.data())
def test_a_span_of_the_view_leads_back_to_the_words_it_was_made_of(text, data) -> None:
    view = parsed(text)
    start = data.draw(st.integers(0, len(view.plain)))
    end = data.draw(st.integers(start, len(view.plain)))
    written = view.written(Span(start, end))
    back = normalise(text[written.start : written.end])[0]
    # Part of a word that was spaced out may be too short to be one.
    assert view.plain[start:end].replace(" ", "") in back.replace(" ", "")


def test_the_mark_of_a_spaced_out_word_covers_it_as_written() -> None:
    text = "the kids are at L A R K school"
    view = parsed(text)
    at = view.plain.index("LARK")
    written = view.written(Span(at, at + 4))
    assert text[written.start : written.end] == "L A R K"


def test_a_span_behind_emoji_leads_back_to_the_same_words() -> None:
    text = "🏠 we’re at ﬁve Larch Ct 🎂"
    view = parsed(text)
    at = view.plain.index("five Larch Ct")
    written = view.written(Span(at, at + len("five Larch Ct")))
    assert text[written.start : written.end] == "ﬁve Larch Ct"


@given(PROSE)
def test_pieces_cover_the_text_and_none_is_too_long(text: str) -> None:
    pieces = list(chunks(text, size=100, overlap=20))
    assert pieces[0].start == 0
    assert pieces[-1].end == len(text)
    assert all(piece.end - piece.start <= 100 for piece in pieces)
    assert all(a.start < b.start <= a.end for a, b in pairwise(pieces))


@given(PROSE, st.data())
def test_what_is_half_as_long_as_the_overlap_lies_whole_in_a_piece(text, data) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 10)))
    pieces = chunks(text, size=100, overlap=20)
    end = min(len(text), start + 10)
    assert any(piece.start <= start and end <= piece.end for piece in pieces)


def test_a_piece_ends_where_a_paragraph_does() -> None:
    text = "a" * 60 + "\n\n" + "b" * 60
    assert next(iter(chunks(text, size=100, overlap=20))).end == 62


@pytest.mark.parametrize(
    ("text", "around"),
    [
        pytest.param("Great. We [live] here. Ok", "We live here", id="between stops"),
        pytest.param("Hi! [Home] now? Yes", "Home now", id="other marks"),
        pytest.param("one\n[two]\nthree", "two", id="a line"),
        pytest.param("at St. [Luke]'s today", "at St. Luke's today", id="a saint"),
        pytest.param("Cpl. [Reyes] is in", "Cpl. Reyes is in", id="a rank"),
        pytest.param("from 5.30 [daily] ok", "from 5.30 daily ok", id="an hour"),
        pytest.param("see a.b [here] now", "see a.b here now", id="an address"),
        pytest.param("[all] of it", "all of it", id="no stop at all"),
    ],
)
def test_a_sentence_ends_where_a_reader_says_so(text: str, around: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = sentence(plain, Span(start, end))
    assert plain[found.start : found.end].strip() == around


@given(PROSE, st.data())
def test_the_sentence_of_a_sentence_is_itself(text: str, data) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = sentence(text, Span(start, end))
    assert found.start <= start
    assert end <= found.end
    assert sentence(text, found) == found


def test_a_text_without_stops_is_cut_off_around_the_span() -> None:
    found = sentence("a " * 5_000, Span(5_000, 5_010))
    assert found == Span(4_400, 5_610)
