"""Signal: what somebody does for a living, serves in or owns ("was a carpenter")."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_SOON = (
    r"(?: (?:just|now|also|actually|already|still|currently|both|always|even|recently"
    r"|mostly|only|used to|would|had to|has|have|had|been)){0,3}"
)
_WHO = r"(?:,? (?:who|he|she|they|and))?"
_BE = rf"(?:{_WHO}{_SOON}(?:'s|s| is| was| are| were| be| been| became| becoming|,))"
_TRAIT = (
    r"(?:(?!(?:good|bad|great|big|huge|terrible|horrible|total|real|such|so|very|lousy"
    r"|shitty|hard|decent|nice|better|fake|wannabe|mind|sore)\b)[\w-]{2,14} ){0,2}?"
)
_TRADE = (
    r"(?:nurse|doctor|teacher|professor|lecturer|tutor|principal|lawyer|attorney|judge"
    r"|solicitor|barrister|paralegal|engineer|programmer|developer|designer|architect"
    r"|accountant|book ?keeper|banker|broker|realtor|agent|manager|supervisor|director"
    r"|executive|ceo|cfo|consultant|analyst|secretary|receptionist|assistant|clerk"
    r"|cashier|server|waiter|waitress|bartender|barista|chef|cook|baker|butcher"
    r"|carpenter|plumber|electrician|mechanic|welder|builder|roofer|mason|bricklayer"
    r"|painter|contractor|labou?rer|construction worker|machinist|miner|logger|farmer"
    r"|rancher|fisherman|gardener|landscaper|janitor|cleaner|housekeeper|maid|nanny"
    r"|(?:truck|bus|taxi|cab|lorry|delivery|uber) ?driver|trucker|driver|pilot"
    r"|flight attendant|sailor|soldier|marine|veteran|vet|officer|cop|police ?(?:man"
    r"|woman)|policeman|detective|deputy|sheriff|trooper|guard|firefighter|fireman"
    r"|paramedic|emt|dispatcher|surgeon|dentist|hygienist|pharmacist|physician"
    r"|psychologist|psychiatrist|therapist|counsell?or|social worker|midwife|carer"
    r"|caregiver|cna|technician|tech|scientist|researcher|chemist|biologist|physicist"
    r"|artist|musician|singer|actor|actress|writer|author|journalist|reporter|editor"
    r"|photographer|hairdresser|hair ?stylist|stylist|barber|beautician|tailor"
    r"|seamstress|salesman|saleswoman|sales ?person|shopkeeper|librarian|pastor"
    r"|minister|preacher|priest|rabbi|imam|deacon|missionary|coach|referee|politician"
    r"|mayor|diplomat|translator|interpreter|economist|entrepreneur"
    r"|(?:business|trades|mail|postal|stay[- ]at[- ]home|home)[- ]?(?:man|woman|worker"
    r"|maker|mom|mum|dad|wife)|house ?wife|postman|mailman|dj|model|sahm"
    r"|(?:factory|retail|office|oil|dock|steel|care|government|federal|city|county)"
    r" worker|postie|tradie|sparky|\w{3,12}ologist|\w{2,10}(?:grapher|tician"
    r"|nician|metrist|dontist"
    r"|tomist|therapist)|instructor|trainer|inspector|surveyor|advis[eo]r|planner)s?"
)
_TRADED = rf"{_BE} (?:an? |the |in training to be an? )?{_TRAIT}{_TRADE}\b(?! at heart)"
_PLACE = (
    r"(?:(?:an?|the|his|her|their) )?(?:[\w-]{2,14} ){0,2}?(?:hospital|school|factory"
    r"|office|firm|company|bank|store|shop|restaurant|university|college|plant|mill"
    r"|mine"
    r"|prison|jail|church|farm|warehouse|airport|hotel|bar|government|city|county|state"
    r"|construction|retail|finance|sales|tech|it|hr|banking|insurance|healthcare"
    r"|education|security|real estate|law enforcement|law|marketing|accounting"
    r"|oil ?fields?|oil rigs?|trades|industry|nhs|post office|railroad|railway|clinic"
    r"|nursing home|care home|daycare|army|military|walmart|amazon)"
)
_WORK = (
    rf"{_WHO}{_SOON}(?:'s|s| is| was| are| were)?{_SOON} (?:work(?:s|ed|ing)?"
    r"(?: (?:full[- ]?time|part[- ]?time|nights|days|mostly|there|over \d+ years"
    r"|for years|really hard|hard)){0,2} (?:as an?\b|for (?:the|a|an) [\w-]{3,}"
    rf"|(?:in|at|for|with) {_PLACE}\b|(?:at|for) (?-i:[A-Z])\w+|from home"
    r"|(?:two|three|2|3) jobs|nights\b|night shifts?|overnights?|overseas|offshore"
    r"|remotely)|teach(?:es)?\b (?!me|him|her|us|them|you|people|that|how)\w+"
    r"|retired (?:from|as|last|in|early|\w+ years ago)\b)"
)
_SERVES = (
    rf"(?:{_BE}|{_WHO}{_SOON} (?:served|fought|joined|enlisted|enlisting"
    rf"|fought))(?: \w+)?"
    r" in (?:the )?(?:us |royal |u\.s\. )?(?:army|navy|military|marines?(?: corps)?"
    r"|air force|coast guard|national guard|reserves|service|\w+ war|police|raf|vietnam"
    r"|iraq|afghanistan|korea|ww2|wwii|world war \w+)\b"
    rf"|{_BE} (?:studying (?:abroad|at|in)|away at (?:college|uni|university|school)"
    r"|in (?:college|uni|university|grad school))\b"
    rf"|{_BE} (?:deployed|stationed|active duty|in law enforcement|military|a police)\b"
    rf"|{_BE} in (?:construction|it|finance|sales|banking|real estate|the trades"
    r"|healthcare|insurance|education|law school|med(?:ical)? school|nursing school"
    r"|prison|jail)\b"
)
_OWNS = (
    rf"{_WHO}{_SOON} (?:owns?|owned|runs?|ran|started|opened|founded|built) (?:an?|his"
    r"|her|their|the|two|three|several|some)(?: own)? (?:[\w-]{2,14} ){0,2}?(?:business"
    r"|company|shop|store|restaurant|farm|ranch|practice|firm|bakery|caf[eé]|bar|pub"
    r"|garage|salon|studio|gym|daycare|land|house|houses|home|property|properties"
    r"|apartments?|building|cabin|cottage|condo|boat|franchise|gas station|hotel|motel"
    r"|agency|dealership)\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `occupation`."""
    return PatternRecognizer(
        "occupation",
        patterns=[
            Pattern("traded", _TRADED, 0.7),
            Pattern("work", _WORK, 0.7),
            Pattern("serves", _SERVES, 0.7),
            Pattern("owns", _OWNS, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
