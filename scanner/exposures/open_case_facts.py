"""Facts of an open case: evidence, warrants, suspects, surveillance, case numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_BE = (
    r"(?:(?:'s|s|is|are|was|has|have|just|finally|almost|nearly|about to be|being|been"
    r"|now|getting|already|all|still|gonna be|not) ?)*"
)
_LAB = (
    r"(?:dna|(?:finger ?|palm ?|shoe ?)?prints|ballistics|toxicology|tox (?:report|screen)"
    r"|forensics|gsr|rape kit|swabs?|blood spatter"
    r"|shell casings?|casings|phone (?:dump|download|records)|cell (?:dump|site data)"
    r"|handset download)"
)
_HIM = (
    r"(?:him|her|them|this (?:guy|dude|fella|clown|lot)|(?:his|her|their|that|this|the)"
    r" (?:\w+ )?(?:house|place|flat|crib|apartment|unit|shop|garage|car|van|truck|ute|phone"
    r"|dealer|suspect|target|stash house|crew|suspects|burner|address|boat|lockup))"
)
_CRIME = (
    r"(?:murders?|homicide|shooting|stabbing|robber(?:y|ies)|burglar(?:y|ies)|break-?ins?"
    r"|arson|rape|assault|kidnapping|abduction|hit[- ]and[- ]run|killing|od death"
    r"|missing (?:girl|boy|woman|man|kid|child|person|teen)|victims?|suspects?|killer"
    r"|shooter|the body|warrant|carjack\w*|dealer|fentanyl|(?:our|my|this|the \w+) case"
    r"|detectives?|interview|custody|stash|lineup|charge(?:d|s)? (?:him|her|them))"
)
_HUSH = (
    r"(?:not (?:been )?(?:released|public|announced|out)(?: yet)?|(?:hasn'?t|has not"
    r"|isn'?t) (?:been )?(?:released|public|made public|announced|out)|keep (?:that"
    r"|this|it) (?:quiet|between us|to yourself)|under wraps|off the record|nobody knows"
    r"|no one knows|press (?:don'?t|doesn'?t|does not) (?:know|have)|you didn'?t hear"
    r" (?:it|this|that)? ?from me|has no (?:idea|clue)|dont tell anyone|hush)"
)
_THEY = (
    r"(?:he|she|they|the (?:\w+ )?(?:suspect|ex|boyfriend|husband|wife|stepdad|step-?dad"
    r"|dad|uncle|driver|shooter|dealer|brother|guy|kid)|our (?:guy|suspect))"
)
# These say it by themselves.
_SURE = (
    r"\b(?:case|cr|cad|incident|occurrence|crime|file|report|event|log)(?: (?:ref(?:erence)?"
    r"|no|num|number|file))?\.?(?: is)? ?[#:]? ?(?:\d{2,4}[-/]\d{3,8}|[A-Z]{1,3}/\d{3,6}/\d\d"
    r"|(?-i:[A-Z]){1,3}-?\d{5,8})\b(?:,? (?:dna|prints|ballistics|lab) \w+ \w+)?",
    rf"\b{_LAB}(?: results?| report)?,? {_BE}(?:back\b|came back|come back|coming back"
    rf"|(?:a )?match(?:es|ed)?\b|hits?\b|positive|says?\b|shows?\b|in\b(?= on)"
    r"|a hit|(?:on the \w+ )?(?:is|are) (?:the|his|her) \w+(?:'?s)?)"
    r"(?: (?:to|the|on|with|for) (?:the )?\w+(?: \w+)?)?",
    rf"\b(?:dna|prints?|ballistics) (?:on|from|off) the \w+ {_BE}(?:match\w*|belong\w*"
    r"|came back|come back|(?:the|his|her) \w+)",
    rf"\bwarrants? ?{_BE}(?:signed|drafted|typed(?: up)?|approved|granted|sworn"
    r"|sealed|in front of (?:the|a) judge|on the judge'?s desk)\b",
    r"\b(?:typing|writing|drafting|swearing|swore|applying|applied|just got|getting|finally"
    r" got|wrote|got) (?:up |out |for )?(?:an? |the |his |her |my |our )?(?:(?:search|arrest"
    r"|ping|phone) )?warrants? (?:signed|for (?:his|her|their|the|that)|on (?:his|her|him"
    r"|the))[^.!?\n]{0,30}?(?=$|[,.!?\n])",
    r"\b(?:our|my|the (?:prime|main|only|top)) (?:(?:prime|main|only|top|number one|new) )?"
    r"(?:suspect|person of interest|poi)(?:'s| is| was| works| lives| drives| has| looks"
    r" like)\b(?: [\w']+){1,4}",
    rf"\b(?:tracker|gps|bug|wire|tap|listening device|camera|probe)(?:'s)? (?:is )?(?:on"
    rf"|in|under|up on) (?:his|her|their|the (?:suspect|target|dealer)'?s?) (?:car|van"
    r"|truck|phone|ute|house|flat|bike|line|boat|place)",
    r"\b(?:pole ?cam\w*|wire ?tap|wire(?:'s| is) up|ping(?:ing|ed)? (?:his|her|their)"
    r" (?:phone|cell)|title iii)\b(?: (?:on|at|outside) (?:the |his |her )?\w+(?: \w+)?)?",
    rf"\b(?:been |we'?re |were |i'?m |im |out |spent \w+ (?:\w+ )?|night |shift |surveilling"
    rf" )(?:\w+ )?(?:sitting on|sat on|tailing|following|surveilling|watching|staking out"
    rf"|on obs on|parked (?:up )?outside|plotted up (?:on|outside)) {_HIM}(?: [\w']+){{0,4}}",
    rf"\b(?:sitting on|surveilling|staking out|stake ?out (?:on|at|outside)) {_HIM}",
    r"\b(?:found|recovered|pulled|dug up|fished out|got|have) (?:the|his|her|a) (?:murder"
    r" weapon|gun (?:used|from)|knife (?:used|from)|(?:bloody|burned|dumped) \w+(?: he"
    r" used)?)[^.!?\n]{0,40}",
    r"\b(?:(?:the )?(?:victim|witness|caller|clerk)|she|he) (?:\w+ )?(?:picked|id'?d"
    r"|identified|ided) (?:him|her|them|our guy)\b(?:[^.!?\n]{0,25}(?:line-?up|photos?"
    r"|array|parade))?",
    r"\b(?:not|don'?t have|dont have|havent got|haven'?t got|no) (?:have )?enough (?:yet )?"
    r"to (?:charge|arrest|hold|indict)(?: (?:him|her|them))?\b",
    rf"\b(?:we|we'?ve|weve) (?:have|got|have got|put) (?:him|her|them|the \w+) on"
    r" (?:cctv|camera|tape|video|ring|the wire)\b(?: [\w']+){0,5}",
    r"\b(?:got|have|had) (?:his|her|their) (?:phone|cell|laptop) (?:dumped|cracked"
    r"|unlocked|downloaded|imaged)\b",
    r"\bcharging decision\b(?: [\w']+){0,2}",
)
# These need a crime in the same sentence, or a word that it is no news yet.
_CASE = (
    r"\b(?:we|i|detectives|my team|the squad)(?:'re|re| are| all)? (?:\w+ )?(?:know|think"
    r"|reckon|sure|certain|positive|convinced)(?: that)? (?:who did it|(?:it was|it'?s|its"
    r"|he'?s|it is) (?:the|his|her|a) [\w-]+|(?:his|her|the) \w+ did it)",
    rf"\b{_THEY} (?:just |finally )?(?:confessed|coughed(?: to it)?|lawyered up|rolled over"
    r"|admitted (?:it|to it|everything)|failed the (?:polygraph|lie detector)|no"
    r" commented)\b",
    r"\b(?:lab|test|toxicology)(?: results?| report)?(?: is| are|'s)? (?:just |finally )?"
    r"(?:back|in)\b(?: (?:on|for) the \w+ \w+)?",
    rf"\b(?:(?:his|her|the) (?:alibi|motive|story|timeline)|{_LAB}|autopsy|post[- ]?mortem"
    rf"|body|weapon"
    r"|gun|knife|evidence) (?:is|was|says?|shows?|'s) (?:[\w']+ ?){1,5}",
    rf"\b(?:found|recovered|seized) (?:the|a|his|her) (?:body|remains|gun|knife|weapon"
    r"|car|phone|stash)\b(?: (?:in|at|under|behind) (?:the |his |her )?\w+)?",
)
_SURE_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _SURE)
_CASE_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _CASE)
_PROOF = re.compile(rf"\b(?:{_CRIME}|{_HUSH})\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:irish|ancestry|23andme|my ?heritage|heritage|scottish|nigerian|paternity"
    r"|cholesterol|doctor|vet|dog|cat|puppy|breed|covid|blood test|my (?:mom|mum|dad|son"
    r"|daughter)|pregnan\w*|cake|cookies?|lunch|love|phone case|iphone|luggage|parcel"
    r"|order|shipped|invoice|startup|anyone with|see our release|press conference"
    r"|please (?:call|contact)|news(?:paper)?|reported(?:ly)?|court heard|jury|trump|mueller"
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
