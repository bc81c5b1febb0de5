"""Signal: going out, visiting, meeting or attending, as a verb and its object."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_OWN = r"(?:my|our|his|her|their|the)"
_GO = (
    r"(?:go|goes|going|drives?|driving|walks?|walking|heads?|heading|fly|flies|flying"
    r"|travels?|travell?ing|come|comes|coming|trek|cycles?|bikes?|take the kids"
    r"|(?:run|runs|running) around)"
)
_WAY = (
    r"(?: (?:out|over|back|down|up|away|together|alone|home|around|along|abroad|there"
    r"|round|in|off|all))"
)
# "go to bed", "come to terms" and "walk to the kitchen" lead nowhere one can be met.
_NOWHERE = (
    r"(?!(?:(?:my|the|our|his|her) )?(?:bed|sleep|hell|war|town on|far|bathroom|toilet"
    r"|fridge|kitchen|head|room|bedroom|mind|phone|point|extremes?|next|work|couch"
    r"|him|me|you|it|terms|conclusions?|realiz\w+|tears|do|be|get|say|see|think|feel"
    r"|gym|church|mass|mosque|temple|pool|reddit|youtube|college|school|university"
    r"|her (?:for|with)|them (?:for|with)"
    r"|people|someone|others|help|make|take)\b)"
)
_PERSON = (
    r"(?:therapists?|counsell?or|psychiatrist|psychologist|doctor|shrink|trainer"
    r"|sponsor"
    r"|parents|folks|mum|mom|mother|dad|father|grand\w+|kids|children|friends?|family"
    r"|sister|brother|siblings|son|daughter|boyfriend|girlfriend|bf|gf|group|in-laws"
    r"|cousins?|aunt|uncle|nieces?|nephews?)"
)
_MEAL = r"(?:lunch|dinner|brunch|breakfast|coffee|drinks|beers|roast|tea|pints?|food)"
_FUN = (
    r"(?:dancing|(?:grocery )?shopping|drinking|fishing|camping|bowling|clubbing"
    r"|hunting|sailing|skiing)"
)
_GROUP = (
    r"(?:therapy|counsell?ing|class(?:es)?|lessons?|lectures?|rehearsals?|band practice"
    r"|(?:aa|na|al-?anon|support|group|club) meetings?|aa|appointments?|dialysis|chemo"
    r"|physio|book club|support group|game night|poker(?: night)?|quiz night)"
)
_TRIP = r"(?:trips?|holidays?|vacations?|getaways?|cruises?|date nights?|dates)"

_ALMOST = r"(?:about |around |at ?least |almost |nearly |pretty much |like |maybe )"
_OFTEN = (
    r"(?:every|each|most|once|twice|on (?:the )?(?:week|\w+day)|weekends|\d|two|three"
    r"|four|five|six|a few|a couple|daily|weekly)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `outing`."""
    rules = {
        "visit": r"\bvisit(?:s|ing)? (?!reddit|this|your|it\b)[\w']+",
        "go": rf"\b{_GO}{_WAY}{{0,3}} (?:to|into|across|all over) {_NOWHERE}"
        rf"(?:{_OWN} |an? |see |visit )?[\w'&]{{2,15}}",
        "see": r"\b(?:see|sees|seeing|meet|meets|meeting)(?: up)?(?: with)? "
        rf"(?:(?:{_OWN}|an?) (?:\w{{3,9}} )?{_PERSON}|each other|up)\b",
        "meal": r"\b(?:have|has|having|eat|eats|grab|grabs|get|gets|do|does|host|hosts"
        rf"|go|goes|going|out|meet) (?:an? |our |{_OWN} |out |for |family |sunday )"
        rf"{{0,3}}{_MEAL}(?: (?:together|out)\b)?",
        "out": rf"\b(?:go|goes|going) (?:out|abroad|{_FUN})\b(?! of (?:my|your))",
        "group": r"\b(?:have|has|having|attends?|attending|go to|goes to|going to|at|in"
        r"|leads?|teach|teaches|run|runs) (?:an? |the |my |our |his |her |group |weekly"
        rf" |couples |\w{{3,9}} ){{0,2}}?{_GROUP}\b",
        "stay": r"\b(?:stay|stays|staying|sleep|sleeps|sleeping|at|live|lives|with)"
        rf"(?: over)?(?: at| with)? {_OWN} (?:[\w-]{{2,12}}'s?|{_PERSON})(?!\w)",
        "over": r"\b(?:(?:stays?|sleeps?|comes?|coming|pops?|drops?|stops?) (?:over"
        r"|round|around|by)|hang(?:s|ing)? out (?:with|at|together)|volunteer(?:s|ing)?"
        r"|babysit(?:s|ting)?)\b",
        "invite": r"\b(?:invite|invites|inviting|take|takes|taking) (?:\w+ ){1,3}?"
        rf"(?:out|over|to) (?:for |to )?(?:an? |the )?(?:{_MEAL}|park|cinema|movies"
        r"|beach|zoo|pub|bar)\b",
        "trip": r"\b(?:take|takes|taking|have|has|go on|goes on|going on|make|makes)"
        rf" (?:[\w-]{{1,9}} ){{0,4}}?{_TRIP}\b",
        "spend": r"\b(?:spend|spends|spending) (?:every|most|each|my|the|all|our|his"
        r"|her)"
        r" [\w ]{3,25}? (?:at|with|in|on) \w+",
        "have": rf"\b(?:have|has|get|gets|see|sees|watch|watches|take care of"
        rf"|look after)"
        rf" (?:{_OWN} (?:\w{{3,9}} )?{_PERSON}|him|her|them|the (?:kids|boys|girls"
        r"|twins|baby))\b",
        "again": r"\b(?:(?:go|goes|going|come|comes|coming|drive|drives|driving|ride"
        r"|rides"
        r"|walk|walks|walking|bike|bikes|biking|party|parties|partying|hunts?|hunting"
        r"|fish|fishing|camps?|camping|performs?|shows? up|gigs?)(?: (?:there|here|back"
        r"|again|out|in|up|down|over|everywhere))*|(?:am|is|are|be|been|m|s|re)"
        rf" (?:right |still )?(?:there|here)|(?:there"
        rf"|here))(?= (?:{_ALMOST})?{_OFTEN})",
        "move": r"\b(?:travel|travels|travell?ing|fly|flies|flying)\b",
        "about": r"\b(?:run|runs|running|driv(?:e|es|ing)|walk(?:s|ing)?) around"
        r" (?:all over )?(?:campus|town|the (?:city|mall|neighbou?rhood))\b",
    }
    return PatternRecognizer(
        "outing",
        patterns=[Pattern(name, rule, 0.6) for name, rule in rules.items()],
        global_regex_flags=re.IGNORECASE,
    )
