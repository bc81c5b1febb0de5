"""Signal: how old somebody is, with the verb that says so ("is 17", "(4)", "3yo")."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_YEARS = rf"(?:[1-9]\.(?:25|5|75)|1[01]\d|[1-9]\d?|{_WORD})"
_UNIT = r"(?:years?|yrs?|months?|mths?|mos?|weeks?|wks?|days?)"
_OLD = (
    rf"(?:{_YEARS}(?:\.5| and a half)?[- ]?{_UNIT}[- ]?(?:olds?|older|younger)"
    rf"|{_YEARS} ?y/?o'?s?|one[- ]?{_UNIT}[- ]?olds?)"
)
# "is 20 minutes away", "was 2 of 3": a bare number is an age only where nothing is
# counted by it.
_BARE = (
    rf"{_YEARS}(?!\w|[-:/'\"%°$€£]|[.,]\d| ?(?:%|percent|feet|ft|foot|inch\w*|cm|[ap]m"
    r"|a\.m|p\.m|lbs?|pounds|kgs?|kilos|hours?|hrs?|min\w*|seconds|days?|weeks?|months?"
    r"|years?|yrs?|miles?|km|times|of|out|people|kids|children|(?:brother|sister|son"
    r"|daughter|boy|girl|friend|guy|room|bedroom|job|thing|dog|cat|car|step|dollar)s?"
    r"|grand|bucks|k|states|different|other|more|inches|or more|to)\b)"
)
_SOON = (
    r"(?: (?:just|now|only|also|actually|already|about|almost|nearly|barely|around"
    r"|maybe|still|currently|like|over|finally|recently|probably|both)){0,2}"
)
_WHO = r"(?:,?(?: who| he| she| they| and| but)?)"
_LEAD = (
    r"(?:,?(?: who| he| she| they| and| but)?"
    rf"{_SOON}(?:'s|s|'re| is| are| was| were| will be| would be| would have been"
    rf"| turn(?:ed|s|ing)?| is turning| has turned| (?:was|is) going to be){_SOON} )"
)
_BRACKET = (
    rf",? ?[\[(](?:age[ds]? |[mf] ?)?(?:{_YEARS}|{_OLD}) ?(?:[mf]|male|female)?[\])]"
)
_AGED = rf",? (?:at )?(?:the )?age[ds]? (?:of )?{_YEARS}\b"
_APPOSITION = rf", {_BARE}(?=,)"
_DECADE = (
    r"(?:'s|s| is| are| was| were)? in (?:his|her|their) (?:(?:early|mid|late)[- ]?)?"
    r"(?:[2-9]0'?s|twenties|thirties|forties|fifties|sixties|seventies|eighties"
    r"|nineties|teens)\b"
)


_GRADE = (
    rf"{_WHO}(?:'s|s|'re| is| are| was| were)?{_SOON}(?: (?:in|starts|started"
    rf"|starting|finished"
    r"|going into|entering|enters|going to be in|attends?|goes to|went to|a|an"
    r"|graduating"
    r"|graduated|graduates)){1,2} (?:the )?(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second"
    r"|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth) grader?|pre-?school|pre-?k"
    r"|kindergarten|reception"
    r"|(?:middle|high|elementary|primary|secondary|grade|nursing|law|med(?:ical)?"
    r"|grad(?:uate)?)"
    r" school|college|university|uni|freshman|sophomore|teenagers?|teens|toddlers?"
    r"|newborns?"
    r"|infants?|adults)\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `age`."""
    return PatternRecognizer(
        "age",
        patterns=[
            Pattern("told", rf"{_LEAD}{_BARE}", 0.7),
            Pattern("old", rf"(?:{_LEAD}|\b){_OLD}\b", 0.7),
            Pattern("beside", rf"{_BRACKET}|{_AGED}|{_APPOSITION}", 0.7),
            Pattern("grade", _GRADE, 0.7),
            Pattern("decade", _DECADE, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
