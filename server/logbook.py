"""What may be written down: events and numbers, no message of any exception."""

from __future__ import annotations

import json
import logging
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Any

ALLOWED = ("route", "status", "ms", "bytes", "findings", "exposures", "incident")
OWN = "plainclothes"
_ROOT = Path(__file__).resolve().parent.parent

log = logging.getLogger(OWN)


def note(event: str, level: int = logging.INFO, **fields: Any) -> None:
    """Write one line; only fields of the allow-list are kept."""
    log.log(level, event, extra={"fields": fields})


def failed(error: BaseException, incident: str) -> None:
    """Write down that an exception ended a request: its type and our line."""
    log.error(
        "failed",
        extra={"fields": {"incident": incident}},
        exc_info=(type(error), error, error.__traceback__),
    )


class Lines(logging.Formatter):
    """One JSON object a record; a stranger's words stay out altogether."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        own = record.name == OWN
        told: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "event": record.msg if own else "library",
        }
        if not own:
            told["logger"] = record.name
        fields = getattr(record, "fields", {}) if own else {}
        told |= {key: fields[key] for key in ALLOWED if key in fields}
        if record.exc_info and record.exc_info[0]:
            told["error"] = record.exc_info[0].__name__
            told["where"] = _where(record.exc_info[2])
        return json.dumps(told)


def keep(level: int = logging.INFO) -> None:
    """Send every log record, warning and uncaught exception through `Lines`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.ERROR)
    log.setLevel(level)
    logging.captureWarnings(True)
    logging.raiseExceptions = False
    hush()
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(
        args.exc_type, args.exc_value, args.exc_traceback
    )
    sys.unraisablehook = lambda args: _uncaught(
        args.exc_type, args.exc_value, args.exc_traceback
    )


def hush() -> None:
    """Take from the libraries loaded so far what writes past `Lines`."""
    for name, logger in logging.root.manager.loggerDict.items():
        if isinstance(logger, logging.Logger) and name != OWN:
            logger.handlers.clear()
            logger.setLevel(logging.NOTSET)
            logger.propagate = True


def _uncaught(
    kind: type[BaseException],
    error: BaseException | None,
    trace: TracebackType | None,
) -> None:
    if error is not None:
        log.critical("uncaught", exc_info=(kind, error, trace))


def _where(trace: TracebackType | None) -> str:
    where = ""
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.is_relative_to(_ROOT / "server") or path.is_relative_to(
            _ROOT / "scanner"
        ):
            where = f"{path.relative_to(_ROOT).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return where
