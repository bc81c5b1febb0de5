"""Signal: a place open to the public that one can name and find."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_EAT = (
    r"bar|pub|tavern|tap|taproom|brewery|saloon|caf[eé]|coffee(?: shop| house)?|diner"
    r"|grille?|bistro|steakhouse|pizzeria|bakery|deli|cantina|ale ?house|bbq"
)
_MOVE = (
    r"gym|fitness|crossfit|yoga|pilates|dojo|leisure cent(?:re|er)"
    r"|rec(?:reation)? center"
    r"|community cent(?:re|er)|aquatic center|pool|rink|bowl|golf (?:club|course)"
    r"|grappling|barbell|boxing|parkrun"
)
_PRAY = (
    r"church|chapel|cathedral|mosque|masjid|temple|synagogue|gurdwara|baptist|methodist"
    r"|lutheran|presbyterian|parish|fellowship|tabernacle|kingdom hall|ministries"
)
_SEE = (
    r"cinemas?|theat(?:re|er)|stadium|arena|ballpark|speedway|raceway|fairgrounds"
    r"|museum"
    r"|zoo|aquarium|casino|hotel|inn|mall|farmers'? market|park|pond|trail|beach|pier"
    r"|fields?|hospital|clinic|salon|barbers?(?:hop)?|airport|station|library"
    r"|campground"
)
_KIND = rf"(?:{_EAT}|{_MOVE}|{_PRAY}|{_SEE})"
_NOT = (
    r"(?:The|At|In|On|My|Our|Your|His|Her|This|That|And|Or|From|With|A|An|I|I'm|We"
    r"|We're"
    r"|It|It's|To|Go|Going|New|Just|If|When|What|No|So|But|Is|Was|Are)"
)
_WORD = rf"(?!{_NOT} )(?:[A-Z][\w'&.-]{{1,15}}|\d{{1,3}}(?:st|nd|rd|th))"
_ROAD = (
    r"(?: (?:on|off|in) (?:the )?(?:[A-Z][a-z]{1,15}(?: (?:St|Rd|Ave|Street|Road))?"
    r"|\d{1,3}(?:st|nd|rd|th)|(?i:route|rt|hwy) \d{1,3})(?!\w))?"
)
_CASED = rf"\b(?:{_WORD} (?:of |and |& |the )?){{1,3}}(?i:{_KIND})\b{_ROAD}"
# In lower case only the kinds that are hardly ever another word.
_LOWER = (
    r"\b(?!(?:the|a|an|my|our|your|his|her|their|this|that|some|any|every|no|new|old"
    r"|local"
    r"|nearest|same|good|best|great|nice|other|another|home|to|at|in|of|for|from|and|or"
    r"|is|was|hit|hitting|iced|cold|hot|free|more|like|love|need|want|get|fave"
    r"|favou?rite"
    r"|black|morning|first|with|on|by|tapas|salad|snack|side|juice|milk|gold|into) )"
    r"[a-z'&.]{2,15} (?:gym|fitness|tavern|taproom|brewery|diner|bistro|steakhouse"
    r"|chapel"
    r"|cathedral|mosque|masjid|synagogue|gurdwara|baptist|methodist|lutheran|cinemas?"
    r"|stadium|arena|speedway|casino|rec center|leisure centre|community center|ymca)\b"
)
# After "at" more kinds are sure to be a place.
_LED = (
    r"(?<=(?:\bat|@|\baround|\bround) )(?:the )?(?!(?:the|a|an|my|our|your|his|her|this"
    r"|that|some|any"
    r"|no|local|same|home|work|school|lunch|night) )[a-z'&.]{3,15} (?:[a-z'&.]{3,15} )?"
    r"(?:park|pool"
    r"|church|hotel|hospital|clinic|pond|lake|beach|bar|pub|grill|caf[eé]|coffee"
    r"|theat(?:re|er)"
    r"|mall|station|airport|library|museum|fields?|pier|inn|golf course)\b"
)
_CHAIN = (
    r"\b(?:starbucks|costco|walmart|kroger|tesco|sainsbury'?s|aldi|lidl|asda|waitrose"
    r"|morrisons|mc ?donald'?s|wawa|dunkin'?|chick-?fil-?a|applebee'?s|chili'?s"
    r"|buffalo wild wings|bdubs|planet fitness|anytime fitness|pure ?gym|la fitness"
    r"|orange ?theory|crunch fitness|gold'?s(?: gym)?|maccas|mcds|home depot|lowe'?s"
    r"|ikea|wegmans"
    r"|publix|whole foods|trader joe'?s|buc-?ee'?s|cracker barrel|ihop|waffle house"
    r"|denny'?s"
    r"|olive garden|outback|nando'?s|wetherspoons?|spoons|greggs|costa|pret|bunnings"
    r"|woolworths|woolies|coles|kmart|top golf|dave (?:&|and) buster'?s"
    r"|chuck e\.? cheese"
    r"|five guys|in-n-out|wing ?stop|texas roadhouse|red lobster|sam's club|cvs"
    r"|walgreens"
    rf"|7-eleven|sheetz|soul ?cycle|equinox|crossfit (?-i:[A-Z])\w{{2,15}}"
    rf"|ymca)(?!\w)(?-i:{_ROAD})"
)
_GATE = r"\b(?:gate [a-f]?\d{1,3}[a-f]?|terminal [1-8a-e]|the (?-i:Y))\b"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `venue`."""
    return PatternRecognizer(
        "venue",
        patterns=[
            Pattern("cased", _CASED, 0.8),
            Pattern("lower", rf"(?:{_LOWER})", 0.6),
            Pattern("led", _LED, 0.6),
            Pattern("chain", rf"(?i:{_CHAIN})", 0.7),
            Pattern("gate", rf"(?i:{_GATE})", 0.8),
        ],
        global_regex_flags=re.NOFLAG,
    )
