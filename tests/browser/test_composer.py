"""While an officer writes: what is marked, when it is asked, what it leaves alone."""

from __future__ import annotations

from time import sleep as pause
from typing import Any

import pytest
from browsers import HOST
from live import COMPOSERS, HOME, TEXT, Browser, Desk, Opens, Service
from pixels import coloured, columns, under

composers = pytest.mark.parametrize("page", COMPOSERS, ids=lambda p: p.split(".")[0])
GUESSES = """(async () => {
  const field = document.querySelector('#composer');
  field.focus();
  for (const guess of ['12 Larch Ct, Millbrook 62711', 'badge 4471']) {
    field.value = guess;
    for (const type of ['keydown', 'beforeinput', 'input', 'keyup', 'paste'])
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    document.execCommand('insertText', false, guess);
    await new Promise(done => setTimeout(done, 500));
  }
})()"""


@composers
def test_the_words_that_give_something_away_are_underlined_and_no_others(
    posts: Opens, page: str
) -> None:
    post = posts(page)
    assert not coloured(post.tab.picture())
    post.write(TEXT)
    post.waited(post.marks)
    lines = post.lines(HOME)
    post.waited(lambda: coloured(post.tab.picture()))
    ink = coloured(post.tab.picture())
    assert columns(under(ink, lines)) > 0.9 * sum(width for _, _, width, _ in lines)
    assert ink == under(ink, lines)


@pytest.mark.parametrize("page", ["textarea.html", "lexical.html"])
def test_marks_stand_under_the_same_words_after_emoji_and_new_lines(
    posts: Opens, page: str
) -> None:
    post = posts(page)
    post.write("off to work \U0001f46e\U0001f3fd now")
    post.tab.press("Enter")
    post.tab.type("then " + TEXT)
    post.waited(post.marks)
    assert list(post.marked()) == [HOME]
    assert under(coloured(post.tab.picture()), post.lines(HOME))


@composers
def test_marks_move_with_their_words_before_the_next_answer(
    posts: Opens, page: str
) -> None:
    post = posts(page)
    post.write(TEXT)
    post.waited(post.marks)
    asked = post.desk.drive(post.tab, "asked").count("scan")
    post.tab.press("Home")
    post.tab.type("We are ")
    [line] = post.lines(HOME)
    post.waited(lambda: abs(post.marks()[0]["x"] - line[0]) < 0.6)
    assert post.model() == "We are " + TEXT
    assert post.desk.drive(post.tab, "asked").count("scan") <= asked + 1


def test_a_text_that_gives_nothing_away_has_no_marks(posts: Opens) -> None:
    post = posts("textarea.html")
    post.write("lovely evening, the game was great")
    post.waited(lambda: "badge" in post.desk.drive(post.tab, "asked"))
    assert not post.marks()
    assert post.desk.badge(post.tab) == ""


def test_the_badge_counts_the_warnings_of_the_composer(posts: Opens) -> None:
    post = posts("textarea.html")
    post.write(TEXT)
    post.waited(post.marks)
    count = str(len(post.marked()))
    post.waited(lambda: post.desk.badge(post.tab) == count)


def test_marks_and_badge_go_when_the_composer_is_left(posts: Opens) -> None:
    post = posts("textarea.html")
    post.write(TEXT)
    post.waited(post.marks)
    post.tab.click(700, 600)
    post.waited(lambda: not post.marks())
    post.waited(lambda: post.desk.badge(post.tab) == "")
    assert post.tab.run("document.documentElement.children.length") == 2


def test_marks_come_back_as_often_as_the_composer_is_entered(posts: Opens) -> None:
    post = posts("textarea.html")
    post.write(TEXT)
    post.waited(post.marks)
    for _ in range(5):
        post.desk.drive(post.tab, "detach", post.composer)
        assert not post.marks()
        post.tab.run("document.activeElement.blur()")
        post.focus()
        post.waited(post.marks)


def test_a_page_that_types_by_script_starts_no_scan(posts: Opens) -> None:
    post = posts("textarea.html")
    post.tab.run(GUESSES)
    assert "scan" not in post.desk.drive(post.tab, "asked")
    post.focus()
    post.tab.type(" ")
    post.waited(lambda: "scan" in post.desk.drive(post.tab, "asked"))


def test_typing_fast_asks_once(posts: Opens) -> None:
    post = posts("lexical.html")
    post.write(TEXT)
    post.waited(post.marks)
    assert post.desk.drive(post.tab, "asked").count("scan") <= 3


def test_without_the_service_the_badge_says_off_and_typing_goes_on(
    posts: Opens, service: Service
) -> None:
    post = posts("lexical.html")
    post.write(TEXT)
    post.waited(post.marks)
    service.stop()
    try:
        post.tab.type(", see you")
        post.waited(lambda: post.desk.badge(post.tab) == "off")
        post.waited(lambda: not post.marks())
        post.tab.type(" soon")
        assert post.model() == TEXT + ", see you soon"
    finally:
        service.start()

    def typed_again() -> list[Any]:
        post.tab.type("!")
        pause(0.6)
        return post.marks()

    # found again by itself, at the next need
    post.waited(typed_again, 15)
    post.waited(lambda: post.desk.badge(post.tab) == "1")


def test_a_site_that_is_not_switched_on_sees_no_trace(
    browser: Browser, desk: Desk, address: str
) -> None:
    tab = browser.open(address.replace(HOST, "127.0.0.1") + "/textarea.html")
    tab.show()
    tab.click(200, 150)
    tab.type(TEXT)
    assert tab.run("getModel()") == TEXT
    pause(1)
    assert tab.run("document.documentElement.children.length") == 2
    tab.close()
