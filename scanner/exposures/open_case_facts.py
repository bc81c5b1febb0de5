"""Facts of an open case: evidence, warrants, suspects, surveillance, case numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_BE = (
    r"(?:(?:'s|s|is|are|was|has|have|just|finally|almost|nearly|about to be|being|been"
    r"|now|getting|already|all|still|gonna be|not) ?){0,4}"
)
_LAB = (
    r"(?:dna|(?:finger ?|palm ?|shoe ?)?prints|ballistics|toxicology|tox (?:report"
    r"|screen)|forensics|gsr|rape kit|swabs?|blood spatter"
    r"|shell casings?|casings|phone (?:dump|download|records)|cell (?:dump|site data)"
    r"|handset download)"
)
_HIM = (
    r"(?:him|her|them|this (?:guy|dude|fella|clown|lot)|(?:his|her|their|that|this|the)"
    r" (?:\w+ )?(?:house|place|flat|crib|apartment|unit|shop|garage|car|van|truck|ute"
    r"|phone|dealer|suspect|target|stash house|crew|suspects|burner|address|boat"
    r"|lockup))"
)
_CRIME = (
    r"(?:murders?|homicide|shooting|stabbing|robber(?:y|ies)|burglar(?:y|ies)"
    r"|break-?ins?|arson|rape|assault|kidnapping|abduction|hit[- ]and[- ]run|killing"
    r"|od death|missing (?:girl|boy|woman|man|kid|child|person|teen)|victims?|suspects?"
    r"|killer|shooter|the body|warrant|carjack\w*|dealer|fentanyl|(?:our|my|this"
    r"|the \w+) case|detectives?|interview|custody|stash|lineup|charge(?:d|s)? (?:him"
    r"|her|them))"
)
_HUSH = (
    r"(?:not (?:been )?(?:released|public|announced|out)(?: yet)?|(?:hasn'?t|has not"
    r"|isn'?t) (?:been )?(?:released|public|made public|announced|out)|keep (?:that"
    r"|this|it) (?:quiet|between us|to yourself)|under wraps|off the record"
    r"|nobody knows|no one knows|press (?:don'?t|doesn'?t|does not) (?:know|have)"
    r"|you didn'?t hear (?:it|this|that)? ?from me|has no (?:idea|clue)"
    r"|dont tell anyone|hush)"
)
_THEY = (
    r"(?:he|she|they|the (?:\w+ )?(?:suspect|ex|boyfriend|husband|wife|stepdad"
    r"|step-?dad|dad|uncle|driver|shooter|dealer|brother|guy|kid)|our (?:guy|suspect))"
)
# These say it by themselves.
_SURE = (
    r"\b(?:case|cr|cad|incident|occurrence|crime|file|report|event|log)(?: "
    r"(?:ref(?:erence)?"
    r"|no|num|number|file))?\.?(?: is)? ?[#:]? ?(?:\d{2,4}[-/]\d{3,8}"
    r"|[A-Z]{1,3}/\d{3,6}/\d\d|(?-i:[A-Z]){1,3}-?\d{5,8})\b(?:,? (?:dna|prints"
    r"|ballistics|lab) \w+ \w+)?",
    rf"\b{_LAB}(?: results?| report)?,? {_BE}(?:back\b|came back|come back|coming back"
    rf"|(?:a )?match(?:es|ed)?\b|hits?\b|positive|says?\b|shows?\b|in\b(?= on)"
    r"|a hit|(?:on the \w+ )?(?:is|are) (?:the|his|her) \w+(?:'?s)?)"
    r"(?: (?:to|the|on|with|for) (?:the )?\w+(?: \w+)?)?",
    rf"\b(?:dna|prints?|ballistics) (?:on|from|off) the \w+ {_BE}(?:match\w*|belong\w*"
    r"|came back|come back|(?:the|his|her) \w+)",
    rf"\bwarrants? ?{_BE}(?:signed|drafted|typed(?: up)?|approved|granted|sworn"
    r"|sealed|in front of (?:the|a) judge|on the judge'?s desk)\b",
    r"\b(?:typing|writing|drafting|swearing|swore|applying|applied|just got|getting"
    r"|finally got|wrote|got) (?:up |out |for )?(?:an? |the |his |her |my "
    r"|our )?(?:(?:search|arrest|ping|phone) )?warrants? (?:signed|for (?:his|her|their"
    r"|the|that)|on (?:his|her|him"
    r"|the))[^.!?\n]{0,30}?(?=$|[,.!?\n])",
    r"\b(?:our|my|the (?:prime|main|only|top)) (?:(?:prime|main|only|top|number one"
    r"|new) )?(?:suspect|person of interest|poi)(?:'s| is| was| works| lives| drives"
    r"| has| looks like)\b(?: [\w']+){1,4}",
    r"\b(?:tracker|gps|bug|wire|tap|listening device|camera|probe)(?:'s)? (?:is )?"
    r"(?:on"
    r"|in|under|up on) (?:his|her|their|the (?:suspect|target|dealer)'?s?) (?:car|van"
    r"|truck|phone|ute|house|flat|bike|line|boat|place)",
    r"\b(?:pole ?cam\w*|wire ?tap|wire(?:'s| is) up|ping(?:ing|ed)? (?:his|her|their)"
    r" (?:phone|cell)|title iii)\b(?: (?:on|at|outside) (?:the |his |her"
    r" )?\w+(?: \w+)?)?",
    rf"\b(?:been |we'?re |were |i'?m |im |out |spent \w+ (?:\w+ )?|night |shift "
    rf"|surveilling )(?:\w+ )?(?:sitting on|sat on|tailing|following|surveilling"
    rf"|watching|staking out|on obs on|parked (?:up )?outside|plotted up (?:on"
    rf"|outside)) {_HIM}(?: [\w']+){{0,4}}",
    rf"\b(?:sitting on|surveilling|staking out|stake ?out (?:on|at|outside)) {_HIM}",
    r"\b(?:found|recovered|pulled|dug up|fished out|got|have) (?:the|his|her"
    r"|a) (?:murder weapon|gun (?:used|from)|knife (?:used|from)|(?:bloody|burned"
    r"|dumped) \w+(?: he used)?)[^.!?\n]{0,40}",
    r"\b(?:(?:the )?(?:victim|witness|caller|clerk)|she|he) (?:\w+ )?(?:picked|id'?d"
    r"|identified|ided) (?:him|her|them|our guy)\b(?:[^.!?\n]{0,25}(?:line-?up|photos?"
    r"|array|parade))?",
    r"\b(?:not|don'?t have|dont have|havent got|haven'?t got|no) (?:have )?enough "
    r"(?:yet )?"
    r"to (?:charge|arrest|hold|indict)(?: (?:him|her|them))?\b",
    r"\b(?:we|we'?ve|weve) (?:have|got|have got|put) (?:him|her|them|the \w+) on"
    r" (?:cctv|camera|tape|video|ring|the wire)\b(?: [\w']+){0,5}",
    r"\b(?:got|have|had) (?:his|her|their) (?:phone|cell|laptop) (?:dumped|cracked"
    r"|unlocked|downloaded|imaged)\b",
    r"\bthe (?:shooter|killer|murderer|arsonist|robber|stabber|burglar|rapist)(?:'s| is"
    r"| was)"
    r" (?:\w+ )?(?:the|his|her|their) (?:ex|nephew|husband|wife|boyfriend|girlfriend"
    r"|brother"
    r"|cousin|uncle|son|stepson|stepdad|dad|neighbou?r|landlord|roommate|boss|mate"
    r"|friend)",
    r"\b(?:we|i)(?:'ve|ve)? (?:have|got|have got) (?:a|an|one|two|another) (?:eye ?"
    r"|good |star"
    r" |solid )?witness(?:es)?\b(?: [\w']+){0,4}",
    rf"\bwatching {_HIM}(?: from [\w' ]{{3,16}})? (?:all|for|24/7|every"
    rf"|since)\b(?: \w+)?",
    r"\b(?:his|her|their|the suspect's) (?:phone|cell|car|plate|card) (?:pinged|hit"
    r"|was picked"
    r" up)\b(?: [\w']+){1,4}",
    r"\bsearch of (?:his|her|their|the) \w+ (?:turned up|found|got us|gave"
    r" us)[^.!?\n]{0,30}",
    r"\bcharging decision\b(?: [\w']+){0,2}",
)
# These need a crime in the same sentence, or a word that it is no news yet.
_CASE = (
    r"\b(?:we|i|detectives|my team|the squad)(?:'re|re| are| all)? (?:\w+ )?(?:know"
    r"|think|reckon|sure|certain|positive|convinced)(?: that)? (?:who (?:did it"
    r"|it (?:is|was)|s?he is)|(?:it was"
    r"|it'?s|its|he'?s|it is) (?:the|his|her|a) [\w-]+|(?:his|her|the) \w+ did it)",
    rf"\b{_THEY} (?:just |finally )?(?:confessed|coughed(?: to it)?|lawyered up"
    rf"|rolled over"
    r"|admitted (?:it|to it|everything)|failed the (?:polygraph|lie detector)|no"
    r" commented)\b",
    r"\b(?:lab|test|toxicology)(?: results?| report)?(?: is| are|'s)? (?:just "
    r"|finally )?(?:back|in)\b(?: (?:on|for) the \w+ \w+)?",
    rf"\b(?:(?:his|her|the) (?:alibi|motive|story|timeline)|{_LAB}|autopsy"
    rf"|post[- ]?mortem|body|weapon"
    r"|gun|knife|evidence) (?:is|was|says?|shows?|'s) [\w']+(?: [\w']+){0,4}",
    r"\b(?:found|recovered|seized) (?:the|a|his|her) (?:body|remains|gun|knife|weapon"
    r"|car|phone|stash)\b(?: (?:in|at|under|behind) (?:the |his |her )?\w+)?",
)
_SURE_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _SURE)
_CASE_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _CASE)
_PROOF = re.compile(rf"\b(?:{_CRIME}|{_HUSH})\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:irish|ancestry|23andme|my ?heritage|heritage|scottish|nigerian|paternity"
    r"|cholesterol|doctor|vet|dog|cat|puppy|breed|covid|blood test|my (?:mom|mum|dad"
    r"|son|daughter)|pregnan\w*|cake|cookies?|lunch|love|phone case|iphone|luggage"
    r"|parcel|order|shipped|invoice|startup|anyone with|see our release"
    r"|press conference|please (?:call|contact)|news(?:paper)?|reported(?:ly)?"
    r"|court heard|jury|trump|mueller"
    r"|clinton|hillary|fbi|senate|russia\w*|warrant officer|album|band|diary"
    r"|the match|match day|mock trial|mystery|story ?time|cards?|class)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield evidence, warrants, suspects, surveillance and numbers of an open case."""
    text = parsed.plain
    screens = [mark.span for mark in parsed.marks("screen")]
    for rules, sure in ((_SURE_RULES, True), (_CASE_RULES, False)):
        for match in (m for rule in rules for m in rule.finditer(text)):
            span = Span(*match.span())
            around = sentence(text, span)
            if any(screen.overlaps(around) for screen in screens):
                continue
            if _OTHERS.search(text, around.start, around.end):
                continue
            if sure or _PROOF.search(text, around.start, around.end):
                yield Spot(span, 0.8)
