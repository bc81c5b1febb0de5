"""The test build of the extension, and the editors bundled for its pages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MODULES = ROOT / ".ci" / "node_modules"
BUNDLES = HERE / "bundles"
SITES = "http://*.test/*"


def extension(folder: Path) -> Path:
    """Copy the extension, let it see the test sites, and add the driver."""
    shutil.copytree(ROOT / "extension", folder)
    shutil.copy(HERE / "driver.js", folder)
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["host_permissions"].append(SITES)
    driver = {"matches": [SITES], "js": ["driver.js"], "run_at": "document_idle"}
    manifest["content_scripts"] = [driver]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def bundle(source: Path) -> Path:
    """Bundle a page's script with the editor it imports, unless that is done."""
    target = BUNDLES / source.name
    if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
        return target
    program = MODULES / ".bin" / "esbuild"
    assert program.exists(), "the editors are missing: run `.ci/setup npm`"
    BUNDLES.mkdir(exist_ok=True)
    subprocess.run(
        [program, source, "--bundle", "--log-level=error", f"--outfile={target}"],
        env={**os.environ, "NODE_PATH": str(MODULES)},
        check=True,
    )
    return target
