"""Signal: an illness, a medicine, a treatment, or what someone may not do for it."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_KIND = (
    r"(?:(?:type (?:1|2|one|two)|stage (?:\d|iv|four|three|two)|chronic|severe|mild"
    r"|clinical|post[- ]?(?:natal|partum)|breast|prostate|lung|bowel|colon|skin|brain"
    r"|testicular|thyroid|rheumatoid|generali[sz]ed|congestive|high|early[- ]onset"
    r"|complex|alcohol|drug|gambling) ){0,2}"
)
_MIND = (
    r"(?:c?-?ptsd|adhd|autis(?:m|tic)|asd|bipolar|depress(?:ion|ive)|anxiety|panic"
    r" (?:attacks?|disorder)|ocd|schizo\w+|anorexia|bulimi[ac]|dementia|alzheimer'?s?"
    r"|insomnia|addiction|alcoholi(?:c|sm)|nervous breakdown|burn ?out)"
)
_BODY = (
    r"(?:epilep(?:sy|tic)|seizures?|diabet(?:es|ic)|type (?:1|2|one|two)(?! error)|t1d"
    r"|cancer|tumou?rs?|lymphoma|leuka?emia|melanoma|ms(?=,? (?:diagnosis|relapse"
    r"|flare))|lupus|crohn'?s|colitis|coeliac|celiac|ibs|endometriosis|pcos"
    r"|infertil\w+|fibromyalgia|parkinson'?s?|stroke|heart (?:attack|failure|condition"
    r"|disease|murmur)|afib|angina|blood (?:pressure|clots?)|hypertension"
    r"|asthma(?:tic)?|copd|apno?ea|hepatitis|hiv(?: positive)?|kidney (?:stones?"
    r"|failure|disease)|gout|arthritis|sciatica|shingles|sepsis|migraines?|vertigo"
    r"|tinnitus|hearing loss|glaucoma|cataracts?|miscarriages?|ectopic|pacemaker"
    r"|insulin pump|nut allergy)"
)
_INJURY = (
    r"(?:(?:herniated|slipped|bulging) dis[ck]s?|(?:torn|ruptured|tore my|blew out my"
    r"|snapped my) (?:acl|mcl|meniscus|rotator cuff|achilles|hamstring)|hernia"
    r"|concussion|tbi|broken (?:ribs?|wrist|ankle|collarbone|leg|arm|hand|foot))"
)
_MEDICINE = (
    r"(?:(?:anti-?depressants?|ssris?|benzos|blood thinners|beta blockers|painkillers"
    r"|sleeping (?:pills|tablets)|insulin|(?:my|the|his|her|some|new) (?:meds"
    r"|medication))|meds|zoloft|prozac|lexapro|(?:es)?citalopram|sertraline|fluoxetine"
    r"|cymbalta|wellbutrin|effexor|xanax|valium|klonopin|ativan|adderall|ritalin"
    r"|vyvanse|concerta|lithium|seroquel|lamictal|gabapentin|pregabalin|lisinopril"
    r"|metoprolol|metformin|ozempic|warfarin|eliquis|suboxone|methadone|naltrexone"
    r"|humira|methotrexate|trazodone|ambien|mirtazapine|propranolol|statins)"
)
_SURGERY = (
    r"(?:(?:open[- ]heart|heart|back|knee|hip|shoulder|brain|neck|spinal|eye|hernia"
    r"|gallbladder|bypass|wrist|ankle|foot|hand|elbow|acl|gastric|major|emergency)"
    r" (?:surgery|op|operation|replacement|transplant|fusion)|surgery|c-section"
    r"|colonoscopy|endoscopy|biopsy|vasectomy|hysterectomy|mastectomy|angiogram)"
)
_TREATMENT = (
    r"(?:chemo(?:therapy)?|radiation treatment|radiotherapy|dialysis|ivf|mri"
    r"(?: results| scan)?|ct scan|emdr|counsell?ing|therapy(?! dog)|therapist"
    r"|psychiatrist|psychologist|rehab|detox|sectioned|psych (?:ward|eval)"
    r"|fit(?:ness)?[- ]for[- ]duty)"
)
_LIMIT = (
    r"(?:light dut(?:y|ies)|(?:limited|modified) duty|(?:restricted|recuperative) "
    r"duties|(?:off )?sick with (?:stress|my)|signed (?:me |him |her )?off(?: work)?"
    r"(?= (?:for|with|sick|til|until|by))|medical leave|medically retired|on crutches"
    r"|in a (?:cast|sling|moon boot)|no driving for|(?:blind|deaf) in (?:my|one|his"
    r"|her) \w+(?: (?:ear|eye))?|colou?r ?blind)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `ailment`."""
    return PatternRecognizer(
        "ailment",
        patterns=[
            Pattern("illness", rf"\b{_KIND}(?:{_MIND}|{_BODY}|{_INJURY})\b", 0.8),
            Pattern("medicine", rf"\b{_MEDICINE}\b", 0.7),
            Pattern("treatment", rf"\b(?:{_SURGERY}|{_TREATMENT})\b", 0.7),
            Pattern("limit", rf"\b{_LIMIT}\b", 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
