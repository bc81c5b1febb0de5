"""How few officers are on and how far help is: police words with a number or a now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_FEW = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|a couple(?: of)?"
    r"|zero|no|not (?:one|a single)|a single)"
)
_SOME = r"(?:\w{1,9} ){0,2}?"
_FORCE = (
    r"(?:cops?|coppers?|officers?|deput(?:y|ies)|troopers?|constables?|bobb(?:y|ies)"
    r"|units?|cars?|cruisers?|patrols?|crews?|pcs|pandas?)"
)
_HELP = (
    r"(?:back[- ]?up|cover(?= is|'s)|closest (?:unit|car|cover)"
    r"|(?:nearest|next) (?:unit|car|back[- ]?up|deputy|officer|cover)|armed response"
    r"|arvs?|swat|k-?9s?|the dog unit|air support|the chopper|help (?=is \d))"
)
_PATCH = (
    r"(?:city|county|town|towns|district|division|borough|precinct|side|sector|beat"
    r"|parish|island|patch|force area|force|shire|villages?|sq(?:uare)? miles)"
)
_WHOLE = (
    rf"(?:for|covering|on for|to cover|patrolling|watching|in)? ?(?:the |this )?"
    rf"(?:(?:whole|entire|all of the|full) (?:[\w-]{{2,12}} )?{_PATCH}"
    rf"|all of (?:\w+ )?\w+|\d[\d,.]*k? (?:people|residents|{_PATCH}))"
)
_NOW = (
    r"(?:tonight|tonite|today|rn|right now|atm|this (?:shift|morning|weekend|arvo)"
    r"|til+ \w{1,6}|until \w{1,6}|again|on (?:nights|days|lates|earlies|shift))\b"
)
_TIME = (
    r"(?:(?:about|like|over|at least|a good) )?(?:\d{1,3}|an?|half an|twenty|thirty"
    r"|forty)\+? ?(?:min(?:ute)?s?|mins|hrs?|hours?|miles?|km)\b"
)
_RULES = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"\b(?:{_FEW} (?:of us(?: left)?|{_FORCE}|guys|people|bodies|lads)"
        rf"|just me(?: (?:and|n|&) \w{{2,12}})?)"
        rf"(?: (?:on|out|here|on duty|on shift))?,? {_WHOLE}(?:,? {_NOW})?",
        rf"\b{_FEW} {_SOME}{_FORCE} (?:on|out|available|left|working|rostered|running)"
        rf" (?:\w{{2,9}} ){{0,3}}?{_NOW}",
        rf"\b(?:no|not one|not a single|zero) (?:k-?9|air support|traffic units?"
        r"|supervisors?|sergeants?|sgt|armed response|dog unit|helicopter)"
        rf"(?: (?:\w{{2,9}} ){{0,2}}?(?:on|up|available|working|cover))?"
        rf"(?: (?:\w{{2,9}} ){{0,4}}?)?{_NOW}",
        rf"\b{_HELP}(?:'s|s| is| are| was| took)? {_SOME}{_TIME} (?:out|away|off)\b"
        r"(?: (?:on|from|for|in) (?:the )?\w{2,12}(?: \w{2,9})?)?",
        rf"\b(?:back[- ]?up|cover) (?:takes?|took|is taking) {_TIME}",
        r"\b(?:no|without|zero) (?:back[- ]?up|cover) (?:within|for|closer than)"
        rf" {_TIME}",
        rf"\b(?:down|short)(?: by)? {_FEW} (?:{_FORCE}|people|bodies|on patrol)\b"
        rf"(?: (?:\w{{2,9}} )?{_NOW})?",
        rf"\b(?:down|short)(?: by)? {_FEW} (?:on )?(?:nights|days|lates|patrol"
        rf"|shift)\b",
        r"\b(?:single[- ]crewed|(?:run|runn|patroll|rid|work)ing (?:solo|alone"
        rf"|one[- ]man)(?= (?:patrol|car|tonight|again)))(?: (?:\w{{2,9}} )?{_NOW})?",
        r"\b(?:response|wait) times? (?:is|are|'re|at|hitting)"
        rf" {_SOME}{_TIME}(?: {_NOW})?",
        r"\b(?:minimum|min|below minimum|skeleton) (?:manning|staffing|strength)\b"
        rf"(?: {_NOW})?",
        rf"\bskeleton crew\b[^.!?\n]{{0,20}}\b{_FORCE}\b",
        r"\bhalf (?:of )?(?:the|our) (?:fleet|cruisers|patrol cars|squad|shift|platoon)"
        r"(?:'s| is| are)? ?(?:all )?(?:in the shop|off the road|down|dead|(?:out"
        r"|off) (?:with|sick)|called (?:in"
        r"|out) sick|off sick|out sick|sick)",
        r"\b(?:(?:our |the |all )?radios(?: are| have|'ve)?|(?:the |our )?(?:mdts?"
        r"|(?:in[- ]car )?computers|terminals|cad"
        r"|dispatch|911|999) (?:system )?(?:is|has|are)) (?:been )?(?:down|out|dead)"
        rf"(?: (?:since \w{{3,9}}|for \w{{1,5}} \w{{3,6}}|{_NOW}))?",
        r"\b(?:(?:hour|hr) \d\d of (?:a|my|this) (?:double|\d\d|shift)|(?:worked|awake"
        r"|up) \d\d"
        r" ?(?:hrs?|hours) (?:straight|in a row))\b(?=[^.!?\n]{0,60}"
        r"\b(?:patrol|beat|cruiser|on duty|calls|gun|squad car|unit))",
        r"\b(?:(?:holding|stacking) \d{1,3} (?:calls|jobs)|\d{1,3} (?:calls|jobs)"
        r" (?:holding|stacked|pending|waiting|in the queue))"
        r"(?: (?:and|with) (?:nobody|no one|no units?|noone)(?: (?:left )?to send)?)?",
    )
)
_OTHERS = re.compile(
    r"\b(?:nurses?|ward|hospital|er|teachers?|diner|restaurant|servers?|waitress|chefs?"
    r"|kitchen|pizza|uber|taxi|lyft|driveway|halloween|party|app|stores?|shop floor"
    r"|ambulances?|paramedics?|game|match|halftime|quarterback|striker|season|points"
    r"|data|files?|phone|laptop|server|in 20\d\d|last year|average|years? ago)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield what tells how thin the line is or how far away help."""
    for rule in _RULES:
        for match in rule.finditer(parsed.plain):
            span = Span(*match.span())
            around = sentence(parsed.plain, span)
            if not _OTHERS.search(parsed.plain, around.start, around.end):
                yield Spot(span, 0.75)
