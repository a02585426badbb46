"""Which outlet a publisher is, and of which kind: force, watchdog, broadcaster, national title, copy and so on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd
import yaml

from analysis import paths

NAMING_MINIMUM = 10
"""An outlet is shown by its own name only from this many documents on (casebook README); below, by its kind."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of publisher: its id, the words a figure prints for it, and its side (official, press or other)."""

    id: str
    label: str
    side: str


@cache
def kinds() -> dict[str, Kind]:
    """Return the kinds of publisher by id, in the order in which tables and figures show them."""
    return {name: Kind(name, rule["label"], rule["side"]) for name, rule in _rules()["kinds"].items()}


def outlet_of(publisher: str) -> str:
    """Return the outlet behind a publisher's name as coded: brackets dropped, one spelling for regional desks."""
    for outlet, spellings in _rules()["outlets"].items():
        if any(re.match(rf"{re.escape(spelling)}(?:$|[ (])", publisher) for spelling in spellings):
            return str(outlet)
    return _without_brackets(publisher)


def kind_of(source_type: str, publisher: str, republished: bool = False) -> str:
    """Return the kind of a document's publisher: official kinds by source type, press kinds by the outlet lists.

    A press document is a copy when it is coded as republished, when its publisher's name says so ("copy", "via",
    "reworded"), or when the site only carries what others publish.
    """
    rules = _rules()
    if source_type in rules["source_types"]:
        return str(rules["source_types"][source_type])
    site = _without_brackets(publisher)
    if republished or _copy_marks().search(publisher) or site in rules["copy_sites"]:
        return "copy"
    for kind in ("broadcaster", "national", "trade"):
        if {site, outlet_of(publisher)} & set(rules[kind]):
            return kind
    return "regional"


def named_outlets(documents: pd.DataFrame) -> list[str]:
    """Return the outlets that may be shown by name; `documents` has outlet, kind and side. Copies do not count."""
    own = documents[(documents["kind"] != "copy") & (documents["side"] != "other")]
    numbers = own["outlet"].value_counts()
    return sorted(numbers.index[numbers >= NAMING_MINIMUM])


def _without_brackets(publisher: str) -> str:
    return publisher.split("(", 1)[0].strip()


@cache
def _copy_marks() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _rules()['copy_marks']))})\b", re.IGNORECASE)


@cache
def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = yaml.safe_load((paths.LEXICON / "outlets.yml").read_text(encoding="utf-8"))
    return rules
