"""Guilt told as a fact, or ridicule, before a court has spoken; no convict, no cat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_PRAISE = (
    r"(?:(?:drug|drunk|lying|little|dirty|absolute|total|fucking|filthy|sick|career"
    r"|violent|worthless|useless|junkie|serial|scumbag) ){0,2}"
)
_CRIMINAL = (
    r"(?:thie(?:f|ves)|rapists?|murderers?|killers?|pa?edos?|pa?edophiles?|nonces?"
    r"|wife[- ]beaters?|child molesters?|(?:drug )?dealers?|burglars?|robbers?|crooks?"
    r"|career criminal|arsonists?|predators?|con ?m[ae]n|gang ?bangers?|abusers?)"
)
_SCORN = (
    r"(?:scum ?bags?|scum|scrotes?|dirt ?bags?|low ?li(?:fe|ves)|pieces? of (?:shit"
    r"|crap|trash)|pos\b|thugs?|punks?|junkies?|crack ?heads?|tweakers?|toe ?rags?"
    r"|skangers?|gobshites?|animals?|monsters?|clowns?|dumb ?ass(?:es)?|idiots?|morons?"
    r"|bastards?|mutts?|mopes?|oxygen thie(?:f|ves)|genius)"
)
_WHO = (
    r"(?:he|she|they|this (?:guy|man|woman|lad|one)|that (?:guy|man|woman|lad|scumbag)"
    r"|the (?:suspect|driver|husband|boyfriend|accused|defendant)"
    r"|(?-i:[A-Z])[a-z]{2,14}"
    r"(?: (?-i:[A-Z])[a-z]{2,14})?|(?-i:[A-Z]{3,12} [A-Z]{3,12}))"
)
_CUSTODY = re.compile(
    r"\b(?:got arrested|arrest(?:ed|s)?|nicked|cuffed|busted|collared|bagged|booked"
    r"|nabbed|locked? (?:\w+ )?up|off (?:the|our) streets?|behind bars"
    r"|in (?:the )?cells"
    r"|one less|raided|rot in|prison|jail|mugshot|lawyer|trial|court|did it|who robbed"
    r"|who (?:did|killed|shot|stabbed|broke|stole)|whos? been doing|my squad|we (?:got"
    r"|caught|arrested|nicked|raided|locked|bagged)|caught|guilty|left his \w+ at)\b",
    re.IGNORECASE,
)
# Words for what somebody is: only where somebody is in police hands.
_NAMED = re.compile(
    rf"\b(?:(?:the|that|this|a|an|another|some|one less|our) )?{_PRAISE}(?:{_SCORN}"
    rf"|{_CRIMINAL})\b(?: driver)?(?: (?:who|that|whos|who's|we|on the|from|with) "
    r"[^.!?\n]{1,45})?(?:,? 100 ?% guilty)?",
    re.IGNORECASE,
)
_CLAIMS = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"\b(?:{_WHO})(?:'?s| is| was|'?re| are)? (?:just |clearly |obviously |so "
        rf"|totally )?(?:an? |the )?{_PRAISE}{_CRIMINAL}\b",
        rf"\b(?:{_WHO}|hes|shes)(?:'?s| is| was)? (?:100 ?% |so |totally |obviously "
        r"|clearly |definitely )*guilty(?: as (?:sin|hell|charged))?",
        r"\bguilty as (?:sin|hell|fuck)\b|\bguilty,? guilty\b|\b100 ?% guilty\b",
        rf"\b(?:of course |everyone knows |we all know |no doubt )?{_WHO} (?:\w+ly )?"
        r"(?:did it\b(?=[^.!?\n]{0,30}(?:doubt|mind|know|lawyer|court|trial|lock|\bjail"
        r"|prison|period|$))|did (?:the|those|all the|that) (?:burglar|robber|murder"
        r"|shooting|sheds?|killing|stabbing|break)\w*|(?:killed|murdered|raped|shot"
        r"|stabbed|robbed|molested) (?:that|those|his|the poor|him|her(?! career| game"
        r"| outfit| look)|them|an?) ?\w*(?: \w+)?)",
        r"\b(?:once a (?:thief|cheat|criminal|dealer)|career criminal|(?:can'?t wait"
        r"|cant"
        r" wait) (?:for|till?) (?:the |his |her )?trial)\b",
        r"\block (?:him|her|them|'?em) up\b(?: and throw away the key)?"
        r"|\bthrow away the"
        r" key\b|\b(?:rot|burn) in (?:prison|jail|hell)\b|\benjoys? (?:the )?(?:prison"
        r"|jail) food\b",
        r"\bmug ?shot (?:monday|of the (?:day|week|month|year))|\b(?:genius|idiot|moron"
        r"|clown) of the (?:day|week|year)\b|\b(?:dumb|stupid)est (?:criminal|crook"
        r"|burglar|thief|suspect)s?(?: ever)?\b|\blook at (?:this (?:clown|idiot|muppet"
        r"|eejit)|the state of (?:him|her|this))\b(?: we \w+)?",
    )
)
_JUST = re.compile(
    r"\b(?:alleged\w*|suspected|suspicion|presumed|innocent|not guilty|convicted"
    r"|sentenced|jury|verdict|pleaded|court heard|(?:police|officials) (?:say|said)"
    r"|cat|dog|puppy|kitten|movie|film|netflix|show|season|episode|series|documentary"
    r"|podcast|doc|oj|book|novel|villain|character|game|match|team|5k|exam|stage"
    r"|pleasure|joker|gta|cod|guilt trip|donut|cake|whales?|bees?|app|trump|biden"
    r"|president|identity|song|lyrics|straight as|conscience|feel guilty|century"
    r"|historical|isis|hitler|zimmerman|cosby)\b|://",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield guilt told as a fact, and ridicule of somebody in police hands."""
    text = parsed.plain
    for found, words in ((_scorned, "a suspect"), (_claimed, None)):
        for span in found(text):
            around = sentence(text, span)
            if not _JUST.search(text, around.start, around.end):
                yield Spot(span, 0.75, None, words)


def _scorned(text: str) -> Iterator[Span]:
    for match in _NAMED.finditer(text):
        span = Span(*match.span())
        around = sentence(text, span)
        rest = text[around.start : span.start] + text[span.start : around.end + 60]
        if _CUSTODY.search(rest):
            yield Span(span.start, span.start + len(match[0].rstrip()))


def _claimed(text: str) -> Iterator[Span]:
    for rule in _CLAIMS:
        for match in rule.finditer(text):
            yield Span(match.start(), match.start() + len(match[0].rstrip()))
