"""Disguised words become plain ones, and everything that is no disguise stays."""

from __future__ import annotations

import pytest
import slope
from hypothesis import given
from hypothesis import strategies as st

from scanner.text import normalise

PLAIN = {
    "a Cyrillic letter inside": ("Lаrch Ct", "Larch Ct"),
    "a whole word of look-alikes": (
        "I am a сор in Larkfield",
        "I am a cop in Larkfield",
    ),
    "a Greek capital": ("Οur house", "Our house"),
    "letters that pass inside a word": ("mу wifе at hoмe", "my wife at home"),
    "letters spaced out": ("pick up at L A R K lane", "pick up at LARK lane"),
    "lower case spaced out": ("k n o c k first", "knock first"),
    "letters with dashes": ("it's L-A-R-C-H court", "it's LARCH court"),
    "letters with stops": ("L.A.R.K. Lane", "LARK. Lane"),
    "spaced and masked": ("l а r с h", "larch"),
    "leet kin": ("my d4ughter and my w1fe", "my daughter and my wife"),
    "leet with signs": ("d@ughter on $hift", "daughter on shift"),
    "leet before a mark": ("h0me! p0l1ce?", "home! police?"),
    "leet capitals": ("UND3RC0V3R tonight", "UNDERCOVER tonight"),
    "a leet name behind kin": ("my daughter 3mm4", "my daughter emma"),
    "a longer leet name": ("our son J4ck50n", "our son Jackson"),
    "letters in black squares": ("🅻🅰🆁🅲🅷", "LARCH"),
    "lone regional letters": ("🇪 🇲 🇲 🇦", "EMMA"),
    "small capitals": ("ʟᴀʀᴋ ʟᴀɴᴇ", "lark lane"),
    "mathematical letters": ("𝐋𝐚𝐫𝐤 𝓛𝓪𝓷𝓮", "Lark Lane"),
    "struck through": ("L̶a̶r̶k̶", "Lark"),
    "a soft hyphen and no width": ("La\u00adr\u200bk\u2060s", "Larks"),
    "figures of every dress": ("① ❷ ➂ ➍ ⓹ ⓿ ³ 𝟏 🔟", "1 2 3 4 5 0 3 1 10"),
    "a fraction": ("12½ Larch", "121/2 Larch"),
}
HONEST = {
    "a plate": "plate D4DDY on the bumper",
    "a vanity text": "it reads W1FE4L",
    "plates of many lands": "7KLM482, AB12 CDE, 221-D-4471, R41D",
    "a badge": "badge 4471, call sign K9 B4",
    "a lab value": "her A1C and B12",
    "a school year": "my son 5th grade, our girl 3yo",
    "a user name": "@sh1ft_w1fe and mail d4ughter@example.com",
    "a link": "example.com/h0me/p0lice",
    "Russian": "сам по себе дом",
    "Russian beside English": "Москва сор town",
    "Greek": "να το νερό",
    "a flag": "🇬🇧 and 🇮🇪🇦🇺",
    "initials": "N Y P and J. R. R. Tolkien",
    "a short list": "a b c",
    "an address of the net": "a.b.c.d.example.com j.d.o.e@example.com",
    "money": "$100 and 50 €",
}


@pytest.mark.parametrize(("text", "plain"), PLAIN.values(), ids=PLAIN)
def test_a_disguised_word_is_read_as_it_is_meant(text: str, plain: str) -> None:
    assert normalise(text)[0] == plain


@pytest.mark.parametrize("text", HONEST.values(), ids=HONEST)
def test_what_is_no_disguise_stays_as_written(text: str) -> None:
    assert normalise(text)[0] == text


@given(st.text(alphabet="ab cо е Пс-.4@d1\n\u200b🇪", max_size=40))
def test_what_was_made_plain_is_not_changed_again(text: str) -> None:
    plain, origins = normalise(text)
    assert normalise(plain)[0] == plain
    assert len(origins) == len(plain) + 1
    assert list(origins) == sorted(origins)
    assert origins[-1] == len(text)


@pytest.mark.parametrize(
    "seed", ["a ", "а ", "а", "aб ", "d4ughter ", "my son 1a", "a-", "🇦 ", "L\u0336"]
)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(seed: str) -> None:
    assert slope.growth(normalise, seed) <= slope.LIMIT
