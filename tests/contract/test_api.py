"""The routes as contract.md promises them, checked against openapi.json too."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pytest
from client import Client

from server import guard, wire
from server.app import doors
from server.service import Service

OPENAPI = json.loads(
    (Path(wire.__file__).parent / "openapi.json").read_text(encoding="utf-8")
)
POST = "👮 heading home to 12 Larch Ct, Millbrook 62711 with the kids"


def units(text: str, start: int, end: int) -> str:
    """Return a stretch of a text given in UTF-16 units."""
    data = text.encode("utf-16-le", "surrogatepass")
    return data[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def mismatches(value: Any, schema: dict[str, Any], at: str = "$") -> list[str]:
    """Return where a value differs from the part of JSON Schema that we use."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return mismatches(value, OPENAPI["components"]["schemas"][name], at)
    if "anyOf" in schema:
        tried = [mismatches(value, option, at) for option in schema["anyOf"]]
        return min(tried, key=len)
    if "const" in schema or "enum" in schema:
        allowed = schema.get("enum", [schema.get("const")])
        return [] if value in allowed else [f"{at}: not one of the words"]
    return TYPES[schema["type"]](value, schema, at)


def objects(value: Any, schema: dict[str, Any], at: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{at}: no object"]
    known = schema["properties"]
    wrong = [f"{at}.{key}: missing" for key in schema["required"] if key not in value]
    for key, part in value.items():
        wrong += (
            mismatches(part, known[key], f"{at}.{key}")
            if key in known
            else [f"{at}.{key}: unknown"]
        )
    return wrong


def arrays(value: Any, schema: dict[str, Any], at: str) -> list[str]:
    if not isinstance(value, list):
        return [f"{at}: no array"]
    parts = (mismatches(v, schema["items"], f"{at}[{n}]") for n, v in enumerate(value))
    return [wrong for part in parts for wrong in part]


def plain(*kinds: type) -> Any:
    def check(value: Any, schema: dict[str, Any], at: str) -> list[str]:
        right = isinstance(value, kinds) and (bool in kinds) == isinstance(value, bool)
        if right and isinstance(value, int):
            right = value >= schema.get("minimum", value)
        if right and isinstance(value, str):
            size = len(value)
            right = (
                schema.get("minLength", size) <= size <= schema.get("maxLength", size)
            )
        return [] if right else [f"{at}: not {schema}"]

    return check


TYPES = {
    "object": objects,
    "array": arrays,
    "string": plain(str),
    "integer": plain(int),
    "number": plain(int, float),
    "boolean": plain(bool),
    "null": plain(type(None)),
}


def schema_of(path: str) -> dict[str, Any]:
    """Return what a 200 of a path holds, once it is opened."""
    (told,) = OPENAPI["paths"][path].values()
    content = told["responses"]["200"]["content"]["application/json"]
    return content.get("x-plain", content["schema"])


def test_openapi_lists_the_routes_of_the_folder_and_their_limits() -> None:
    told = {
        (path, method.upper()): [
            o[f"x-{n}"] for n in ("limit", "rate", "burst", "sealed")
        ]
        for path, methods in OPENAPI["paths"].items()
        for method, o in methods.items()
    }
    real = {(d.path, d.method): [d.limit, d.rate, d.most, d.sealed] for d in doors()}
    assert told == real


@pytest.mark.parametrize("name", ["Pair", "Hello", "Scan", "Cards"])
def test_openapi_describes_the_questions_as_they_are_read(name: str) -> None:
    model = getattr(wire, f"{name}Question")
    told = OPENAPI["components"]["schemas"][f"{name}Question"]
    assert told == model.model_json_schema()


def test_the_running_service_answers_as_openapi_says(client: Client) -> None:
    health = client.send("/health", method="GET", Origin="").json()
    assert mismatches(health, schema_of("/health")) == []
    for path, question in (("/v1/scan", {"text": POST}), ("/v1/cards", {})):
        status, told = client.ask(path, question)
        assert status == 200
        assert mismatches(told, schema_of(path)) == []
        assert mismatches(told | {"more": 1}, schema_of(path)) == ["$.more: unknown"]
    error = client.send("/v1/cards", b"{}").json()
    assert mismatches(error, {"$ref": "/Error"}) == []


def test_a_scan_marks_the_address_in_utf16_units(client: Client) -> None:
    status, told = client.ask(
        "/v1/scan", {"text": POST, "locator": "https://x.test/home", "mode": "compose"}
    )
    assert status == 200
    assert (told["unit"], told["facts"], told["complete"]) == ("utf-16", "none", True)
    found = {f["exposure"]: f for f in told["findings"]}["street_address"]
    marked = units(POST, found["start"], found["end"])
    assert marked == "12 Larch Ct, Millbrook 62711"
    assert POST.index(marked) != found["start"], "the emoji must have moved it"
    assert "street_address" in told["risk"]["because"]
    assert told["hold"]["action"] in {"interrupt", "hold", "block"}


def test_a_harmless_text_has_no_finding_and_no_hold(client: Client) -> None:
    told = client.ask("/v1/scan", {"text": "the soup was good"})[1]
    assert (told["findings"], told["hold"]) == ([], None)
    assert told["risk"] == {"level": "none", "because": []}


def test_a_lone_surrogate_in_the_text_keeps_every_offset(client: Client) -> None:
    text = "\\ud83d " + POST.replace("👮", "\\ud83d\\udc6e")
    status, told = client.ask_bytes("/v1/scan", f'{{"text":"{text}"}}'.encode())
    assert status == 200
    found = {f["exposure"]: f for f in told["findings"]}["street_address"]
    marked = units(json.loads(f'"{text}"'), found["start"], found["end"])
    assert marked == "12 Larch Ct, Millbrook 62711"


QUESTIONS = {
    "no_text": ({}, "text: missing"),
    "number_as_text": ({"text": 5}, "text: string_type"),
    "too_long": ({"text": "a" * 100_001}, "text: too_long"),
    "surrogate_elsewhere": (
        {"text": "", "locator": "\ud800"},
        "locator: string_unicode",
    ),
    "unknown_mode": ({"text": "", "mode": "bulk"}, "mode: literal_error"),
    "unknown_audience": ({"text": "", "audience": "all"}, "audience: literal_error"),
    "no_date": ({"text": "", "created": "Tuesday"}, "created: value_error"),
    "more": ({"text": "", "Sesame": 1}, "the request: extra_forbidden"),
    "list": ([], "the request: model_type"),
    "null": (None, "the request: model_type"),
    "string_as_number": ({"text": "", "author": 3}, "author: string_type"),
}


@pytest.mark.parametrize(("question", "message"), QUESTIONS.values(), ids=QUESTIONS)
def test_a_wrong_field_is_named_and_never_quoted(
    client: Client, question: Any, message: str
) -> None:
    status, told = client.ask("/v1/scan", question)
    assert (status, told) == (422, {"error": {"code": "invalid", "message": message}})


def test_a_long_text_is_marked_at_its_very_end(client: Client) -> None:
    text = "the soup was good 😀 " * 800 + POST
    status, told = client.ask("/v1/scan", {"text": text, "mode": "audit"})
    assert status == 200
    found = {f["exposure"]: f for f in told["findings"]}["street_address"]
    marked = units(text, found["start"], found["end"])
    assert marked == "12 Larch Ct, Millbrook 62711"


def test_a_question_over_a_million_bytes_is_refused(client: Client) -> None:
    status, told = client.ask_bytes("/v1/scan", b" " * 1_000_001)
    assert (status, told["error"]["code"]) == (422, "invalid")


def test_cards_tell_why_and_what_to_do(client: Client, service: Service) -> None:
    status, told = client.ask("/v1/cards", {"ids": ["street_address", "no_such_card"]})
    assert status == 200
    (card,) = told["cards"]
    assert card["id"] == "street_address"
    assert card["title"] and card["why"] and card["advice"]
    example = card["examples"]["exposed"][0]
    assert all(units(example["text"], *span) for span in example["spans"])
    everything = client.ask("/v1/cards", {})[1]["cards"]
    assert len(everything) >= 20
    assert card in everything


def test_a_request_that_waited_too_long_is_told_to_come_again(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "PATIENCE", -1.0)
    body, headers = client.request("/v1/cards", b"{}")
    answer = client.send("/v1/cards", body, **headers)
    assert (answer.status, answer.headers["retry-after"]) == (503, "1")
    told = client.read("/v1/cards", client.counter, answer)
    assert told["error"]["code"] == "busy"


def test_four_extensions_at_once_get_what_each_would_get_alone(client: Client) -> None:
    texts = [f"I live at {n} Larch Ct, Millbrook 62711" for n in range(12, 16)]
    alone = [client.ask("/v1/scan", {"text": t, "mode": "audit"}) for t in texts]
    together: list[Any] = [None] * 4
    requests = [
        client.request("/v1/scan", json.dumps({"text": t}).encode()) for t in texts
    ]

    def ask(n: int) -> None:
        body, headers = requests[n]
        answer = client.send("/v1/scan", body, **headers)
        counter = int(headers["X_Plainclothes_Counter"])
        together[n] = answer.status, client.read("/v1/scan", counter, answer)

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == alone
