"""What findings of one text add up to."""

from __future__ import annotations

import dataclasses

import pytest

from scanner import catalogue, combinations
from scanner.model import SEVERITIES, Exposure, Finding, Span

CARDS = catalogue.exposures()


def finding(name: str, at: int, subject: str = "self", **changes: str) -> Finding:
    base = CARDS.get(name) or dataclasses.replace(CARDS["licence_plate"], id=name)
    exposure: Exposure = dataclasses.replace(base, **changes)
    return Finding(f"{name}{at}", exposure, Span(at, at + 4), 0.9, subject)


def told(findings: list[Finding], mode: str = "compose") -> list[str]:
    judged = [(f, f.exposure.severity) for f in findings]
    return [c.id for c in combinations.within(judged, mode)]


@pytest.mark.parametrize(
    "rule", [rule for rule in combinations.rules() if rule.all_of], ids=lambda r: r.id
)
def test_each_way_to_fill_every_slot_is_told_with_what_to_remove(rule) -> None:
    for first in rule.all_of[0]:
        some = [finding(first, 0)]
        for slot in rule.all_of[1:]:
            name = next(
                n for n in sorted(slot) if n not in {f.exposure.id for f in some}
            )
            some.append(finding(name, 10 * len(some)))
        judged = [(f, f.exposure.severity) for f in some]
        whole = next(
            c for c in combinations.within(judged, "compose") if c.id == rule.id
        )
        assert set(whole.parts) == {f.id for f in some}
        assert whole.severity == rule.result
        assert whole.remove_first in whole.parts
        assert whole.why
        assert whole.advice


@pytest.mark.parametrize(
    "rule", [rule for rule in combinations.rules() if rule.all_of], ids=lambda r: r.id
)
def test_one_slot_alone_is_no_combination(rule) -> None:
    some = [finding(name, 10 * i) for i, name in enumerate(sorted(rule.all_of[0]))]
    others = set().union(*rule.all_of[1:])
    if not others & rule.all_of[0]:
        assert rule.id not in told(some)


@pytest.mark.parametrize(
    ("first", "second", "subjects", "expected"),
    [
        pytest.param(
            "child_name_age", "child_school", ("family", "self"),
            ["child_locatable"], id="author and family are one household",
        ),
        pytest.param(
            "child_name_age", "child_school", ("colleague", "family"),
            [], id="a colleague's child at one's own child's school",
        ),
        pytest.param(
            "colleague_identity", "duty_assignment", ("colleague", "colleague"),
            ["roster_line"], id="a colleague's name and beat",
        ),
        pytest.param(
            "colleague_identity", "duty_assignment", ("colleague", "self"),
            [], id="a colleague's name and one's own beat",
        ),
        pytest.param(
            "victim_or_witness", "street_address", ("member_of_public", "self"),
            ["victim_reidentified"], id="anyone's address beside a victim",
        ),
    ],
)  # fmt: skip
def test_who_must_be_one_person(first, second, subjects, expected) -> None:
    one, other = finding(first, 0, subjects[0]), finding(second, 10, subjects[1])
    assert told([one, other]) == expected


def test_the_same_words_are_one_fact_though_two_cards_find_them() -> None:
    assert told([finding("home_neighbourhood", 0), finding("street_address", 0)]) == []
    apart = [finding("home_neighbourhood", 0), finding("street_address", 10)]
    assert told(apart) == ["street_and_landmark"]


def test_conduct_and_the_sensitive_fill_no_slot_in_bulk() -> None:
    some = [finding("account_linking", 0), finding("health_details", 10)]
    assert told(some) == ["pseudonym_broken"]
    assert told(some, "bulk") == []


MEDIUM = ["partner_name", "date_of_birth", "worship_routine", "training_absence"]


def test_three_medium_types_about_one_household_are_many_small_clues() -> None:
    some = [finding(name, 10 * i) for i, name in enumerate(MEDIUM)]
    assert told(some[:2]) == []
    assert told(some[:3]) == ["many_small_clues"]
    assert told([some[0], some[1], finding("worship_routine", 30, "colleague")]) == []


def test_a_type_counts_once_however_often_it_is_found() -> None:
    some = [finding("partner_name", 0), finding("partner_name", 10)]
    assert told([*some, finding("date_of_birth", 20)]) == []


def test_five_types_of_three_categories_are_the_whole_picture() -> None:
    some = [finding(name, 10 * i) for i, name in enumerate(MEDIUM)]
    assert told([*some, finding("badge_number", 50)]) == ["whole_picture"]


def test_what_only_accumulates_yields_to_a_combination_as_bad() -> None:
    some = [finding(name, 10 * i) for i, name in enumerate(MEDIUM)]
    found = [finding("child_name_age", 60), finding("child_school", 70)]
    assert told([*some, *found]) == ["child_locatable"]


def test_the_worst_combination_comes_first() -> None:
    some = [finding("personal_vehicle", 0), finding("commute_routine", 10)]
    some += [finding("home_neighbourhood", 20)]
    judged = [(f, f.exposure.severity) for f in some]
    found = combinations.within(judged, "audit")
    ranks = [SEVERITIES.index(c.severity) for c in found]
    assert ranks == sorted(ranks, reverse=True)
    assert {c.id for c in found} == {"house_found", "car_can_be_followed"}
