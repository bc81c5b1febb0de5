"""Signal: an addiction or disability as a trait of somebody ("was an alcoholic")."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_BE = (
    r"(?:,? (?:who|he|she|they))?(?: (?:just|only|also|actually|already|both|had|has"
    r"|have|was|were|is|are|been|being|became|always|still|never)){0,3}(?:'s|s)?"
)
_TRAIT = (
    r"(?: (?:an?|in|recovering|functioning|severe(?:ly)?|raging|former|huge"
    r"|high[- ]functioning|completely|legally|terminally|partially|chronically"
    r"|mentally|permanently|physically|born|now|on|the|\d+[- ]year[- ]long|into"
    r"|went into|about|over)){0,3}"
)
_WHAT = (
    r"(?:(?:[\w-]{3,12} )?(?:drug |meth |heroin |crack |pill |coke |opioid )?"
    r"addict(?:s|ed)?|alcoholics?|alcoholism|disabled|handicapped|paraly[sz]ed"
    r"|bed ?ridden|wheelchair|paraplegic|quadriplegic|terminally ill|mentally ill"
    r"|down'?s(?: syndrome)?|autism|autistic|adhd|cerebral palsy|cystic fibrosis"
    r"|epilep(?:sy|tic)|parkinson'?s|alzheimer'?s|dementia|bipolar|ptsd"
    r"|deaf|blind|mute|schizophrenic|hospice|special needs|bpd|coma"
    r"|(?:clean|sober) (?:for|since)|\d+ (?:years|months) (?:sober|clean)"
    r"|(?:on|doing|using|smoking) (?:drugs|meth|heroin|crack|disability)|dyslexic"
    r"|infertile|drug use|drug problem|drinking problem"
    r"|diagnosed with (?:an? )?[\w-]{2,20})"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `affliction`."""
    return PatternRecognizer(
        "affliction",
        patterns=[Pattern("affliction", rf"{_BE}{_TRAIT} {_WHAT}\b", 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
