"""Marks stay with their words, cost little, and leave when they must."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from time import sleep as pause

import pytest
from browsers import ChromiumTab
from live import HOME, TEXT, Opens, Post, in_chromium

LINES = "\n".join(f"a calm line number {i}" for i in range(12))


def beside(post: Post) -> float:
    """Return how far the first mark is from its words, in pixels."""
    lines, marks = post.lines(HOME), post.marks()
    if not marks:
        return float("inf")
    [[x, y, width, height], *_], mark = lines, marks[0]
    gaps = (mark["x"] - x, mark["width"] - width, mark["y"] - (y + height - 3))
    return float(max(abs(gap) for gap in gaps))


def written(posts: Opens, page: str, text: str = TEXT) -> Post:
    post = posts(page)
    post.write(text)
    post.waited(post.marked)
    return post


def scrolled_field(post: Post) -> None:
    post.tab.run("void (document.querySelector('#composer').scrollTop += 40)")


def scrolled_window(post: Post) -> None:
    post.tab.run("void (document.body.style.height = '3000px', scrollTo(0, 60))")


def pushed_about(post: Post) -> None:
    post.tab.run("void (document.querySelector('h1').style.paddingTop = '33px')")


def narrowed(post: Post) -> None:
    post.tab.run("void (document.querySelector('#composer').style.width = '500px')")


@pytest.mark.parametrize("page", ["textarea.html", "lexical.html"])
@pytest.mark.parametrize("change", [scrolled_window, pushed_about, narrowed])
def test_marks_follow_when_the_page_moves(
    posts: Opens, page: str, change: Callable[[Post], None]
) -> None:
    post = written(posts, page)
    assert beside(post) < 0.6
    change(post)
    post.waited(lambda: beside(post) < 0.6)


def test_marks_follow_inside_a_scrolled_text_box_and_are_cut_off_with_it(
    posts: Opens,
) -> None:
    post = written(posts, "textarea.html", TEXT + "\n" + LINES)
    post.tab.run("void (document.querySelector('#composer').scrollTop = 0)")
    post.waited(lambda: beside(post) < 0.6)
    scrolled_field(post)
    post.waited(lambda: not post.marks())


def test_marks_of_a_composer_that_leaves_the_document_leave_too(posts: Opens) -> None:
    post = written(posts, "textarea.html")
    post.tab.run("document.querySelector('#composer').remove()")
    post.waited(lambda: not post.marks())
    assert post.tab.run("document.documentElement.children.length") == 2


def test_a_key_costs_two_milliseconds_at_most(posts: Opens) -> None:
    post = written(posts, "lexical.html")
    post.tab.type(" and the weather was fine" * 20)
    post.waited(lambda: len(post.model()) > 500)
    spans = [(i * 20, i * 20 + 8, "high") for i in range(20)]
    post.desk.drive(post.tab, "paint", post.composer, spans)
    times = post.desk.drive(post.tab, "layoutTimes")
    assert statistics.median(times) < 6  # slow machines get three times the budget


def test_after_an_update_everything_is_taken_down(posts: Opens) -> None:
    post = written(posts, "lexical.html")
    post.desk.drive(post.tab, "orphan")
    assert post.tab.run("document.documentElement.children.length") == 2
    asked = post.desk.drive(post.tab, "asked").count("scan")
    post.tab.type(" now")
    pause(0.6)
    assert post.desk.drive(post.tab, "asked").count("scan") == asked
    assert post.model() == TEXT + " now"


@in_chromium
def test_a_worker_that_was_ended_is_woken_by_the_next_question(posts: Opens) -> None:
    post = posts("textarea.html")
    assert isinstance(post.desk.tab, ChromiumTab)
    tools = post.desk.tab.tools()
    tools.send("ServiceWorker.enable")
    tools.send("ServiceWorker.stopAllWorkers")
    post.write(TEXT)
    post.waited(post.marks)


@in_chromium
def test_nothing_is_asked_while_characters_are_composed(posts: Opens) -> None:
    post = posts("textarea.html")
    assert isinstance(post.tab, ChromiumTab)
    post.focus()
    tools = post.tab.tools()
    how = {"selectionStart": 2, "selectionEnd": 2}
    tools.send("Input.imeSetComposition", {"text": "12", **how})
    pause(0.6)
    assert "scan" not in post.desk.drive(post.tab, "asked")
    tools.send("Input.insertText", {"text": TEXT})
    post.waited(post.marks)
