"""Digits as people say them: "two one two, 555 01 47", "oh four double one"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = "zero one two three four five six seven eight nine"
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: str(value) for value, word in enumerate(_ONES.split())}
_VALUES |= dict.fromkeys(("oh", "o", "nought", "naught"), "0")
_VALUES |= {word: str(10 + value) for value, word in enumerate(_TEENS.split())}
_DECADES = {word: str(2 + value) for value, word in enumerate(_TENS.split())}
_TIMES = {"d": 2, "t": 3}
_WORD = "|".join(_VALUES)
_ONE = "|".join(_ONES.split())
_UNIT = re.compile(
    r"(?P<figures>\d+)"
    r"|(?P<alike>(?<=\d)[oOlI]{1,3}(?![^\W\d_])|(?<![^\W\d_])[oOlI]{1,3}(?=\d))"
    r"|(?<![^\W\d_])(?i:"
    rf"(?:(?P<times>double|triple|treble)[ -])?(?P<word>{_WORD})"
    r"(?P<hundred>[ -]hundred)?"
    rf"|(?P<decade>{'|'.join(_DECADES)})(?:[ -](?P<one>{_ONE}))?"
    rf"|(?P<strung>(?:{_ONE}){{2,12}})"
    r"|(?P<again>double|triple|treble)[ -](?P<figure>\d)"
    r")(?![^\W\d_])"
)
_EACH = re.compile(_ONE, re.IGNORECASE)
_ALIKE = str.maketrans("oOlI", "0011")
_GAP = re.compile(
    r"[ ,.()/_|~*•·+:-]{0,4}"
    r"|[ ,]{0,2}\s(?:dash|dot|space|hyphen|stroke|then)[ ,]{0,2}\s",
    re.IGNORECASE,
)
_LONGEST_GAP = 12  # code points


@dataclass(frozen=True, slots=True)
class Run:
    """Digits in a row; `worded`: some of them stand there as words or letters."""

    start: int
    end: int
    digits: str
    worded: bool


def runs(text: str) -> Iterator[Run]:
    """Yield each longest row of digits, however they are said, in order."""
    row: list[tuple[int, int, str, bool]] = []
    for unit in _UNIT.finditer(text):
        if row and not _adjoin(text, row[-1][1], unit.start()):
            yield _run(row)
            row = []
        said = bool(row) and text[row[-1][1] : unit.start()].strip(" ,").isalpha()
        row.append((*unit.span(), _digits(unit), said or not unit["figures"]))
    if row:
        yield _run(row)


def _adjoin(text: str, end: int, start: int) -> bool:
    return start - end <= _LONGEST_GAP and bool(_GAP.fullmatch(text, end, start))


def _run(row: list[tuple[int, int, str, bool]]) -> Run:
    digits = "".join(unit[2] for unit in row)
    return Run(row[0][0], row[-1][1], digits, any(unit[3] for unit in row))


def _digits(unit: re.Match[str]) -> str:
    if unit["figures"]:
        return unit["figures"]
    if unit["alike"]:
        return unit["alike"].translate(_ALIKE)
    if unit["strung"]:
        return "".join(_VALUES[word.lower()] for word in _EACH.findall(unit["strung"]))
    if unit["again"]:
        return unit["figure"] * _TIMES[unit["again"][0].lower()]
    if unit["decade"]:
        decade = _DECADES[unit["decade"].lower()]
        return decade + (_VALUES[unit["one"].lower()] if unit["one"] else "0")
    value = _VALUES[unit["word"].lower()] * _TIMES.get(
        (unit["times"] or " ")[0].lower(), 1
    )
    return value + "00" if unit["hundred"] else value
