"""The measurements by name, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Callable

import addresses
import alerts
import entities
from sides import Part
from workers import Workers

Measure = Callable[[Workers], Part]
PARTS: dict[str, tuple[str, Measure]] = {
    "wnut17-dev": ("WNUT-17 dev: comments under videos", entities.wnut17_dev),
    "btc-dev": ("Broad Twitter Corpus, each tenth tweet", entities.btc_dev),
    "presidio-research": (
        "presidio-research synth v2: sentences from templates",
        entities.presidio_synth,
    ),
    "formats": ("Formats that stock Presidio finds", entities.formats),
    "pyap": ("pyap: addresses and look-alikes", addresses.pyap),
    "usaddress": ("usaddress: addresses in sentences", addresses.usaddress),
    "phonenumbers": ("phonenumbers: matcher cases", addresses.phonenumbers),
    "fatigue": ("Fatigue", alerts.fatigue),
    "cases": ("Lower case and capitals", entities.cases),
    "offmychest": ("OffMyChest: family, routine, absence", alerts.offmychest),
}
