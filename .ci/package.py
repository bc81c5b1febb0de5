"""Packs the extension into dist/, one zip a browser; equal files give equal zips."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXTENSION = ROOT / "extension"
# For those who write and review it; no browser reads them.
LEFT_OUT = {"PERMISSIONS.md", "types.d.ts", "jsconfig.json"}


def files() -> list[Path]:
    """Return what a browser needs of the extension, in a fixed order."""
    found = (path for path in EXTENSION.rglob("*") if path.is_file())
    return sorted(path for path in found if path.name not in LEFT_OUT)


def pack(target: Path) -> None:
    """Write one zip; an entry made without a date is of 1980, whoever packs it."""
    with zipfile.ZipFile(target, "w") as archive:
        for path in files():
            entry = zipfile.ZipInfo(path.relative_to(EXTENSION).as_posix())
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    manifest = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
    for browser in ("chromium", "firefox"):
        name = f"plainclothes-{browser}-{manifest['version']}.zip"
        pack(ROOT / "dist" / name)
