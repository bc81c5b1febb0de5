"""Draw the 400 OffMyChest sentences that were labelled by hand; print their ids.

Run it with the folder of the corpora: `offmychest_selection.py ../shared/corpora`.
Routine and absence are rare, so every sentence with their words and I, we, my or our
is taken; a kin word beside a number or a verb of fact comes before a bare one.
"""

from __future__ import annotations

import random
import re
import runpy
import sys
from pathlib import Path

SEED = 20261125

WEEKDAYS = "mon|tues|wednes|thurs|fri|satur|sun"
TIMES = "morning|afternoon|evening|night|day|week|weekend|month|year"
NUMBERS = r"\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
RELATIVES = (
    "husband|hubby|wife|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|[bg]f|so|ex|"
    "kid|child|baby|toddler|son|daughter|boy|girl|twin|step(?:son|daughter|kid)|"
    "mom|mum|mother|dad|father|parent|step(?:mom|mum|dad|mother|father)|"
    "brother|sister|sibling|bro|sis|uncle|aunt|auntie|cousin|nephew|niece|"
    "grand(?:ma|pa|mother|father|parent|son|daughter|kid|child)|nana|granny|"
    "(?:mother|father|sister|brother)[- ]in[- ]law|in[- ]?laws|mil|family"
)
MANY = "kids|children|sons|daughters|boys|girls|brothers|sisters|siblings|babies"
FACTS = (
    "is an?|was an?|works?|worked|lives?|lived|has|had|got|died|passed|moved|owns?|"
    "runs?|named|teaches|goes"
)

HABIT = (
    rf"(?:{WEEKDAYS})days?|weekdays?|weekends?|mornings|afternoons|evenings|nights|"
    "(?:every|each|once an?|twice an?|(?:times|nights|days) an?) "
    rf"(?:\w+ )?(?:{TIMES})|shifts?|routine|regularly|daily|weekly|nightly|monthly|"
    "usually|full[- ]?time|part[- ]?time|hours a week|"
    "work(?:s|ed|ing)? (?:nights|days|late|from home)|"
    r"(?:at|by|until|till|around) \d{1,2}(?::\d\d)? ?[ap]m"
)
TRIP = (
    "vacations?|trips?|out of (?:town|state|the country)|fly|flying|flew|travel\\w*|"
    "hospital|deployed|deployment|abroad|overseas|(?:home|back) from|visit(?:ing|ed)?|"
    "left for|went to (?:see|visit)|stay(?:ing|ed)? with|not home|home alone|camping|"
    "conference|holidays?|this weekend|for the (?:day|night|week|weekend|summer)|"
    "next (?:day|week|weekend|month|summer)|tonight|tomorrow"
)
AWAY = "away|leaving|gone|alone|by (?:my|him|her)self"
DETAIL = (
    rf"(?:{NUMBERS}) (?:\w+ )?(?:{MANY})|(?:{RELATIVES}) (?:{FACTS})|"
    rf"(?:{NUMBERS})[- ]?(?:years?|yrs?|months?|weeks?|y/?o|mo)[- ]?olds?|"
    rf"(?:only|oldest|youngest|middle) (?:{RELATIVES})|"
    r"(?:is|was|turned|turns|turning|s?he['’]s) (?:now )?\d{1,2}"
)
KIN = rf"(?: \w+)? (?:{RELATIVES})(?:s|ren)?(?:['’]s)?"
OWN = "I|we|my|our"

STRATA: dict[str, tuple[int, tuple[str, ...]]] = {
    "habit": (142, (HABIT, OWN)),
    "trip": (103, (TRIP, OWN)),
    "away": (8, (AWAY, OWN)),
    "kin with a detail": (107, (DETAIL,)),
    "own kin": (35, (f"(?:my|our){KIN}",)),
    "time": (5, (f"(?:{TIMES})s?|always|often|today|yesterday|soon|ago|last",)),
}


def selection(corpora: Path) -> list[str]:
    """Return the ids in the order of the corpus."""
    load = runpy.run_path(str(corpora / "load.py"))["load"]
    first: dict[str, str] = {}
    for text, _, name in load("offmychest"):
        first.setdefault(text, name)
    texts = {name: text for text, name in first.items()}
    lots, drawn = random.Random(SEED), set[str]()
    for count, lists in STRATA.values():
        words = [re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in lists]
        pool = [n for n, text in texts.items() if all(w.search(text) for w in words)]
        drawn.update(lots.sample([name for name in pool if name not in drawn], count))
    return [name for name in texts if name in drawn]


if __name__ == "__main__":
    print(*selection(Path(sys.argv[1])), sep="\n")
