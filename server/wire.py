"""JSON to model and back; the only room that knows UTF-16."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from datetime import datetime
from itertools import accumulate
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    WithJsonSchema,
)

from scanner.model import Account, Audience, Document, Example, Exposure
from scanner.record import record
from scanner.verdict import Report
from server import seal
from server.refusals import Refusal

LONGEST = 100_000
_LONE = re.compile("[\ud800-\udfff]")
_BASIC = "\uffff"


def _mended(text: object) -> object:
    return _LONE.sub("\ufffd", text) if isinstance(text, str) else text


def _dated(text: str) -> str:
    datetime.fromisoformat(text)
    return text


def _decoder(size: int) -> Callable[[object], bytes]:
    def decoded(text: object) -> bytes:
        if not isinstance(text, str):
            raise ValueError("not a string")  # noqa: TRY004
        return seal.unb64u(text, size)

    return decoded


def _coded(size: int) -> dict[str, Any]:
    length = -(-size * 4 // 3)
    shape = {"type": "string", "minLength": length, "maxLength": length}
    return shape | {"pattern": "^[A-Za-z0-9_-]*$"}


Id = Annotated[bytes, BeforeValidator(_decoder(16)), WithJsonSchema(_coded(16))]
Key = Annotated[bytes, BeforeValidator(_decoder(32)), WithJsonSchema(_coded(32))]
Point = Annotated[
    bytes, BeforeValidator(_decoder(seal.POINT)), WithJsonSchema(_coded(seal.POINT))
]


class _Strict(BaseModel):
    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, hide_input_in_errors=True
    )


class ScanQuestion(_Strict):
    """One text to scan, at most 100,000 code points."""

    text: Annotated[str, BeforeValidator(_mended), Field(max_length=LONGEST)] = Field(
        repr=False
    )
    locator: str = Field("", max_length=2048)
    account: Account = "personal"
    mode: Literal["compose", "audit"] = "audit"
    audience: Audience = "unknown"
    author: str | None = Field(None, max_length=256)
    created: Annotated[str, Field(max_length=40), AfterValidator(_dated)] | None = None

    def document(self) -> Document:
        """Return the text as the scanner takes it."""
        return Document(
            self.text,
            locator=self.locator,
            account=self.account,
            audience=self.audience,
            author=self.author,
            created=self.created,
        )


class CardsQuestion(_Strict):
    """Which cards to tell; None stands for all."""

    ids: list[Annotated[str, Field(max_length=64)]] | None = Field(None, max_length=200)


class PairQuestion(_Strict):
    """Step 1 of a pairing with `pub` and `nonce`, step 2 with `attempt`, `confirm`."""

    v: Literal[1]
    step: Literal[1, 2]
    pub: Point | None = None
    nonce: Key | None = None
    attempt: Id | None = None
    confirm: Key | None = None


class HelloQuestion(_Strict):
    """The beginning of a session."""

    v: Literal[1]
    pairing: Id
    nonce: Key


def refusal(error: ValidationError) -> Refusal:
    """Return what to answer to a question of the wrong shape; it quotes nothing."""
    first = error.errors(include_input=False, include_url=False, include_context=False)
    where, kind = first[0]["loc"], first[0]["type"]
    # The name of a field that nobody expects is the sender's own words.
    known = where[:-1] if kind == "extra_forbidden" else where
    field = ".".join(map(str, known)) or "the request"
    return Refusal("invalid", f"{field}: {kind}")


def scan_answer(report: Report) -> dict[str, Any]:
    """Return the answer to a scan; every `start` and `end` in UTF-16 units."""
    told = record(report)
    units = _units(report.document.text)
    for finding in told["findings"]:
        finding["start"] = units(finding["start"])
        finding["end"] = units(finding["end"])
    hold = dataclasses.asdict(report.hold) if report.hold else None
    return told | {"unit": "utf-16", "facts": "none", "hold": hold}


def card(exposure: Exposure) -> dict[str, Any]:
    """Return one card as the extension shows it; spans in UTF-16 units."""
    return {
        "id": exposure.id,
        "title": exposure.title,
        "category": exposure.category,
        "severity": exposure.severity,
        "subjects": list(exposure.subjects),
        "modes": list(exposure.modes),
        "why": exposure.why,
        "advice": exposure.advice,
        "replacement": exposure.replacement,
        "examples": {
            "exposed": [_exposed(example) for example in exposure.exposed],
            "safe": [
                {"text": example.text, "because": example.because}
                for example in exposure.safe
            ],
        },
        "sources": list(exposure.sources),
    }


def _exposed(example: Example) -> dict[str, Any]:
    units = _units(example.text)
    spans = [[units(span.start), units(span.end)] for span in example.spans]
    return {"text": example.text, "spans": spans}


def _units(text: str) -> Callable[[int], int]:
    if not text or max(text) <= _BASIC:
        return int
    counts = accumulate((1 + (letter > _BASIC) for letter in text), initial=0)
    return list(counts).__getitem__
