"""Arms, duty gear and valuables, with the place, the habit or the sale beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_ARM = (
    r"(?:glocks?(?: ?\d{2}x?)?(?: gen ?\d)?|sig(?: sauer)?(?: p ?\d{3}\w?)?|p ?(?:365"
    r"|320|226|229)(?:xl)?|(?-i:AR|AK|MP5)s?(?:-?\d{1,2})?s?|ar-?15s?|ak-?47s?"
    r"|smith (?:and|&|n) wesson|s&w|beretta|ruger|remington|mossberg|benelli"
    r"|winchester|springfield hellcat|1911s?|cz ?75"
    r"|(?:(?:hunting|bolt action|lever action|assault|deer|air|duty|service|patrol"
    r"|pump action|over and under|long|hand|off[- ]duty|backup|back-up|department"
    r"|issued|carry) ?)?"
    r"(?:rifles?(?! through)|shotguns?(?! (?:wedding|seat|formation))|guns?|pistols?"
    r"|handguns?|revolvers?|firearms?|weapons?|sidearms?)"
    r"|(?:\d[\d,]{2,6} )?rounds(?: of [\w. ]{2,8})?|9mm|\.(?:22|38|45|357|380)s?"
    r"|ammo(?:nition)?|suppressors?"
    r"|silencers?|magazines? of|high[- ]cap mags)"
)
_GEAR = (
    r"(?:(?:ballistic|bullet ?proof|stab|body armou?r|duty|tac(?:tical)?|my"
    r"|old) vests?|stabby|body armou?r|armou?r plates|plate carriers?|vest and plates"
    r"|duty (?:belt|bag|rig|gear)|tasers?|batons?"
    r"|handcuffs|night ?vision(?: goggles)?|nods|police radio|radio and vest)"
)
_STORE = (
    r"(?:(?:gun|shotgun|rifle|firearms|weapons?|ammo) (?:safes?|cabinets?|room|locker"
    r"|vault|wall|rack|collection|case))"
)
_RICH = (
    r"(?:(?:\$|£|€)?\d{1,3}(?:,\d{3}| ?k| ?grand)(?: (?:in )?cash)?|(?:some "
    r"|emergency |lots of |the |all (?:our|my) |our |my )?(?:cash|savings"
    r"|jewel(?:le)?ry|heirlooms|gold(?: \w{3,10})?|silver coins|coin collection"
    r"|bullion|krugerrands)|rolex(?:es)?|omega|(?:engagement|wedding) rings?"
    r"|watch(?:es)? collection|tool collection|diamond \w{3,9}|passports and cash)"
)
_AT = (
    r"(?:(?:at|in|on|under|behind|by|beside|over|inside|below|next to|above|to"
    r"|into) (?:(?:the|my|our|his|her|dad's|mum's|mom's|a) )?(?:\w{3,9} )?"
    r"(?:house|home|closet|wardrobe|cupboard|night ?stand|bed ?side(?: table)?|dresser"
    r"|drawer|safe|den|basement|cellar|garage|attic|loft|shed|bedroom(?: door)?|bed"
    r"|pillow|mattress"
    r"|glove ?(?:box|compartment)|console|trunk|boot|truck|car|kitchen (?:table"
    r"|counter|drawer)|table|counter|freezer|hall(?:way)?|cabin|mantel(?:piece)?|wall"
    r"|couch|sofa|utility room|office|study|spare room"
    r"|living room|door|work ?bench|lock ?box|range bag|locker|tin|seat|biscuit tin"
    r"|mantle)"
    r"|at home|upstairs|downstairs|next to me|off the books)"
)
_COUNT = (
    r"(?:(?:\d{1,3}|two|three|four|five|six|seven|eight|ten|a dozen|couple(?: of)?|all"
    r"|the|my|our|his|her|a|an|some|another|new|his and hers) ){0,3}"
)
_KEPT = re.compile(
    rf"\b{_COUNT}(?:{_ARM}|{_GEAR}|{_STORE})\b(?: (?:collection|build|safe"
    rf"|cabinet))?[^!?\n]{{0,45}}?\s{_AT}\b",
    re.IGNORECASE,
)
_STASH = re.compile(
    rf"(?<!\w){_RICH}(?: (?:is|are|all|both|lives?|goes|stays|kept|hidden|stashed"
    r"|locked"
    rf"|and [\w' ]{{3,25}}(?: is| are)?)){{0,4}} (?:up |away |still )?{_AT}\b",
    re.IGNORECASE,
)
_TOLD = (
    r"(?:bed ?side(?: table)?|night ?stand|glove ?box|boot"
    rf"|trunk)s?[:= ][^.!?\n]{{0,30}}?\b{_ARM}",
    r"(?:never|not) (?:go |leave |out )?(?:anywhere |home |the house )?without (?:my"
    rf"|a|the) {_ARM}",
    rf"(?:want|need) to buy (?:my|an?|some) (?:old |used )?(?:{_ARM}|{_GEAR}|{_STORE})",
    rf"new (?:{_ARM}|{_GEAR}|{_STORE})s? (?:just |finally )?(?:came|arrived|landed"
    r"|is here|showed up)",
    rf"inherited (?:[\w']{{2,12}} ){{1,2}}(?:{_ARM}|{_STORE})",
    r"(?:my|his|her|the) (?:current |new )?(?:off[- ]duty|edc|every ?day|concealed"
    r"|conceal|summer|winter|backup|ccw|appendix) (?:carry|gun|piece|pistol"
    rf"|weapon)(?:'s| is| =|:| will be)? (?:an? |my |the |always |still )?{_ARM}",
    r"(?:carry|carries|carrying|carried|ccw|pack|packing)(?:ing)?(?: everywhere"
    r"| always| every ?day| concealed| off[- ]duty| around)? (?:a|an|my|his|her|the"
    rf"|two)? ?(?:\w{{3,8}} )?{_ARM}(?: \d\w*)?(?: (?:off[- ]duty|everywhere"
    r"|every ?day|concealed|at all times|to (?:church|the store|the gym)))?",
    r"(?:i|we|hubby|wife|he|she|always|never not) (?:always |never not "
    r"|still )?(?:carry|carries|carrying|armed|conceal carry|ccw) (?:off[- ]duty"
    r"|everywhere|24/7|concealed|even (?:at|to|in)|when i'?m off)",
    r"(?:ccw|concealed|pistol|gun|off[- ]duty piece) (?:is |lives |stays "
    r"|goes )?in (?:the|my) (?:glove ?box|console|purse|handbag|waistband"
    r"|ankle holster|backpack|truck|car)",
    r"(?:my |todays? |new )?(?:edc|pocket dump|every ?day carry)(?: dump)?(?: today"
    rf"| is|:|,| -)+ ?[^.!?\n]{{0,25}}\b(?:{_ARM}|knife|cuffs|p365"
    rf"|holster)\b(?:, \w+){{0,5}}",
    r"(?:selling|for sale|sell|wts|trading|offloading"
    rf"|getting rid of)[:,]? (?:off )?(?:{_COUNT}|(?:my|some|old) ){{0,3}}(?:old "
    rf"|used |spare |issued )?(?:{_ARM}|{_GEAR}|{_STORE})",
    r"(?:just )?(?:bought|got|picked up|ordered|built|building|finished|collected"
    r"|picking up|installed|put in|getting)(?: in)? (?:me |us |myself "
    rf"|himself )?(?:my|a|an|another|our|two|three|\d{{1,2}}|his"
    rf"|her) (?:\w{{2,9}} ){{0,2}}?(?:{_ARM}|{_STORE}|body armou?r|plate carrier"
    r"|(?-i:AR) ?-?15)\b(?: build)?",
    rf"(?:new|first) (?:gun day|(?:{_ARM}) day|(?:{_STORE}))",
    r"(?:(?:my|our|hubby'?s?|husband'?s|wife'?s|dad'?s"
    rf"|his) (?:\w{{3,8}} )?(?:{_STORE}|{_ARM})(?:'s)?|{_STORE}) (?:is |has |just "
    r"|are |now |finally |came |going |went )+(?:up to|at|grown|in|done|full"
    rf"|finished|arrived|hit|installed|home|cleaned)(?: \d{{1,3}})?",
    rf"(?:got|have|own|owns|has) (?:about |like |over )?(?:\d{{1,3}}|two|three|four"
    rf"|five|six|seven|eight|ten|a dozen|a couple(?: of)?|several) (?:{_ARM}"
    rf"|{_GEAR})(?: and (?:a |an |\d )?{_ARM})?",
    r"(?:taking|took|bringing|brought|keep|keeping|kept) (?:my |the |his "
    r"|her )?(?:duty (?:belt|weapon|gun|pistol|bag)|issued (?:gun|weapon|glock)|taser"
    r"|vest|service (?:weapon|pistol|revolver))(?: and (?:the |my )?\w{4,8})? home",
    r"(?:suppressor|silencer|tax stamp)s? (?:finally |just )?(?:came in|approved"
    r"|arrived|cleared|is in|took \d+ months)",
    r"(?:rolex|omega|watch|gold|coin|gun|knife) collection(?:'s| is"
    r"| keeps)? (?:growing|up to \d+|complete|worth)",
    rf"\d{{1,3}} (?:{_ARM}|long guns) (?:on|in) ",
)
_RULES = tuple(re.compile(rf"\b{rule}", re.IGNORECASE) for rule in _TOLD)
_OURS = re.compile(
    r"\b(?:i|i'?[md]|i'?ve|i'?ll|we|we'?ve|we'?re|my|mine|our|me|us|hubby\w*|husband\w*"
    r"|wife\w*|dad'?s?|mum'?s?|mom'?s?|nan'?s?)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:he|she|they(?!'?re)|his|her|their|someone|police|cops|officers?|deput(?:y"
    r"|ies)|man"
    r"|woman"
    r"|men|teen(?:ager)?s?|people|you|your|anyone|who)\b",
    re.IGNORECASE,
)
# Cases, games, toys, tools, television and law: nothing that lies in a cupboard.
_OTHERS = re.compile(
    r"\b(?:suspect\w*|(?:call\w*|riding|ride) shotgun|arrest\w*|seiz\w+|recovered"
    r"|found (?:a|an|in)|search warrant"
    r"|traffic stop|the guy|stolen from|robb\w+|charged|convicted|felon|shooter"
    r"|shooting|shot (?:dead|himself|at)"
    r"|nerf|water (?:gun|pistol)s?|squirt|nail gun|glue gun|tattoo gun|grease gun"
    r"|heat gun|massage gun|spray gun|staple gun|radar gun|top gun|paintball|airsoft"
    r"|laser tag|toy|lego"
    r"|call of duty|cod|warzone|fortnite|pubg|apex|gta|xbox|ps[45]|gamer?|games?|movie"
    r"|film|episode|season|netflix|49ers|quarterback|offense|touchdown|gun control"
    r"|2nd amendment|second amendment"
    r"|biceps?|museum|recommend\w*|class|cash (?:back|app)|johnny cash|medal"
    r"|gold(?:en)? (?:retriever|state)|nobody should|nra|ban|bans|gunned|gun show"
    r"|i want|wish|someday|one day|chicken|president|army|soldiers?|war)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield arms, gear and valuables of the household that one could come for."""
    text = parsed.plain
    for rule, score in _SCORED:
        for match in rule.finditer(text):
            span = Span(*match.span())
            around = sentence(text, span)
            said = text[around.start : around.end]
            if not _OTHERS.search(said) and _own(said):
                yield Spot(span, score)


def _own(said: str) -> bool:
    """Tell whether a sentence speaks of the household, or of nobody else."""
    return bool(_OURS.search(said)) or not _THEIRS.search(said)


_SCORED = ((_KEPT, 0.8), (_STASH, 0.75), *((rule, 0.75) for rule in _RULES))
