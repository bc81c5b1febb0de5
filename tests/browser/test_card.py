"""The card at a mark: what it tells, what its buttons do, whom it leaves alone."""

from __future__ import annotations

import pytest
from live import COMPOSERS, HOME, TEXT, Opens, Post

composers = pytest.mark.parametrize("page", COMPOSERS, ids=lambda p: p.split(".")[0])
SAFER = "heading home to my place with the kids"


def opened(posts: Opens, page: str, text: str = TEXT, words: str = HOME) -> Post:
    """Write a text and rest the pointer on words of it until their card is open."""
    post = posts(page)
    post.write(text)
    post.waited(post.marks)
    post.rest_on(words)
    post.waited(post.card)
    return post


@pytest.mark.parametrize("page", ["textarea.html", "lexical.html"])
def test_resting_on_a_mark_tells_what_it_is_why_and_what_to_do(
    posts: Opens, page: str
) -> None:
    post = opened(posts, page)
    lesson = post.desk.ask({"kind": "card", "exposure": "street_address"})
    said = post.said()
    assert said["title"] == lesson["title"]
    assert said["severity"] == "Critical"
    assert said["why"] == lesson["why"]
    assert said["advice"] == lesson["advice"]


def test_a_pointer_that_only_passes_opens_no_card(posts: Opens) -> None:
    post = posts("textarea.html")
    post.write(TEXT)
    post.waited(post.marks)
    post.rest_on(HOME)
    post.rest_on("heading")
    with pytest.raises(AssertionError, match="in vain"):
        post.waited(post.card, 1)


@composers
def test_safer_words_arrive_in_the_editors_own_model_and_one_undo_takes_them_back(
    posts: Opens, page: str
) -> None:
    post = opened(posts, page)
    post.press("safer")
    post.waited(lambda: post.model() == SAFER)
    post.waited(lambda: not post.marks())
    assert post.card() is None
    post.waited(lambda: post.tab.run("beforeCaret()") == "heading home to my place")
    post.tab.press("Control", "z")
    post.waited(lambda: post.model() == TEXT)
    post.waited(post.marks)


def test_typing_goes_on_behind_the_safer_words(posts: Opens) -> None:
    post = opened(posts, "lexical.html")
    post.press("safer")
    post.waited(lambda: post.model() == SAFER)
    post.tab.type("!")
    post.tab.press("Backspace")
    post.tab.type("?")
    assert post.model() == SAFER.replace("place", "place?")


def test_the_card_takes_no_focus_and_escape_closes_it_alone(posts: Opens) -> None:
    post = opened(posts, "lexical.html")
    post.tab.run("window.heard = []")
    post.tab.run(
        "void addEventListener('keydown', event => heard.push(event.key), true)"
    )
    assert post.tab.run("document.activeElement.id") == "composer"
    post.tab.press("Escape")
    post.waited(lambda: post.card() is None)
    post.tab.type("!")
    assert post.tab.run("heard") == ["!"]
    assert post.model() == TEXT + "!"


def test_a_press_elsewhere_or_a_further_key_closes_the_card(posts: Opens) -> None:
    post = opened(posts, "textarea.html")
    post.focus()
    post.waited(lambda: post.card() is None)
    post.rest_on("heading")
    post.rest_on(HOME)
    post.waited(post.card)
    post.tab.type(".")
    post.waited(lambda: post.card() is None)


@pytest.mark.parametrize("page", ["textarea.html", "lexical.html"])
def test_the_keyboard_reaches_every_button_and_the_focus_returns(
    posts: Opens, page: str
) -> None:
    post = posts(page)
    post.write(TEXT)
    post.waited(post.marks)
    post.desk.send(post.tab, {"kind": "next"})
    post.waited(post.card)
    assert post.tab.run("document.activeElement.id") != "composer"
    post.tab.press("Escape")
    post.waited(lambda: post.tab.run("document.activeElement.id") == "composer")
    post.desk.send(post.tab, {"kind": "next"})
    post.waited(post.card)
    post.tab.press("Tab")
    post.tab.press("Enter")
    post.waited(lambda: post.model() == SAFER)
    assert post.tab.run("document.activeElement.id") == "composer"


def test_above_a_modal_dialog_of_the_page_the_keyboard_still_reaches_the_card(
    posts: Opens,
) -> None:
    post = posts("hostile/modal.html")
    post.write(TEXT)
    post.waited(post.marks)
    post.desk.send(post.tab, {"kind": "next"})
    post.waited(post.card)
    post.tab.press("Tab")
    post.tab.press("Enter")
    post.waited(lambda: post.model() == SAFER)


def test_not_me_is_remembered_for_these_words(posts: Opens) -> None:
    words = "48 Alder Ave, Portland 97201"
    text = f"send the flowers to {words} please"
    post = opened(posts, "textarea.html", text, words)
    post.press("verdict", "Not me")
    post.waited(lambda: not post.marks())
    post.tab.type(" and thanks")
    post.waited(lambda: post.desk.drive(post.tab, "asked").count("scan") > 1)
    assert words not in post.marked()


def test_a_warning_that_adds_up_with_others_says_so(posts: Opens) -> None:
    text = "My son Eli is 7 and plays for the Millbrook Hornets"
    post = opened(posts, "textarea.html", text, "Millbrook Hornets")
    assert post.said()["together"].startswith("Adds up: ")
