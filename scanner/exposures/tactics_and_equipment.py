"""How the job is done and what the gear cannot do, told by those who do it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_REST = r"[^.!?\n]{0,60}?(?=$|[.!?\n,]| lol\b| haha\b| btw\b| fyi\b| lmao\b)"
_CANT = (
    r"(?:doesn'?t|don'?t|dont|won'?t|wont|can'?t|cant|cannot|will not|do not|does not"
    r"|never|isn'?t|aren'?t|arent|hardly|barely)"
)
_LIMIT = (
    rf"(?:(?:still |even |just |also )?(?:{_CANT} (?:even )?(?:stop|save|keep|smell"
    rf"|hear|record|read|pick up"
    r"|work|reach|fly|see|track|fire|penetrate|catch|save|turn on|start|scan|cover|hold"
    r"|lock|get (?:through|signal)|go (?:through|past|over|up)|handle|fit|transmit)"
    r"|only (?:\w+ )?(?:works?|saves?|keeps?|reads?|reach\w*|records?|goes|good|up"
    r"|come out|covers?"
    r"|flies|catch\w*|scans?|holds?|lasts?|picks? up)|takes? (?:like |about |a good "
    r"|around )?\d+ ?(?:sec\w*|min\w*|s\b)|(?:is|are|'s) (?:\w+ )?(?:useless|no good"
    r"|blind|too (?:heavy|slow|loud|bulky)|dead (?:in|under|behind|below)|unencrypted"
    r"|not encrypted)|miss(?:es)? (?:every\w*|any\w*|the|half|most)|range(?:'s| is) "
    r"|opens? with|has a \d+ ?(?:sec\w*|min\w*|minute|ft|foot)|buffer(?:s|ing)? (?:is"
    r"|for))"
    rf"|go(?:es)? (?:blind|dead|dark) (?:in|under|behind|past|at)){_REST}"
)
# Gear that only the police carry; the rest needs "our", "we" or another such word.
_GEAR = (
    r"(?:bwcs?|body[- ]?(?:worn )?cam(?:era)?s?|tasers?|alpr|anpr|plate readers?|spike"
    r" strips?|stop sticks?|stingers?|riot shields?|ballistic shields?|cruisers?|pepper"
    r" spray|pava|k-?9s?|police (?:dog|drone|radio|helicopter)s?|npas|shot ?spotter"
    r"|patrol (?:cars?|rifles?)|breathaly[sz]ers?|(?:stab|ballistic|duty|new) vests?"
    r"|mdts?|flashbangs?|speed guns?)"
)
_PLAIN = (
    r"(?:radios|comms|drones?|vests?|helicopter|chopper|the bird|cuffs|handcuffs|radar"
    r"|lidar|dash ?cams?|shields?|plates|armou?r|helmets?|thermal|night vision|rams?"
    r"|less[- ]lethal|baton|cameras in (?:the|our) cars?|encryption|batteries)"
)
_OFTEN = r"(?:(?:always|usually|normally|typically|just|never|only|all|mostly|still) )?"
_WE = r"\b(?:we|the team|swat|the entry team|our (?:guys|team|lads|unit)|tac team)"
_TACTIC = (
    r"(?:stack(?:s|ed)? (?:up )?(?:left|right|on|at|behind|outside|two|three|four|\d)"
    r"|breach(?:es)? (?:the|from|at|through|on|first)|stag(?:e|es) (?:\w+ )?(?:blocks?"
    r"|streets?|at|behind|down|round|around|\d)|(?:send|put|leave|post|have|keep)s?"
    r" (?:one|two|three|a couple|\d|someone|a guy|a unit) (?:\w+ )?(?:to|on|at|round"
    r"|around|out) (?:the )?(?:back|rear|front|side|alley|fence)|clear (?:rooms?"
    r"|houses?|left|right|from|the \w+ first|up|down)"
    r"|go(?:es)? (?:in )?(?:off the (?:flash)?bang"
    r"|on the count|through the (?:kitchen|back|window|garage)|left first|right first"
    r"|in (?:from|through|via|dark|quiet|on foot))|park (?:the (?:van|cars?"
    r"|unit) )?(?:round|around|down"
    r"|up|a (?:block|street)|two) (?:\w+ )?(?:the corner|away|up|blocks?|street|road)"
    r"|run dark|(?:approach|come in|walk up|roll up|creep up) (?:on foot|dark|quiet\w*"
    r"|from the (?:north|south|east|west|back|side|rear)|with (?:the )?lights off"
    r"|lights out)|box (?:them|him|the car) in|block (?:both|the) ends?|knock (?:and"
    r"|then|once|three times) (?:\w+ )?(?:wait|breach|ram|hit|go)|cut (?:the )?power"
    r"|use the (?:back|alley) to)"
)
_RULES = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"{_WE} {_OFTEN}{_TACTIC}{_REST}",
        rf"\b(?:when|before|after) we (?:clear|hit|search|raid|enter|stop|serve)"
        rf" [^.!?\n]{{2,30}}?,? (?:we|point|first man|\w+ man) (?:always )?\w+{_REST}",
        r"\b(?:point man|number one|first man|breacher|entry team|stack)"
        rf" (?:always )?(?:goes|go|enters|takes|peels|hits|moves){_REST}",
        r"\b(?:tac|tac channel|talk ?group|tg|channel|ch\.?|freq(?:uency)?)[ -]?\d{1,5}"
        r"(?:\.\d+)?\b(?: is| for|'s)? (?=[^.!?\n]{0,40}\b(?:surveillance|dispatch|ops"
        r"|swat|unencrypted|encrypted|scanner|narcotics|tactical|pursuits?|car to car"
        r"|our|us"
        rf")\b){_REST}",
        r"\b(?:dispatch|surveillance|swat|narcotics|we(?:'re|re| are)?|our (?:unit"
        r"|squad|radios?)) (?:\w+ ){0,3}?(?:on|use|over to|switch to) (?:tac|channel|ch"
        r"|talk"
        rf" ?group|tg|freq) ?[- ]?\d{{1,5}}{_REST}",
        rf"\b{_GEAR}(?:'s)?,? {_LIMIT}",
        r"\b(?:hear|listen (?:in )?to|find|get) us on (?:\d[\d.]*|tac|channel|ch)\b"
        rf"{_REST}",
        rf"\b(?:the|our) dogs? {_CANT} (?:smell|track|alert|find|hit|go|work){_REST}",
        r"\bwe (?:never|don'?t|always|only|all) (?:carry|go in|enter|wear"
        r"|bring) (?:just |only "
        r"|with |without )?(?:a |an )?(?:two|three|four|five|six|\d|one|back ?up"
        r"|a shield|plates)"
        rf"{_REST}",
        r"\b(?:on|for|at) (?:traffic|car|vehicle|felony) stops,? we (?:always|usually"
        r"|never"
        rf"|normally) {_REST}",
        rf"\b{_GEAR} {_CANT} [^.!?,\n]{{3,40}}",
        r"\b(?:we(?:'re|re| are)?|they|(?:cops|police|deputies|officers)(?:"
        r" here)?) (?:\w+ ){0,2}?(?:can'?t|cant|cannot"
        r"|not allowed to|don'?t|dont|do not|never|won'?t|aren'?t allowed to"
        r"|only) (?:chase|pursue) (?:(?:for )?(?:anything|bikes?|motorbikes?|cars?"
        r"|stolen|anyone|unless|over|past"
        rf"|after|into|for|on|in|if|a )){_REST}",
        r"\b(?:policy says|our policy is|pursuit policy|new policy|chase"
        r" policy) [^.!?\n]"
        rf"{{0,25}}\b(?:chas(?:e|ing)|pursu\w+|no pursuits?|over \d+|felony){_REST}",
        r"\bwe (?:have to |always |gotta |must )?(?:break off|call (?:it|them) off"
        r"|terminate|drop the chase|back off) [^.!?\n]{0,20}(?:at|over|past|when|if"
        r"|once|after)"
        rf" {_REST}",
        r"\b(?:our|the|all (?:our|the)) (?:unmarked|uc|surveillance|undercover|plain)"
        r" ?(?:cars?|units?|vans?|fleet|ones|s)? (?:are|is) (?:all |just |a |the "
        r"|mostly |still ){0,4}[^.!?\n]{3,50}",
    )
)
# What others own too: the force has to speak in the same sentence.
_SHARED = re.compile(rf"\b(?<!my )(?<!your ){_PLAIN}(?:'s)?,? {_LIMIT}", re.IGNORECASE)
_FORCE = re.compile(
    r"\b(?:we|we'?re|our|us|dispatch|patrol|swat|scanner|rounds?|suspects?"
    r"|they (?:just )?run|unit|shift|squad|county|department|force|key|fyi)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:football|soccer|basketball|hockey|nba|nfl|coach|defen[cs]e|offen[cs]e"
    r"|quarterback|raptors|lakers|striker|pitch|trail|hike|pancakes?|contract"
    r"|grandma'?s?|mom'?s|mum'?s|church|youtube|subscribe|news|tv|website|concert"
    r"|festival|wedding|training was"
    r"|demo|pokemon|lobby|map|server|respawn|console|controller|karaoke|phone|laptop"
    r"|beach|hotel|holiday|deliver\w*|customers?|fishing|police chase|dreams?"
    r"|goals?)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield tactics, channels, pursuit rules and limits of the gear."""
    text = parsed.plain
    screens = [mark.span for mark in parsed.marks("screen")]
    for rule in (*_RULES, _SHARED):
        for match in rule.finditer(text):
            span = Span(*match.span())
            around = sentence(text, span)
            if any(screen.overlaps(around) for screen in screens):
                continue
            if _OTHERS.search(text, around.start, around.end):
                continue
            if rule is not _SHARED or _FORCE.search(text, around.start, around.end):
                yield Spot(span, 0.75)
