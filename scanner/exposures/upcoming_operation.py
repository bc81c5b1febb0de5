"""Police action that has not happened: a deed of the job, we who do it, and a when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_DOOR = r"(?:doors?|a door|the door|some doors|a few doors)"
_HOUSE = (
    r"(?:(?:the|a|that|this|his|her|their|some|two|three|four|\d+) (?:[\w']+ ){0,2}?"
    r"(?:house|place|spot|flat|apartment|crib|warehouse|address(?:es)?|trap(?: house)?"
    r"|stash(?: house)?|lab|grow(?: house| op)?|compound|clubhouse|motel|lockup|farm"
    r"|unit|yard|lot|crack house|dealer|crew|gang|ring))"
)
_CROOK = (
    r"(?:(?:him|them|her|that|this|the|a|our|his|some|\d+) (?:[\w'-]+ ){0,2}?(?:scumbag"
    r"|suspects?|dealers?|crew|gang|shooters?|killer|perps?|fugitives?|robbers?|rapist"
    r"|bad guys?|clown|dirtbag|burglars?|thief|thieves|ring|boys|targets?|pedo|nonce))"
)
# The job and nothing else: a time is all it needs.
_SURE = (
    rf"(?:(?:kick|bust|smash|breach|boot)(?:ing|in)?(?: in| down)? (?:in )?{_DOOR}"
    rf"(?: in| down)?|(?:putting|put) {_DOOR} in|doing (?:a|some|\d+|two|three) doors?"
    rf"|doors?(?:'s| is| are)? going in"
    rf"|(?:raid(?:ing)?|hit(?:ting)?|rolling on|roll on|storm(?:ing)?|moving on|turning"
    rf" over|spinning|swooping on) {_HOUSE}"
    r"|(?:serv(?:e|ing)|execut(?:e|ing)|doing) (?:an? |the |some |two |three |\d+ )?"
    r"(?:(?:search|arrest|no[- ]?knock|drug|high[- ]risk) ){0,4}warrants?"
    r"|(?:search|arrest|no[- ]?knock|drugs?|high[- ]risk) (?:search )?warrants?"
    r"|no[- ]?knock|warrant (?:sweep|service|round ?up|day)|(?:a |got a )warrant"
    r"(?= (?:at|on|in|tomorrow|tmrw|tonight))"
    r"|(?:dui|dwi|sobriety|rbt|drink[- ]driv\w+|seat ?belt) (?:check ?points?|blitz"
    r"|patrols?|op)|rbt|speed trap|radar (?:op|detail)|(?:run(?:ning)?|work(?:ing)?"
    r"|mann(?:ing)?|on) (?:an? |the )?(?:road ?block|check ?point)"
    r"|(?:dawn |drugs? |gang |brothel )raids?|(?:the )?raid(?:'s| is) (?:on|set"
    r"|happening|planned)|booze bus|(?:royal|state|presidential|papal) visit|drug bust"
    r"|buy[- ]?bust|(?:prostitution"
    r"|john|undercover|drugs?|vice) (?:sting|op)|sting op\w*|take ?down(?= (?:at|on|is"
    r"|of|tomorrow|tmrw|tonight|friday|monday))"
    r"|(?:arrest(?:ing)?|nick(?:ing)?|lift(?:ing)?|pick(?:ing)? up|nab(?:bing)?"
    r"|scoop(?:ing)? up|collar(?:ing)?|bust(?:ing)?|round(?:ing)? up|grab(?:bing)?|bag"
    rf"(?:ging)?|tak(?:e|ing) down|hook(?:ing)? up|roll(?:ing)? on) {_CROOK}"
    r"|(?:pick(?:ing)? up|arresting) an? (?:murder|robbery|rape|homicide|shooting)"
    r" suspect|(?:tak(?:e|ing) down|hit(?:ting)?) the \w+ (?:crew|gang|ring|mc|mob)"
    r"|(?:swat|ert|tac|tactical) (?:call ?out|op|mission)|op(?:eration)? [\w']{3,12}"
    r" (?:kicks off|starts|goes live|begins|is a go|launches)"
    r"|(?:(?:protection|protective|dignitary|vip|motorcade|close protection|escort"
    r"|presidential|security)(?: detail| duty| op)|(?:escort(?:ing)?|guard(?:ing)?"
    r"|protect(?:ing)?) (?:the )?(?:\w+'s )?(?:pm|president|vp|governor|mayor|premier"
    r"|prime minister|king|queen|prince\w*|minister|ambassador|senator|witness"
    r"|motorcade|vip)\w*(?:'s motorcade)?|motorcade)"
    r"|(?:riot|protest|crowd control|public order) (?:detail|duty|gear|deployment|line)"
    r"|(?:waiting for|jump(?:ing)?|ambush(?:ing)?) (?:them|him|her) at the [\w']+)"
)
_WHEN = (
    r"(?:tomorrow|tmrw|tmw|tomoz|2moro|tonight|tonite|later|soon|first thing|(?:(?:at"
    r"|b4|before) )?(?:dawn|sunrise|sun-?up|first light|zero dark)|(?:early )?in the"
    r" morning|this (?:week\w*|friday|saturday|sunday|arvo)|next (?:week|month|\w+day)"
    r"|(?:on |this |next )?(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs)?|fri|sat(?:ur)?|sun)"
    r"(?:day)?(?: (?:night|morning|arvo))?|(?:at |@ ?|by )?(?:\d{1,2}(?:[:.]\d\d)?"
    r" ?[ap]m|0[3-9][0-5]\d|2[0-3][0-5]\d)(?: ?hrs)?|at \d{1,2}(?: in the morning)?"
    r"|(?:once|when|as soon as|after|the minute) (?:the |our |we )?(?:ci|judge|warrant"
    r"|source|informant|da|boss|sarge|signal|get the)(?: [\w']+){1,3})"
)
_WE = re.compile(
    r"^\W*\w+ing\b|\b(?:finally|sarge|sergeant|boss|i|i'?m|im|i'?ll|ill|we|we'?re|were"
    r"|we'?ll|well|our|us"
    r"|me|my|the boys|lads|team|squad|shift|unit|gonna|got|working|running|swat"
    r"|brief(?:ing)?|all hands|early one|big one|cant wait|wish us|pray for"
    r"|going down)\b",
    re.IGNORECASE,
)
_REACH = 45  # code points between the deed and its time
_AFTER = re.compile(
    rf"\b{_SURE}\b[^.!?\n]{{0,{_REACH}}}?\b{_WHEN}\b(?:,? (?:on|at|in|off)"
    r" (?:the |\d+ )?[\w']+(?: (?:st|rd|road|street|ave|hotel|estate|bypass|motel))?)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b{_WHEN}\b[^.!?\n]{{0,{_REACH}}}?\b{_SURE}\b(?: (?:on|at|in|off)"
    r" (?:the )?[\w']+(?: [\w']+)?)?",
    re.IGNORECASE,
)
_TERSE = re.compile(r"\b(?:search|arrest) warrant @ ?\d[^.!?\n]{3,40}", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:will conduct|officials|announced|join us|national night out|campaign"
    r"|canvass\w*|candidate|council|vote\w*|yesterday|last (?:night|week|month|year)"
    r"|was raided|raided|have been|arrested in|was arrested|beach|fridge|freezer|pantry"
    r"|gym|christmas|xmas|tree|knee|hip|surgery|surgeon|nhs|theatre list|hospital"
    r"|club night|rivals?|trivia|concert|berlin|black friday|sale|store|mall|party"
    r"|warrant officer|exam|promotion|war ?craft|hawks|tigers|kids? up"
    r"|pick(?:ing)? up (?:the|my) (?:kids?"
    r"|boys|girls)|from (?:school|practice|the airport)|air raid|trump|obama|biden"
    r"|clinton|isis|nato|syria\w*|afghan\w*|ukraine|iraq|israel\w*|gaza)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield raids, arrests, checkpoints and details that the author's side plans."""
    text = parsed.plain
    screens = [mark.span for mark in parsed.marks("screen")]
    for rule in (_AFTER, _BEFORE, _TERSE):
        for match in rule.finditer(text):
            span = Span(*match.span())
            around = sentence(text, span)
            if any(screen.overlaps(around) for screen in screens):
                continue
            if _PUBLIC.search(text, around.start, around.end):
                continue
            if rule is _TERSE or _WE.search(text, around.start, around.end):
                yield Spot(span, 0.8, "self")
