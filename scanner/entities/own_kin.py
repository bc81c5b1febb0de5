"""Signals: the author's own child, partner and other kin, as prose speaks of them.

`child`, `spouse` and `relative` stand beside names and must be sure; these three feed
rules that ask for a fact beside them, and know more words.
"""

from __future__ import annotations

import regex
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

_NUMBER = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
)
_TRAIT = (
    r"(?:(?:little|big|baby|older|younger|oldest|youngest|eldest|elder|twin|half|step"
    r"|late|dear|sweet|poor|own|only|other|first|second|beautiful|amazing|wonderful"
    r"|adult|grown|teen(?:age)?|middle|biological|bio|real|birth|adopted|adoptive"
    r"|foster|maternal|paternal|great|estranged|pregnant|immediate|entire|whole|old"
    rf"|current|disabled|autistic|fellow|new|both|{_NUMBER}|{_NUMBER}[- ]?(?:year|yr"
    r"|month|mo|week)s?[- ]?old|\d{1,2} ?y/?o),? ){0,3}"
)
_CHILD = (
    r"(?:(?:step|grand|god)?[ -]?(?:sons?|daughters?|kids?|child(?:ren)?)|kiddos?"
    r"|boys?|girls?|bab(?:y|ies)|toddlers?|newborn|infant|twins|triplets"
    r"|teen(?:ager)?s?|oldest|youngest|eldest|middle (?:one|child)|firstborn"
    r"|little (?:one|guy|man|girl|boy)s?)"
)
_SPOUSE = (
    r"(?:wife|wifey|husband|hubby|hubs|spouse|partner|fianc[eé]e?|boyfriend|girlfriend"
    r"|bf|gf|so|missus|(?:other|better) half|significant other)"
)
_PARENT = (
    r"(?:mom|mommy|mum|mummy|mam|mother|mama|momma|dad|daddy|father|papa|pops"
    r"|grand(?:ma|mother|mom|pa|father|dad|parent)|gran|granny|nan|nana)"
)
_OTHER = (
    rf"(?:(?:step|god)?[ -]?{_PARENT}|parent|brother|sister|sibling|bro|sis|aunt"
    r"|aunt(?:ie|y)|uncle|cousin|niece|nephew|[mfsb]il|(?:in[- ]?law|relative|folk"
    r"|grandparent|ancestor)(?=s))s?(?:[- ]in[- ]?laws?)?"
    r"|famil(?:y|ies)"
)
_ROLE = rf"(?:{_CHILD}|{_SPOUSE}|{_OTHER})"
# "my husband's mother" is ours too, "my friend's mother" is not.
# "Sister is a nurse": alone the word opens the sentence.
_OPENS = r"(?<=^\W{0,3}|[.!?\n]\s{1,2}|[(]\s?)"
_HAVE = rf"\b(?:i|we)(?:'ve| have| had| got| also have|'ve got) (?:an?|one) {_TRAIT}"
_MY = rf"\b(?:my|our)(?: {_TRAIT}{_ROLE}(?:'s|s'|s)?(?= \w))? {_TRAIT}"
_END = (
    r"\b(?!['-]s? ?(?:friend|coach|teacher|boss)|[- ](?:friend|doctor|figure|hood)s?\b)"
)
# Nobody else's: "his mom", "a dad", "every mum".
_NOBODYS = (
    r"(?<!\b(?:his|her|their|your|whose|a|an|no|any|every|the|ex|single|new|of|some"
    r"|this"
    r"|that|another|my|our|his own|her own)[ -])(?<!'s )(?<![\w'-])"
)
_PATTERNS = {
    "own_child": (
        rf"{_MY}(?P<core>{_CHILD}){_END}(?! {_OTHER}\b)"
        rf"|{_HAVE}(?:{_CHILD}){_END}"
        rf"|{_OPENS}(?:son|daughter|kids)\b(?!')"
        r"|\b(?:the|our) (?:oldest|youngest|eldest|middle one|twins|little one|kiddos?"
        r"|kids)\b(?! (?:person|guy|one|people|man|woman|member|in|at|of the))"
    ),
    "own_spouse": (
        rf"{_MY}{_SPOUSE}{_END}|\bthe (?:wife|hubby|husband|missus)\b"
        rf"|{_OPENS}(?:wife|husband|fianc[eé]e?|girlfriend|boyfriend)\b(?!')"
        rf"|{_NOBODYS}(?:hubby|wifey|hubs)\b"
    ),
    "own_kin": (
        rf"{_MY}(?:{_OTHER}){_END}"
        rf"|{_HAVE}(?:{_OTHER}){_END}"
        rf"|{_OPENS}(?:parents|sister|brother|mother|father|uncle|aunt)\b(?!')"
        rf"|{_NOBODYS}(?:mom|mum|dad|grandma|grandpa|nana)\b(?!')"
    ),
}
_COMPILED = {
    kind: regex.compile(pattern, regex.IGNORECASE)
    for kind, pattern in _PATTERNS.items()
}


class _OwnKinRecognizer(EntityRecognizer):
    def __init__(self) -> None:
        super().__init__(list(_COMPILED), name="own_kin")

    def load(self) -> None:
        """Need nothing."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """Return who is mentioned, each with the word of ownership before it."""
        return [
            RecognizerResult(kind, match.start(), match.end(), 0.7)
            for kind, pattern in _COMPILED.items()
            for match in pattern.finditer(text)
        ]


def recognizer() -> EntityRecognizer:
    """Return the recognizer of the signals `own_child`, `own_spouse`, `own_kin`."""
    return _OwnKinRecognizer()
