"""What the service refuses, in fixed sentences that never quote a request."""

from __future__ import annotations

from typing import Any

_TOLD = {
    "unauthenticated": (401, "This request is not from a paired extension."),
    "wrong_code": (403, "That code is not right."),
    "pairing_closed": (403, "Ask for a new code with: plainclothes pair"),
    "replayed": (409, "This request was already answered."),
    "bad_json": (400, "The body is not strict JSON."),
    "bad_seal": (400, "The body was not sealed with this session's key."),
    "invalid": (422, "The request does not have the fields expected."),
    "slow_down": (429, "Too many requests."),
    "internal": (500, "Something went wrong in the service."),
    "busy": (503, "The service is busy."),
    "storage_full": (507, "There is no room left to store this."),
}


class Closed(Exception):
    """A request ends before anything is known of it: a status and no word."""

    def __init__(self, status: int, **headers: str) -> None:
        super().__init__(status)
        self.status = status
        self.headers = headers


class Refusal(Exception):
    """A request is refused with a code of the contract.

    `more` joins the error object; `retry` is in seconds.
    """

    def __init__(
        self, code: str, message: str = "", retry: int | None = None, **more: Any
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status, fixed = _TOLD[code]
        self.message = message or fixed
        self.retry = retry
        self.more = more

    def record(self) -> dict[str, Any]:
        """Return the JSON object of the contract."""
        return {"error": {"code": self.code, "message": self.message, **self.more}}
