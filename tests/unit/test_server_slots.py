"""Slots, quotas and the log: what holds under load and when things fail."""

from __future__ import annotations

import io
import json
import logging
import threading
import time
from collections.abc import Iterator

import pytest

from server import logbook
from server.quota import Quota
from server.refusals import Refusal
from server.slots import Slots


@pytest.fixture
def slots() -> Iterator[Slots]:
    slots = Slots(1)
    yield slots
    slots.close()


def test_work_that_overruns_is_busy_and_keeps_its_place(slots: Slots) -> None:
    gate = threading.Event()
    begun = time.monotonic()
    with pytest.raises(Refusal, match="busy"):
        slots.run(gate.wait, 0.1)
    with pytest.raises(Refusal, match="busy"):
        slots.run(lambda: 1, 0.1)
    assert time.monotonic() - begun < 1
    gate.set()
    assert slots.run(lambda: 7, 2) == 7


def test_work_that_fails_gives_its_place_back(slots: Slots) -> None:
    for _ in range(3):
        with pytest.raises(KeyError):
            slots.run(lambda: {}["missing"], 1)
    assert slots.run(lambda: None, 1) is None


def test_a_quota_fills_again_with_time() -> None:
    now = [0.0]
    quota = Quota(lambda: now[0])

    def spent(times: int) -> int:
        count = 0
        for _ in range(times):
            try:
                quota.spend("key", rate=10, burst=20)
            except Refusal as refusal:
                assert (refusal.code, refusal.retry) == ("slow_down", 1)
            else:
                count += 1
        return count

    assert spent(50) == 20
    now[0] += 0.5
    assert spent(50) == 5
    now[0] += 3600
    assert spent(50) == 20
    quota.spend("other", rate=10, burst=20)


def logged(name: str, *arguments: object, **options: object) -> dict[str, object]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logbook.Lines())
    logger = logging.getLogger(name)
    logger.addHandler(handler)
    try:
        logger.error(*arguments, **options)  # type: ignore[arg-type]
    finally:
        logger.removeHandler(handler)
    (line,) = stream.getvalue().splitlines()
    told: dict[str, object] = json.loads(line)
    return told


def test_only_allowed_fields_reach_the_log() -> None:
    fields = {"status": 200, "text": "Larch Ct", "route": "/v1/scan"}
    told = logged(logbook.OWN, "request", extra={"fields": fields})
    assert told["status"] == 200
    assert "Larch" not in json.dumps(told)


def test_a_library_is_named_and_not_quoted() -> None:
    try:
        raise ValueError("12 Larch Ct")
    except ValueError:
        told = logged("some.library", "found %s", "12 Larch Ct\n{", exc_info=True)
    assert (told["event"], told["logger"]) == ("library", "some.library")
    assert told["error"] == "ValueError"
    assert "Larch" not in json.dumps(told)
