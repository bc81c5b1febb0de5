"""The policy decides; it never sees text."""

from __future__ import annotations

import dataclasses

import pytest

from scanner import catalogue
from scanner.model import Document, Finding, Span
from scanner.policy import Pack, Policy, risk

CARDS = catalogue.exposures()


@pytest.fixture(scope="module")
def policy() -> Policy:
    return Policy()


def finding(card: str, at: int = 0, **changes: object) -> Finding:
    exposure = CARDS[card]
    made = Finding(f"{card}{at}", exposure, Span(at, at + 4), 0.9, exposure.subjects[0])
    return dataclasses.replace(made, **changes)


def test_a_critical_finding_interrupts_and_can_always_be_posted_anyway(policy) -> None:
    document = Document("x")
    alerts, _ = policy.alerts([finding("street_address")], document, "compose")
    hold = policy.hold(alerts, document)
    assert alerts[0].action == "interrupt"
    assert hold is not None
    assert hold.action == "interrupt"
    assert "post_anyway" in hold.offer


def test_a_departmental_block_names_who_must_agree(policy) -> None:
    document = Document("x", account="departmental")
    alerts, _ = policy.alerts([finding("personal_phone")], document, "compose")
    hold = policy.hold(alerts, document)
    assert hold is not None
    assert (hold.action, set(hold.needs)) == ("block", {"reason", "approver"})


@pytest.mark.parametrize(
    ("mode", "score", "told"),
    [
        pytest.param("compose", 0.5, False, id="compose wants to be sure"),
        pytest.param("audit", 0.5, True, id="an audit wants to know"),
        pytest.param("audit", 0.3, False, id="a guess is never told"),
    ],
)
def test_thresholds_depend_on_the_mode(policy, mode, score, told) -> None:
    some = [finding("licence_plate", score=score)]
    assert bool(policy.alerts(some, Document("x"), mode)[0]) is told


def test_a_low_finding_is_told_in_an_audit_only(policy) -> None:
    some = [finding("travel_past")]
    assert not policy.alerts(some, Document("x"), "compose")[0]
    assert policy.alerts(some, Document("x"), "audit")[0]


def test_fiction_removes_a_finding(policy) -> None:
    some = [finding("name_with_role", modifiers=("fiction_or_famous",))]
    assert not policy.alerts(some, Document("x"), "audit")[0]


@pytest.mark.parametrize(
    ("card", "severity"),
    [
        pytest.param("street_address", "high", id="critical falls by one step"),
        pytest.param("personal_vehicle", "low", id="medium falls by one step"),
    ],
)
def test_a_closed_audience_lowers_by_one_step(policy, card, severity) -> None:
    document = Document("x", audience="friends")
    assert policy.alerts([finding(card)], document, "audit")[0][0].severity == severity


def test_a_modifier_moves_the_cards_own_action_with_the_severity(policy) -> None:
    some = [finding("travel_future", modifiers=("uncertain_plan",))]
    alert = policy.alerts(some, Document("x"), "audit")[0][0]
    assert (alert.severity, alert.action) == ("medium", "inform")


def test_a_combination_raises_its_parts_and_names_what_to_remove_first(policy) -> None:
    some = [finding("child_name_age"), finding("child_school", 10)]
    alerts, adding = policy.alerts(some, Document("x"), "compose")
    assert [c.id for c in adding] == ["child_locatable"]
    assert adding[0].remove_first == some[0].id
    assert {a.severity for a in alerts} == {"critical"}
    assert risk(alerts, adding).because[0] == "child_locatable"


def test_one_finding_fills_one_slot_only(policy) -> None:
    three_slots = [finding("agency_affiliation"), finding("commute_routine", 10)]
    _, adding = policy.alerts(three_slots, Document("x"), "audit")
    assert "ambush_window" not in [c.id for c in adding]


def test_a_colleagues_facts_do_not_combine_with_the_authors(policy) -> None:
    some = [
        finding("personal_phone", subject="colleague"),
        finding("name_with_role", 10, subject="self"),
    ]
    assert not policy.alerts(some, Document("x"), "audit")[1]


def test_no_findings_is_no_risk() -> None:
    assert risk((), ()).level == "none"


@pytest.mark.parametrize("name", ["personal", "departmental"])
def test_every_rule_does_what_its_examples_say(policy, name) -> None:
    for rule in policy.packs[name].rules:
        for example in rule.examples:
            one = finding(example.exposure, subject=example.subject)
            alert = policy.judge(one, Document("x", account=name))
            assert alert.action == example.then, rule.id


def test_a_personal_pack_can_never_block() -> None:
    told = Policy().packs["personal"].model_dump()
    told["rules"] = [{**told["rules"][0], "do": "block"}]
    with pytest.raises(ValueError, match="never holds, blocks or shares"):
        Pack.model_validate(told)


def test_modifiers_apply_in_turn_and_stay_within_the_scale(policy) -> None:
    moved = ("present_now", "future_dated", "uncertain_plan")
    some = [finding("family_alone", modifiers=moved)]
    alert = policy.alerts(some, Document("x"), "audit")[0][0]
    assert alert.severity == "high"


def test_a_closed_audience_raises_nothing(policy) -> None:
    some = [finding("street_address", modifiers=("fiction_or_famous",))]
    document = Document("x", audience="friends")
    assert policy.alerts(some, document, "audit")[0][0].severity == "low"


@pytest.mark.parametrize(
    ("card", "subject", "action"),
    [
        pytest.param("worship_routine", "self", "not told", id="the card allows"),
        pytest.param("fitness_routine", "self", "block", id="it allows on a condition"),
        pytest.param("home_move", "self", "warn", id="the card's own action first"),
        pytest.param("home_move", "public_figure", "not told", id="an exception"),
    ],
)
def test_the_card_goes_before_a_rule_by_category(policy, card, subject, action) -> None:
    document = Document("x", account="departmental")
    some = [finding(card, subject=subject)]
    alerts, _ = policy.alerts(some, document, "compose")
    assert (alerts[0].action if alerts else "not told") == action


def test_rules_that_match_are_named_in_the_risk(policy) -> None:
    document = Document("x", account="departmental")
    alerts, adding = policy.alerts([finding("personal_phone")], document, "compose")
    assert risk(alerts, adding).because == ("personal_phone", "staff_privacy")
