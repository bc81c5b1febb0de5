"""Addresses and numbers of fixed form in every disguise, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import slope
from presidio_analyzer import EntityRecognizer

from scanner.entities import (
    credit_card,
    email_address,
    iban_code,
    ip_address,
    phone_number,
    url,
    us_driver_license,
    us_ssn,
    username,
    zip_code,
)
from scanner.text import normalise

MODULES = (
    credit_card,
    email_address,
    iban_code,
    ip_address,
    phone_number,
    url,
    us_driver_license,
    us_ssn,
    username,
    zip_code,
)
RECOGNIZERS: dict[str, EntityRecognizer] = {
    module.__name__.rpartition(".")[2]: module.recognizer() for module in MODULES
}
WRITTEN = {
    "mail, plain": ("email_address", "to [k.reyes@example.com] please"),
    "mail, capitals": ("email_address", "TO [K.REYES@EXAMPLE.COM]"),
    "mail, brackets": ("email_address", "[k.reyes [at] example [dot] com]"),
    "mail, round brackets": ("email_address", "[kreyes(at)example.com]"),
    "mail, braces": ("email_address", "[kreyes {at} example {dot} co {dot} uk]"),
    "mail, words": ("email_address", "im [kreyes at example dot com] ok"),
    "mail, every stop a word": ("email_address", "[k dot reyes at example dot com]"),
    "mail, an underscore said": (
        "email_address",
        "[k underscore r at example dot com]",
    ),
    "mail, hyphens": ("email_address", "[kreyes-at-example-dot-com]"),
    "mail, underlined at": ("email_address", "[kreyes_at_example.com]"),
    "mail, spaces": ("email_address", "write [kreyes @ example . com]"),
    "mail, at behind a word": ("email_address", "email me: [kreyes at example.com]"),
    "mail, host alone": ("email_address", "[kreyes88 at gmail] thx"),
    "mail, full width": ("email_address", "[ｋｒｅｙｅｓ＠ｅｘａｍｐｌｅ．ｃｏｍ]"),
    "mail, no width": ("email_address", "[kre\u200byes@exam\u200bple.com]"),
    "mail, look-alikes": ("email_address", "[k.reyes@ехаmple.com]"),
    "link, words": ("url", "see [larkfield dot com] now"),
    "link, brackets": ("url", "[larkfield(dot)com]"),
    "link, defanged": ("url", "[hxxps://larkfield.com/a]"),
    "link, slash": ("url", "[instagram dot com slash kreyes]"),
    "handle, a platform": ("username", "my insta is [lark.mom]"),
    "handle, a colon": ("username", "snap: [k_reyes88]"),
    "handle, a forum": ("username", "that was [u/larkdad]"),
    "phone, strung together": ("phone_number", "text [212-fivefivefive-0147]"),
    "phone, look-alike figures": ("phone_number", "[4I5-555-OI32]"),
    "phone, tens": (
        "phone_number",
        "its [four fifteen, five five five, oh one thirty two]",
    ),
    "phone, discs": ("phone_number", "[④①⑤ ⑤⑤⑤ ⓪①③②]"),
    "phone, no width": ("phone_number", "[415\u200b555\u200b0132]"),
    "phone, a local British": ("phone_number", "ring [01632 960123]"),
    "phone, an Irish": ("phone_number", "[087 155 0123] is my mobile"),
    "phone, an Australian landline": ("phone_number", "ring us on [(02) 5550 1234]"),
    "phone, a New Zealand": ("phone_number", "cell [021 555 0123]"),
    "phone, abroad in words": (
        "phone_number",
        "plus [four four seven seven double oh nine hundred one two three]",
    ),
    "card, announced": ("credit_card", "cc number is [4111-1111-1111-1112]"),
    "card, stops": ("credit_card", "[4111.1111.1111.1111]"),
    "card, words": ("credit_card", "[four" + " one" * 15 + "]"),
    "ssn, spaces": ("us_ssn", "ssn [078 05 1120]"),
    "ssn, words": ("us_ssn", "my social is [oh seven eight, oh five, one one two oh]"),
    "iban, lower case": ("iban_code", "to [gb82west12345698765432]"),
    "net, brackets": ("ip_address", "[192[.]168[.]1[.]77]"),
    "net, words": ("ip_address", "[192 dot 168 dot 1 dot 77]"),
    "licence": ("us_driver_license", "my driver's license number is [F1234567]"),
    "licence, British": ("us_driver_license", "driving licence: [LARCH 804123 K99]"),
    "licence, short": ("us_driver_license", "DL# [A1234567]"),
    "code, called": ("zip_code", "zip is [44101]"),
    "code, British": ("zip_code", "flat in [SE4 2AB]"),
    "code, Canadian": ("zip_code", "[K1A 0B1]"),
    "code, behind a state": ("zip_code", "Larkfield, OH [44101]"),
}
OTHER = {
    "a place to eat": ("email_address", "eat at joes.com"),
    "a look": ("email_address", "look at that dot over there"),
    "a place": ("email_address", "I am @ work. Call me"),
    "a firm": ("email_address", "works at gmail"),
    "boom years": ("email_address", "were at the dot com party"),
    "the years again": ("url", "in the dot com years"),
    "a dress": ("url", "polka dot ie dress"),
    "a platform down": ("username", "insta is down"),
    "an hour on it": ("username", "on insta at 5.30"),
    "a version": ("username", "twitter is 2.0 now"),
    "counting": ("phone_number", "one two three four five six seven eight nine ten"),
    "counting down": (
        "phone_number",
        "ten nine eight seven six five four three two one",
    ),
    "a date": ("phone_number", "12-11-2012 call me"),
    "years": ("phone_number", "in 1999 2000 2001 call it"),
    "codes of the radio": ("phone_number", "10-4 10-8 10-7 10-42"),
    "a card's end": ("credit_card", "card 4410"),
    "an order": ("credit_card", "order 411111111111"),
    "a badge": ("us_ssn", "badge 4471"),
    "a licence expired": ("us_driver_license", "drivers license expired"),
    "a post": ("zip_code", "post it 12 times"),
    "three numbers": ("ip_address", "v1.2.3"),
}


def found(kind: str) -> Callable[[str], list[str]]:
    def words(text: str) -> list[str]:
        plain, origins = normalise(text)
        marks = RECOGNIZERS[kind].analyze(
            plain, RECOGNIZERS[kind].supported_entities, None
        )
        return [text[origins[m.start] : origins[m.end - 1] + 1] for m in marks]

    return words


@pytest.mark.parametrize(("kind", "text"), WRITTEN.values(), ids=WRITTEN)
def test_it_is_found_and_marked_as_written(kind: str, text: str) -> None:
    start, end = text.index("["), text.rindex("]")
    words = text[start + 1 : end]
    assert words in found(kind)(text[:start] + words + text[end + 1 :])


@pytest.mark.parametrize(("kind", "text"), OTHER.values(), ids=OTHER)
def test_other_words_are_none(kind: str, text: str) -> None:
    assert found(kind)(text) == []


@pytest.mark.parametrize("kind", RECOGNIZERS)
@pytest.mark.parametrize(
    "seed", ["a dot ", "a at ", "a.", "1.", "one ", "ig: a", "card 1 ", "ssn ", "zip 1"]
)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(
    kind: str, seed: str
) -> None:
    assert slope.growth(found(kind), seed) <= slope.LIMIT
