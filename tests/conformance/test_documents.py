"""Do README and its like say what is there, all of it, and no more?"""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import click
import pytest

import scanner
from scanner import cli, plugins, reports, sources

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LONGEST = {"README.md": 150, "scanner/README.md": 80, "server/README.md": 60}
# A link to a file of ours: no scheme, no anchor alone.
LINK = re.compile(r"\]\((?!\w+:|#)([^)#]+)")


def row(folder: str) -> set[str]:
    """Return the words in backticks of the README's row of a folder."""
    found = re.search(rf"^\| \[`{folder}`\]\([^)]*\) \|(.*)$", README, re.MULTILINE)
    assert found, f"README has no row for {folder}"
    return set(re.findall(r"`([^`]+)`", found[1]))


@pytest.mark.parametrize(("name", "lines"), LONGEST.items())
def test_a_document_fits_a_tired_reader(name: str, lines: int) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert len(text.splitlines()) <= lines


@pytest.mark.parametrize("package", [reports, sources])
def test_the_readme_lists_what_lies_in_a_folder(package: ModuleType) -> None:
    folder = package.__name__.replace(".", "/") + "/"
    assert row(folder) == set(plugins.names_in(package))


def test_every_room_of_the_scanner_stands_on_a_floor_of_its_readme() -> None:
    text = (ROOT / "scanner/README.md").read_text(encoding="utf-8")
    floors = text.partition("## Floors")[2].partition("## ")[0]
    rows = "".join(line for line in floors.splitlines() if line.startswith("|"))
    named = {word.rstrip("/") for word in re.findall(r"`([^`]+)`", rows)}
    assert named == set(plugins.names_in(scanner))


def test_the_readme_lists_every_command() -> None:
    assert row("scanner/cli/") == set(plugins.names_in(cli))


@pytest.mark.parametrize("name", plugins.names_in(cli))
def test_a_command_explains_itself_and_all_its_options(name: str) -> None:
    command = plugins.module_in(cli, name).command
    assert command.help, "no help"
    options = [p for p in command.params if isinstance(p, click.Option)]
    assert not [option.name for option in options if not option.help]


def test_the_readme_names_every_target_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    offered = set(re.findall(r"^\t@echo 'make (\S+)", makefile, re.MULTILINE))
    assert offered
    assert not {name for name in offered if f"make {name}" not in README}


@pytest.mark.parametrize("name", [*LONGEST, "SECURITY.md", "PRIVACY.md"])
def test_a_link_to_a_file_leads_there(name: str) -> None:
    document = ROOT / name
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert not [link for link in links if not (document.parent / link).exists()]


def test_readme_and_options_page_tell_the_same_limits() -> None:
    page = (ROOT / "extension/options/options.html").read_text(encoding="utf-8")
    told = re.sub(r"<[^>]+>", "", page)
    section = README.partition("### It does not protect you from")[2]
    limits = re.findall(r"^- (.+)$", section.partition("\n#")[0], re.MULTILINE)
    assert len(limits) == 7
    assert not [limit for limit in limits if re.sub(r"[`*]", "", limit) not in told]
