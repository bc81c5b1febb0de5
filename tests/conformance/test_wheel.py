"""Is everything that the product needs in its wheel, and nothing else?"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("scanner", "server", "setup.cfg", "pyproject.toml", "README.md", "LICENSE")
SHIPPED = {".py", ".yaml", ".json", ".jsonl", ".jinja", ".onnx", ".gz", ".csv"}


def copied(folder: Path) -> Path:
    """Return a clean copy of the sources, so that no old build is packed again."""
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=ignored)
        else:
            shutil.copy(source, folder / part)
    shutil.copytree(ROOT / "tests" / "conformance", folder / "tests", ignore=ignored)
    return folder


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel built from a clean copy."""
    source = copied(tmp_path_factory.mktemp("source"))
    command = [sys.executable, "-m", "pip", "wheel", "-q", ".", "-w", "wheels"]
    command += ["--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = (source / "wheels").glob("plainclothes-*.whl")
    return built


@pytest.fixture(scope="module")
def members(wheel: Path) -> set[str]:
    """Return the names of everything in the wheel."""
    with zipfile.ZipFile(wheel) as opened:
        return set(opened.namelist())


def test_the_wheel_holds_every_card_policy_table_and_module(members: set[str]) -> None:
    folders = (ROOT / "scanner", ROOT / "server")
    files = (p for folder in folders for p in folder.rglob("*") if p.suffix in SHIPPED)
    wanted = {p.relative_to(ROOT).as_posix() for p in files}
    assert len([name for name in wanted if name.startswith("scanner/exposures/")]) > 20
    assert not wanted - members


def test_the_wheel_holds_nothing_of_tests_or_extension(members: set[str]) -> None:
    tops = {name.split("/")[0] for name in members}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "scanner",
        "server",
    }


def test_what_is_in_the_wheel_is_enough_to_scan(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(tmp_path / "unpacked")
    paths = [str(tmp_path / "unpacked"), os.environ["PYTHONPATH"]]
    done = subprocess.run(
        [sys.executable, "-m", "scanner", "scan", "--format", "jsonl", "-"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
        input="heading home to 12 Larch Ct, Millbrook 62711 with the kids\n",
        check=False,
        capture_output=True,
        text=True,
    )
    found = {told["exposure"] for told in json.loads(done.stdout)["findings"]}
    assert (done.returncode, "street_address" in found) == (1, True), done.stderr
