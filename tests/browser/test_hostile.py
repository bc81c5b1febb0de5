"""A page whose scripts try to learn which words are marked finds out nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from browsers import Tab
from live import Browser, Desk, in_chromium

PLACES = ("#editable", "#still", "#field")
SETS = [
    [(0, 4, "critical"), (10, 16, "high")],
    [(30, 44, "medium"), (60, 90, "critical"), (200, 230, "high")],
    [],
]
SHORT, LONG = "Use safer words", "Quick: your badge number stands in this post. " * 3
Snap = dict[str, Any]


class Spied:
    """The hostile page; our marks come and go while it looks at itself."""

    def __init__(self, desk: Desk, tab: Tab) -> None:
        self.desk, self.tab = desk, tab
        tab.show()
        tab.until("spy.ready === true")
        tab.click(200, 200)
        self.drive("hold")

    def drive(self, verb: str, *given: Any) -> Any:
        return self.desk.drive(self.tab, verb, *given)

    def look(self, marks: list[tuple[int, int, str]]) -> Snap:
        """Return all the page can tell of itself under these marks."""
        for place in PLACES:
            self.drive("paint", place, marks)
        seen = self.tab.run("spy.snap()")
        assert len(self.drive("marks")) >= len(marks)
        for place in PLACES:
            self.drive("detach", place)
        self.tab.until("spy.host() === undefined")
        return seen

    def card(self, words: str) -> Snap:
        self.drive("tell", "#field", words)
        seen = self.tab.run("spy.snap()")
        self.drive("hush")
        return seen

    def leak(self, how: str, *given: Any) -> Snap:
        """Show something in a way that must leak, or this test has gone blind."""
        self.drive("leak", how, *given)
        seen = self.tab.run("spy.snap()")
        self.drive("mend")
        return seen


@pytest.fixture(scope="module")
def spied(unpaired_desk: Desk, address: str, browser: Browser) -> Iterator[Spied]:
    tab = browser.open(f"{address}/hostile/words.html")
    yield Spied(unpaired_desk, tab)
    tab.close()


def told_apart(one: Snap, other: Snap) -> set[str]:
    return {view for view in one if one[view] != other[view]}


@pytest.mark.parametrize("policy", ["", "?strict"], ids=["free", "strict"])
def test_the_page_looks_the_same_whatever_is_marked(
    unpaired_desk: Desk, tabs: Callable[[str], Tab], policy: str
) -> None:
    spied = Spied(unpaired_desk, tabs(f"hostile/words.html{policy}"))
    alone = spied.tab.run("spy.snap()")
    for _ in range(2):  # what is there for the first time changes the page once
        spied.look([])
    first, *others = [spied.look(marks) for marks in SETS]
    assert [told_apart(first, other) for other in others] == [set(), set()]
    assert first["counts"] == alone["counts"]


def test_the_page_looks_the_same_whatever_the_card_says(spied: Spied) -> None:
    spied.card(SHORT)
    assert not told_apart(spied.card(SHORT), spied.card(LONG))


def test_the_spy_sees_a_text_node_in_the_root(spied: Spied) -> None:
    assert "finds" in told_apart(spied.leak("text", SHORT), spied.leak("text", LONG))


def test_the_spy_sees_which_letters_a_quoted_font_draws(spied: Spied) -> None:
    assert "resources" in told_apart(spied.leak("font", "a"), spied.leak("font", "Q"))


@in_chromium  # Firefox does not tell what is covered
def test_the_spy_sees_boxes_without_a_layer(spied: Spied) -> None:
    bare = [spied.leak("bare", x) for x in (20, 220)]
    assert "covered" in told_apart(*bare)


@in_chromium  # Firefox reports no layout shifts
def test_the_spy_sees_boxes_that_are_moved_by_left(spied: Spied) -> None:
    moved = []
    for places in ((20, 20), (20, 320)):
        for x in places:
            spied.drive("leak", "left", x)
            spied.tab.run("sleep(100)")
        moved.append(spied.leak("left", places[1]))
    assert "entries" in told_apart(*moved)


def test_a_host_that_is_moved_into_a_frame_tells_nothing_and_stays_away(
    unpaired_desk: Desk, tabs: Callable[[str], Tab]
) -> None:
    measured = []
    for marks in SETS[:2]:
        spied = Spied(unpaired_desk, tabs("hostile/words.html"))
        spied.drive("paint", "#field", marks)
        measured.append(spied.tab.run("spy.move()"))
        spied.tab.until("spy.host() === undefined")
        spied.drive("paint", "#field", marks)
        assert spied.drive("isOff")
        assert spied.tab.run("spy.host() === undefined")
    assert len(set(measured)) == 1


def test_a_host_that_is_removed_comes_back_three_times(
    unpaired_desk: Desk, tabs: Callable[[str], Tab]
) -> None:
    spied = Spied(unpaired_desk, tabs("hostile/words.html"))
    spied.drive("paint", "#field", SETS[0])
    for _ in range(3):
        spied.tab.run("spy.host().remove()")
        spied.tab.until("spy.host() !== undefined")
        assert spied.drive("marks")
    spied.tab.run("spy.host().remove()")
    assert spied.drive("isOff")
    assert spied.tab.run("spy.host() === undefined")


def test_the_root_stays_closed_to_a_tag_the_page_defines(
    unpaired_desk: Desk, tabs: Callable[[str], Tab]
) -> None:
    spied = Spied(unpaired_desk, tabs("hostile/words.html"))
    spied.drive("paint", "#field", SETS[0])
    assert spied.tab.run("spy.host().localName") == "div"
    assert spied.tab.run("spy.host().shadowRoot === null")
