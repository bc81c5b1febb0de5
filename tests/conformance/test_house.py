"""Does every file of the product keep the rules of the house?"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "extension"
BANNED = {"util", "helper", "common", "core", "base", "misc"}
BANNED |= {"manager", "provider", "handler"}
LOGS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
SECRET = {"text", "plain"}
# The four places that may catch everything: a file, a row, a request, an exit code.
CATCH_ALL = ("scanner/intake.py", "scanner/bulk/shard.py", "server/app.py")
CATCH_ALL_FOLDERS = ("scanner/cli/", "scanner/__main__.py")
# Whatever puts something into a page; classic scripts may build in our own root.
ADDS_TO_PAGE = re.compile(
    r"attachShadow|document\.(?:body|head|documentElement)\??\.(?:append|prepend"
    r"|insert|replace|before|after)|insertAdjacent|(?:inner|outer)HTML|document\.write"
)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


PYTHON = sorted([*ROOT.glob("scanner/**/*.py"), *ROOT.glob("server/**/*.py")])
SCRIPTS = sorted(EXTENSION.glob("**/*.js"))
TESTS = sorted(ROOT.glob("tests/**/*.py"))
python = pytest.mark.parametrize("path", PYTHON, ids=named)
script = pytest.mark.parametrize("path", SCRIPTS, ids=named)
module = pytest.mark.parametrize("path", PYTHON + SCRIPTS, ids=named)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def words(name: str) -> set[str]:
    """Return the words of a snake_case or CamelCase name, in the singular."""
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return {part.lower().removesuffix("s") for part in parts}


def definitions(path: Path) -> Iterator[str]:
    """Yield the names of the functions and classes that a module defines."""
    if path.suffix == ".js":
        source = path.read_text(encoding="utf-8")
        yield from re.findall(r"\b(?:function|class)\s+(\w+)", source)
        return
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    yield from (node.name for node in ast.walk(tree(path)) if isinstance(node, kinds))


def test_the_rules_have_something_to_look_at() -> None:
    assert len(PYTHON) > 20
    assert SCRIPTS


@module
def test_a_module_has_at_most_200_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


@python
def test_a_module_says_in_one_line_what_it_is_for(path: Path) -> None:
    module_tree = tree(path)
    if module_tree.body:
        assert (ast.get_docstring(module_tree) or "").strip(), "no docstring"


@module
def test_no_name_is_one_that_says_nothing(path: Path) -> None:
    parts = path.relative_to(ROOT).with_suffix("").parts
    assert (
        not {w for name in (*parts, *definitions(path)) for w in words(name)} & BANNED
    )


@python
def test_folders_go_three_levels_deep_at_most(path: Path) -> None:
    assert len(path.relative_to(ROOT).parts) <= 3


def test_code_of_an_exposure_lies_beside_its_card() -> None:
    code = {p for p in PYTHON if p.parent.name == "exposures" and p.stem != "__init__"}
    assert not {named(p) for p in code if not p.with_suffix(".yaml").is_file()}


@python
def test_only_the_four_edges_catch_everything(path: Path) -> None:
    if named(path) in CATCH_ALL or named(path).startswith(CATCH_ALL_FOLDERS):
        return
    caught = [n.type for n in ast.walk(tree(path)) if isinstance(n, ast.ExceptHandler)]
    everything = {"Exception", "BaseException"}
    for kind in caught:
        assert kind is not None, "a bare except"
        names = {n.id for n in ast.walk(kind) if isinstance(n, ast.Name)}
        assert not names & everything


@python
def test_no_log_call_is_given_text(path: Path) -> None:
    for call in ast.walk(tree(path)):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)):
            continue
        if call.func.attr in LOGS and "log" in ast.unparse(call.func.value).lower():
            given = [n for part in (call.args, call.keywords) for n in part]
            inner = [n for one in given for n in ast.walk(one)]
            told = {n.attr for n in inner if isinstance(n, ast.Attribute)}
            told |= {n.id for n in inner if isinstance(n, ast.Name)}
            assert not told & SECRET, f"line {call.lineno}"


def test_the_rule_on_logs_sees_a_leak(tmp_path: Path) -> None:
    leak = tmp_path / "leak.py"
    leak.write_text("log.warning('read %s', document.text)\n", encoding="utf-8")
    with pytest.raises(AssertionError):
        test_no_log_call_is_given_text(leak)


def test_no_floor_is_excused() -> None:
    floors = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    assert "[importlinter:contract:scanner]" in floors
    assert "ignore_imports" not in floors


def test_every_permission_asked_for_is_explained_and_no_other() -> None:
    manifest = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
    kinds = (f"{o}{h}permissions" for o in ("", "optional_") for h in ("", "host_"))
    asked = {name for kind in kinds for name in manifest.get(kind, ())}
    text = (EXTENSION / "PERMISSIONS.md").read_text(encoding="utf-8")
    headings = re.findall(r"^##+ +(.+?) *$", text, re.MULTILINE)
    assert {heading.strip("` ") for heading in headings} == asked


def test_one_script_alone_talks_to_the_service() -> None:
    talks = re.compile(r"\bfetch\(|XMLHttpRequest|WebSocket\(|EventSource|sendBeacon")
    found = {p for p in SCRIPTS if talks.search(p.read_text(encoding="utf-8"))}
    assert {named(p) for p in found} == {"extension/client.js"}


@script
def test_nothing_is_added_to_a_page_outside_paint(path: Path) -> None:
    if path.parent.name == "page" and path.name != "paint.js":
        assert not ADDS_TO_PAGE.findall(path.read_text(encoding="utf-8"))


@script
def test_a_script_leaves_no_trace_a_page_could_read(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not re.findall(r"CSS\.highlights|innerHTML|\bconsole\.|\beval\(", source)


@pytest.mark.parametrize("path", TESTS, ids=named)
def test_a_test_replaces_none_of_our_own_code(path: Path) -> None:
    imported = {n.module for n in ast.walk(tree(path)) if isinstance(n, ast.ImportFrom)}
    assert "unittest.mock" not in imported
