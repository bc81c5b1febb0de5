"""Starts the real service, with a scanner that fails the way a text asks it to."""

from __future__ import annotations

import logging
import sys
import threading
import time
import warnings

from scanner.model import Document, Mode
from scanner.scan import Scanner
from scanner.verdict import Report
from server import wire
from server.serving import serve

scanned = Scanner.scan
answered = wire.scan_answer


def fail(text: str) -> None:
    raise ValueError(text)


def scan(self: Scanner, document: Document, mode: Mode = "audit") -> Report:
    text = document.text
    if text.startswith("log"):
        logging.getLogger("presidio-analyzer").error("found %s", text)
        logging.getLogger("made.late").critical(text)
        warnings.warn(text, stacklevel=1)
    if text.startswith("thread"):
        threading.Thread(target=fail, args=(text,)).start()
    if text.startswith("sleep"):
        time.sleep(60)
    if text.startswith("raise"):
        fail(text)
    return scanned(self, document, mode)


def scan_answer(report: Report) -> object:
    if report.document.text.startswith("answer"):
        fail(report.document.text)
    return answered(report)


if __name__ == "__main__":
    Scanner.scan = scan  # type: ignore[method-assign]
    wire.scan_answer = scan_answer  # type: ignore[assignment]
    sys.exit(serve(0, announce=lambda line: print(line, flush=True)))
