"""Bytes to Documents: looks inside, picks the reader, turns failures into values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

from scanner import decoding, plugins, sources
from scanner.errors import SourceError
from scanner.model import Document

Item = Document | SourceError
STDIN = "-"
# What systems put into folders by themselves; no one wrote it.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def documents(
    paths: Iterable[str], stdin: BinaryIO, form: str | None = None
) -> Iterator[Item]:
    """Yield what lies at the paths, in their order; folders are walked by name.

    `-` is `stdin`. `form` is a module of `scanner.sources`, else the content decides.
    An error before a Document of the same locator is about that Document.
    """
    for path in paths:
        if path == STDIN:
            yield from read(stdin, STDIN, form)
            continue
        for found in _files(Path(path)):
            if isinstance(found, SourceError):
                yield found
            else:
                yield from _open(found, form)


def read(stream: BinaryIO, locator: str, form: str | None = None) -> Iterator[Item]:
    """Yield what one stream holds; whatever fails in it is a SourceError."""
    found = False
    try:
        for item in _reader(stream, locator, form).read(stream, locator):
            found = True
            yield item
    except SourceError as error:
        yield error
    except OSError as error:
        yield _unreadable(locator, error)
    except Exception as error:  # noqa: BLE001
        detail = f"our reader failed ({type(error).__name__})"
        yield SourceError(locator, "fault", f"{detail}; the rest was not examined")
    else:
        if not found:
            yield SourceError(locator, "empty", "is empty; there is nothing to examine")


def _open(path: Path, form: str | None) -> Iterator[Item]:
    try:
        stream = path.open("rb", buffering=decoding.SAMPLE)
    except OSError as error:
        yield _unreadable(str(path), error)
        return
    with stream:
        yield from read(stream, str(path), form)


def _reader(stream: BinaryIO, locator: str, form: str | None) -> ModuleType:
    """Return the module that reads a stream: the one asked for, else by content."""
    if form is not None:
        return plugins.module_in(sources, form)
    formats = plugins.modules_in(sources)
    sample = _as_utf8(decoding.beginning(stream))
    for module in formats.values():
        if hasattr(module, "LOOKS") and module.LOOKS.match(sample):
            return module
    suffix = Path(locator).suffix.lower()
    named = (m for m in formats.values() if suffix in m.SUFFIXES)
    return next(named, formats["text"])


def _as_utf8(sample: bytes) -> bytes:
    encoding = decoding.encoding(sample)
    if encoding is None:
        return sample
    text, _ = decoding.decoded(sample[encoding.mark :], encoding.name)
    return text.encode()


def _files(root: Path) -> Iterator[Path | SourceError]:
    """Yield the files at or below a path, sorted by name within their folder."""
    waiting = [root]
    while waiting:
        path = waiting.pop()
        try:
            if path is not root and path.is_symlink():
                yield from _link(path, root)
            elif path.is_dir():
                waiting += sorted(path.iterdir(), reverse=True)
            elif path is root or path.is_file():
                if path.name not in _LITTER:
                    yield path
            else:
                yield SourceError(str(path), "special", "is neither file nor folder")
        except OSError as error:
            yield _unreadable(str(path), error)


def _link(path: Path, root: Path) -> Iterator[SourceError]:
    # What it leads to within the folder is met there by itself.
    if not path.resolve().is_relative_to(root.resolve()):
        detail = "leads out of the folder; it was not followed"
        yield SourceError(str(path), "link", detail)


def _unreadable(locator: str, error: OSError) -> SourceError:
    reason = error.strerror or type(error).__name__
    return SourceError(locator, "unreadable", f"cannot be read ({reason})")
