"""Signal: what tells a stranger who somebody is: a home, a job, a tie, a name."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_SOME = r"(?: [\w']{1,15}){1,4}"
_ROAD = (
    r"(?:st|street|rd|road|ave|avenue|lane|ln|drive|close|court|ct|crescent|terrace"
    r"|tce|place|park|way|row|estate|flats|apartments|apts|towers?|projects|quay"
    r"|grove|gardens|heights|home|campus|mobile homes)"
)
_LIVES = (
    r"(?:liv(?:e|es|ing)|stay(?:s|ing)|rents|resides|moved(?: back)?)(?: \w{2,10})?"
    r" (?:on|at|in|to|with|opposite|across from|next|behind|near|over|above|by|around"
    rf"|round|two doors){_SOME}"
)
_PLACED = (
    r"(?:(?:at|from|in|of|on) (?:the )?(?:\d{1,4}[a-z]? (?=[A-Z])|(?:[\w']{2,15} )"
    rf"{{1,2}}{_ROAD}\b)"
    r"|(?:number|no\.?|apt\.?|apartment|flat|unit|room|ward|house) #?\d{1,4}[a-z]?\b)"
)
_TRADE = (
    r"(?:nurse|doctor|teacher|coach|principal|student|cleaner|janitor|caretaker|cook"
    r"|chef|waitress|waiter|barista|bar(?:tender|maid|man|ber)|bouncer|doorman"
    r"|cashier|clerk|hairdresser|mechanic|plumber|builder|roofer|driver|cabbie"
    r"|postman|postie|mailman|pastor|priest|imam|choir director|dispatcher|lawyer"
    r"|solicitor|councill?or|landlord|landlady|tenant|owner|manager|boss|shopkeeper"
    r"|newsagent|butcher|baker|farmer|vet|dentist|pharmacist|librarian|accountant"
    r"|secretary|receptionist|wrestler|quarterback|bass player|drummer|singer|dj"
    r"|deals? for|neighbou?r|lodger|roommate|flatmate|stripper|dancer|welder)"
)
_TRADES = (
    rf"(?:(?:is|was|he's|she's|hes|shes|it's|the|our|an?|(?-i:[A-Z]\w+'s)) "
    rf"(?:\w{{2,10}} ){{0,2}}?{_TRADE}s?\b"
    rf"(?: (?:at|in|on|of|from|over at){_SOME})?)"
)
_DOES = (
    r"(?:(?:works?|working|teaches|nurses|studies|goes|went|attends|plays|sings|drives"
    r"|runs|owns|manages|coaches)"
    rf" (?:at|in|for|to|with|the|an?|his|her){_SOME})"
)
_KIN = (
    r"(?:wife|husband|missus|girlfriend|gf|boyfriend|bf|ex|partner|mum|mom|mam|mother"
    r"|dad|da|father|brother|sister|cousin|uncle|aunt|niece|nephew|son|daughter|kid"
    r"|mate|roommate|boss|stepdad|stepmum|stepfather|landlord|neighbou?r|twins?)"
)
_TIED = (
    r"(?:(?:his|her|their|(?:the )?(?:suspect|dealer|guy|lad|victim|mayor|accused"
    r"|driver|shooter|killer|owner|councillor)'?s|my \w{3,10}'?s|(?-i:[A-Z]\w+'s))"
    rf" (?:\w{{2,8}} ){{0,2}}?{_KIN}(?:'?s)?\b)"
)
_NAMED = (
    r"(?:\b(?:named|name of|called(?= (?-i:[A-Z]))|name'?s|name is|goes by) [\w']{2,15}"
    r"|\b(?:mrs?|ms|miss|aul|auld) (?:mrs? )?(?-i:[A-Z])\w{2,15})"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `clue`."""
    return PatternRecognizer(
        "clue",
        patterns=[
            Pattern("lives", rf"\b{_LIVES}", 0.7),
            Pattern("placed", rf"\b{_PLACED}", 0.6),
            Pattern("trade", rf"\b{_TRADES}", 0.6),
            Pattern("does", rf"\b{_DOES}", 0.6),
            Pattern("tied", rf"\b{_TIED}", 0.6),
            Pattern("named", _NAMED, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
