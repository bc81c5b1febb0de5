"""Who told the police: words for a source, with any clue to the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_OUR = r"(?:my|our|one of (?:my|our)|his|her|a|the|this|another|some)"
# Words that mean a source and nothing else.
_SOURCE = (
    r"(?:(?:(?:reliable|best|favou?rite|new|old|paid|confidential|secret)"
    r" ){0,4}(?:(?-i:CI)"
    r"|c\.i\.?|ci|informants?|snitch|(?-i:CHIS)|chis|tipsters?|stool ?pigeon"
    r"|grass(?= (?:is|was|works|lives|in|at|on|who))|mole|inside (?:guy|man|woman"
    r"|girl)))"
)
_PERSON = (
    r"(?:(?:guy|man|woman|girl|lad|bloke|lady|fella|kid|person|friend|mate|contact|one"
    r"|source|eyes|somebody|someone)s?)"
)
_TIE = (
    r"(?:(?:ex|ex[- ]?(?:wife|husband|gf|bf|girlfriend|boyfriend)|girlfriend|boyfriend"
    r"|wife|mrs|missus|mum|mom|mother|dad|father|brother|sister|cousin|uncle|aunt"
    r"|son|daughter|neighbou?r(?: lady| guy)?|landlord|landlady|boss|roommate|flatmate"
    r"|best (?:mate|friend)|barber|bartender|bouncer|barmaid|mailman|postman|postie"
    r"|cook|chef|teacher|nurse|janitor|caretaker|cleaner|clerk|cashier|waitress|waiter"
    r"|baby ?(?:mama|daddy)|dude|dealer|mechanic|pastor|priest|doorman|cabbie"
    r"|taxi driver|manager|owner|tenant"
    r"|lady|girl|woman|man|guy|lad|bloke|old (?:lady|man|boy)|kid|member|witness|crew"
    r"|caller)s?)"
)
_WHO = (
    rf"(?:(?:(?:the|his|her|their|that|a|an|old|one of his|one of their) (?:own )?"
    rf"(?:\w+ ){{0,2}}?{_TIE}|(?:mrs?|ms|miss|old)\.? \w{{2,15}}"
    r"|(?-i:[A-Z])\w{2,15}"
    rf"|one of (?:his|their) own(?: \w+)?)"
    r"(?: (?:at|from|in|on|by|over|across|next|two|who|with|of) \w[\w']*(?:"
    r" \w[\w']*){0,3}?)?)"
)
_TOLD = (
    r"(?:tipped (?:us|me|the squad|my \w+) off|tipped (?:us|me) ?(?!\$|£|\d)"
    r"|(?:ratted|snitched|grassed|informed|told)"
    r" (?:on )?(?:him|her|them)(?: out| up)?(?: to (?:us|me))"
    r"|(?:gave|is giving|gives|giving) (?:us|me) (?:the|his|her|their|all"
    r" the) (?:tip|info|address|name|names|location|intel)"
    r"|(?:gave|turned|sold|shopped|dobbed|narked) (?:him|her|them) (?:up|in|out)\b"
    r"(?! (?:for|to))|(?:grassed|ratted|dimed|dobbed)(?: (?:him|her|them)(?: up| out"
    r"| in)?|$|[.!,]| on him)|(?:is|'s|has been|been|was) (?:working (?:with|for) us"
    r"(?: now| against|$)|feeding us|talking to (?:us|my (?:detective|dc|sgt|sergeant"
    r"|partner|squad|unit)|our \w+)|wearing a"
    r" wire|informing|cooperating with us|(?:my|our) (?:eyes|ears|source|informant|ci"
    r"|snitch))\b"
    r"|(?:told|showed) us (?:where|who|everything|what|how)\b(?=[^.!?\n]{0,40}\b"
    r"(?:hid\w*|dealers?|stash|guns?|shooter|suspects?|drugs|gang|did it))"
    r"|flipped(?= (?:and|on|for us))|(?:is|'s|was) (?:the one )?who told us"
    r"|called (?:it in to us|crime ?stoppers)(?: on \w+)?)"
)
_CLUE = (
    r"(?: (?:\#?\d+ )?(?:(?:is|was|who|who's|whos|works?|working|lives?|living|from|at"
    r"|in|inside|aka|named|called|drives|over|number|with|near|down)\b)(?: [\w']+){1,7}"
    r"|,? (?:he|she)(?:'s|s| is) (?:the |a |his )?[\w']+(?: (?:at|in|of|on) [\w']+"
    r"(?: \w+)?)?|'s (?:name|place|house|girl|cousin|brother|wife)(?: [\w']+){0,3})"
)
_RULES = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"\b{_OUR} {_SOURCE}{_CLUE}",
        r"\b(?:my|our) (?:ci|c\.i\.|informant|chis|snitch) (?:just |finally )?(?:texted"
        r"|called"
        r"|says?|said|told|met|gave|came|rang|wants|needs)\b[^.!?\n]{0,40}",
        rf"\b(?:to|from) {_WHO} for (?:the|that) (?:tip|tip[- ]?off|heads up) (?:on"
        rf"|about)"
        r" (?:those|the|that|him|them|his|her)\b",
        rf"\b(?:turned|flipped|signed up|recruited) {_WHO} (?:in)?to (?:an? |our )?"
        r"(?:informant|ci|snitch|source)\b",
        r"\b(?:someone|somebody|a (?:guy|man|girl|woman|friend)) on the inside (?:at|of"
        r"|in)"
        r" [\w']+(?: [\w']+)?(?:, an? [\w' ]{3,20})?",
        rf"\bconfidential informants? (?:#|number )?\d+{_CLUE}?",
        rf"\b(?:paid|met|meeting|saw|texted|called|paying) {_OUR} (?:{_SOURCE}|source)"
        rf"\b[^.!?\n]{{0,40}}?{_CLUE}",
        rf"\b(?:my|our) {_PERSON} (?:inside|in the middle of) (?:the |that |his )?"
        r"[\w']+(?: (?:crew|gang|club|chapter|mob|firm|family|house|outfit|ring|"
        r"lot|cartel|posse|set))?(?= (?:crew|came|come|says?|said|told|gave|confirmed"
        r"|tells|is|was|heard|called|texted|just|got|delivered)|$|[,.!])",
        r"\b(?:got|have|has|we'?ve got|theres|there's) (?:an?|our own) (?:guy|inside"
        r" (?:guy|man|girl|woman)|source|mole|woman|snitch|informant|ci) (?:inside|in"
        r"|with|at|on) (?:the |that |his )?(?:[\w']+ ){0,2}(?:crew|gang|club|chapter"
        r"|mob|firm|cartel|set|house|mc)\b",
        rf"\b{_WHO},? (?:(?:is|was|are) )?(?:(?:the )?(?:one|ones|person|guy"
        rf"|lady) )?(?:who |that )?(?:just |finally |actually |obviously |has "
        rf"|had )?{_TOLD}",
        rf"\b(?:because|cos|cuz|thanks to|turns? out|guess who)"
        rf" {_WHO}?[^.!?\n]{{0,20}}?"
        r"\b(?:grassed|ratted|snitched|tipped us|dobbed|called crime ?stoppers)\b"
        r"[^.!?\n]{0,40}",
        rf"\b(?:it was|was|that was) {_WHO} (?:who|that) (?:\w+ )?{_TOLD}",
        r"\b(?:the |our |an? )?(?:anonymous )?(?:tip|tip[- ]?off|intel) (?:came"
        r"|is coming"
        rf"|was|came in|comes) from (?:{_WHO}|(?:a|an) (?:\w+ ){{1,2}}(?:at|in|on)"
        r"(?: \w+){1,3})",
        r"\b(?:the )?anonymous (?:caller|tipster|tip|source) (?:was|is) (?:obviously "
        r"|just"
        rf" |actually |really |clearly )?{_WHO}",
        rf"\b{_WHO} (?:at|from|in) (?:no\.? |number )?\d+ is (?:our|my) (?:eyes|source"
        r"|ears|guy|informant)",
    )
)
_OTHERS = re.compile(
    r"\b(?:trust me bro|pipeline|deploy\w*|devops|ci/cd|jenkins|github|builds?|branch"
    r"|tests?|overlap\w*|95%|midfield|striker|keeper|coach|goal|bitcoin|stitches"
    r"|tacos|menu|sale|discount|mom told|mum told|to (?:my )?(?:mom|mum|teacher)"
    r"|lent|adoption|waiter was|server was|dog|cat|club penguin|open source|trade)\b"
    r"|\btipped us (?:\d|\$|£|like|really|well|off about the best)",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield sources, informants and tipsters with what tells who they are."""
    screens = [mark.span for mark in parsed.marks("screen")]
    for match in (m for rule in _RULES for m in rule.finditer(parsed.plain)):
        span = Span(*match.span())
        around = sentence(parsed.plain, span)
        told = any(screen.overlaps(around) for screen in screens)
        if not told and not _OTHERS.search(parsed.plain, around.start, around.end):
            yield Spot(span, 0.8, "member_of_public")
