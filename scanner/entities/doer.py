"""Signal: somebody of the household, up to the verb that says what they do now.

"I usually" and "my husband is" end right where the verb begins; what is over, wished
for, advised, or done by others has no doer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scanner.model import Span
from scanner.text import sentence

_KIN = (
    r"(?:wife|husband|hubby|hubs|missus|spouse|partner|fianc[eé]e?|bf|gf|boyfriend"
    r"|girlfriend|so|mom|mum|mam|mother|dad|father|parents|folks|son|daughter|kid|child"
    r"|children|baby|toddler|twins|boys?|girls?|oldest|eldest|youngest|sister|brother"
    r"|sis|bro|sibling|gran|grandma|grandmother|grandpa|grandfather|grandparents|nan"
    r"|aunt|uncle|cousin|niece|nephew|family|fam|stepdad|stepmom|stepson|stepdaughter"
    r"|in-laws|(?:mother|father|brother|sister)-in-law)s?"
)
_OWN = (
    rf"(?:(?:both )?(?:of )?(?:my|our)(?: (?!ex\b)[\w-]{{2,12}}){{0,2}}? {_KIN}"
    r"|(?:his|her|their) (?:dad|mom|mum|father|mother|parents|grand(?:ma|pa|parents)))"
)
_BARE = (
    r"(?:(?:the|both) (?:wife|husband|hubby|missus|kids|twins|boys|girls|children"
    r"|little ones?)|hubby|wife|husband|mum|mom|dad)"
)
_WHO = (
    rf"(?:(?:me and )?(?:{_OWN}|{_BARE})(?: and (?:i|me))?"
    r"|(?P<pronoun>he|she|they)|(?:both of us|we)(?: (?:all|both))?"
    r"|i)"
)
_PERFECT = (
    r"(?:'ve| have|'s| has)(?= (?:always |only |just )?(?:made|worked|gone|visited"
    r"|travell?ed"
    r"|taken|lived|stayed|spent|walked|driven|attended)\b)"
)
_AUXILIARY = (
    rf"(?:{_PERFECT}|'?m| am|'re| are|'s| is|(?:'ve| have|'s| has) been|'ll(?: be)?"
    rf"| will(?: be)?"
    r"| (?:gonna|going to) be)"
)
_MANNER = (
    r"(?: (?:[a-z]{2,12}ly|always|often|still|also|just|even|now|both|all|already"
    r"|sometimes|pretty much|at least|then|(?:almost|nearly) always|can only|kinda"
    r"|kind of|maybe|together))"
)
_HELPS = (
    r"(?: (?:(?:able|lucky|forced|supposed|required|expected|scheduled|paid"
    r"|lucky enough"
    r"|about|due) to|(?:used|down) to(?= \w+ing\b)|choose to|decided? to|manage to"
    r"|ha(?:ve|s) to|got to|gotta|gets? to|likes? to|loves? to|tr(?:y|ies) to"
    r"|tends? to|needs? to|look(?:s|ing)? to|ma(?:ke|kes|de) (?:it a point|sure|time)"
    r" to|keeps?|starts?|started|ends? up|spends?(?: \w+){0,2}? (?:hours?|time|days?)"
    r"))"
)
_DOER = re.compile(
    rf"(?<![\w'-]){_WHO}(?![\w-])(?:{_MANNER}|{_AUXILIARY}(?![\w'])){{0,4}}{_HELPS}?"
    rf"{_MANNER}?(?![\w'-])",
    re.IGNORECASE,
)
_ON_CONDITION = re.compile(
    r"\b(?:if|wish(?:es)?|unless|imagine|suppose|pretend|whether|as though|you and"
    r"|dream(?:t|ed)?(?: that)?|than|\w{3,}'s|(?:her|his|their|your|whose|ex)(?= )"
    r"|do|does|did|should|could|would|can)\s+$",
    re.IGNORECASE,
)
# What is over has no rhythm any more.
_OVER = re.compile(
    r"\b(?:used to|as (?:a|an|young) (?:little |young |small )?(?:kids?|child(?:ren)?"
    r"|teen\w*|adult)|when (?:i|we|he|she|they) (?:were|was|lived|had)|growing up"
    r"|back (?:then|when|in)|years ago|in (?:high|middle|elementary|grade|primary)"
    r" school|before (?:i|we|he|she) (?:got|had|died|left)|in my dreams?|fantas\w+"
    r"|hypothetical\w*)\b",
    re.IGNORECASE,
)
# "he" after these is somebody else.
_STRANGER = re.compile(
    r"\b(?:(?:my|our|an?|the|his|her|that|this|some|one) (?:\w+ ){0,2}?(?:ex|boss"
    r"|manager|supervisor|friend|neighbou?r|co-?worker|colleague|teacher|professor"
    r"|landlord|guy|woman|man|lady|girl|dude|customer|patient|student|cashier|op)"
    r"(?:'s|s)?|ex-\w+|people|someone|somebody|everyone|teachers|nurses)\b",
    re.IGNORECASE,
)
_FICTION = re.compile(
    r"\b(?:hero(?:ine)?|characters?|actor|actress|singer|protagonist|author|films?"
    r"|movies?|novel|episode|tv|series|shows?|president)\b",
    re.IGNORECASE,
)
_OVER_REACH = 80  # a long sentence speaks of now and of then
_BEFORE = 160  # code points in which "he" looks for whom it means


# "I get up, shower and go": the next verb has the same doer.
_NEXT = re.compile(
    rf"(?:,(?: (?:and|then|but|or))?|(?<!\w)(?:and|then|but|or"
    rf"|&)){_MANNER}?(?: to)?(?= \w)"
    rf"|\b(?:busy|stuck|by|while|from|of|hates?|loves?|enjoys?|nurse|cop|officer"
    rf"|student"
    r"|for|been|start(?:ed)?|job)(?= \w+ing\b)",
    re.IGNORECASE,
)
_CHAIN = 90  # code points in which a doer does more


class _DoerRecognizer(EntityRecognizer):
    def __init__(self) -> None:
        super().__init__(["doer", "doer_too"], name="doer")

    def load(self) -> None:
        """Need nothing."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """Return who does something, where it is one of the household."""
        doers = list(_doers(text))
        found = {"doer": [d for d, _ in doers], "doer_too": list(_more(text, doers))}
        return [
            RecognizerResult(kind, span.start, span.end, 0.6)
            for kind, spans in found.items()
            for span in spans
        ]


def _doers(text: str) -> Iterator[tuple[Span, Span]]:
    """Yield each doer with the sentence around it."""
    around = Span(0, 0)
    for match in _DOER.finditer(text):
        span = Span(*match.span())
        if span.end > around.end:
            around = sentence(text, span)
        first = max(around.start, span.start - _OVER_REACH)
        last = min(around.end, span.end + _OVER_REACH)
        if not (
            _ON_CONDITION.search(text, max(0, span.start - 15), span.start)
            or _OVER.search(text, first, last)
            or (match["pronoun"] and _somebody_else(text, span, around))
        ):
            yield span, around


def _more(text: str, doers: list[tuple[Span, Span]]) -> Iterator[Span]:
    done = 0
    for doer, around in doers:
        end = min(around.end, doer.end + _CHAIN)
        for match in _NEXT.finditer(text, max(done, doer.end), end):
            yield Span(*match.span())
        done = max(done, end)


def _somebody_else(text: str, pronoun: Span, around: Span) -> bool:
    before = max(0, pronoun.start - _BEFORE)
    return bool(
        _STRANGER.search(text, before, pronoun.start)
        or _FICTION.search(text, around.start, around.end)
    )


def recognizer() -> EntityRecognizer:
    """Return the recognizer of the signal `doer`."""
    return _DoerRecognizer()
