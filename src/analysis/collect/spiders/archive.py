"""The web archive, for what is gone: one query to its index, one copy, and the index's digest to verify it by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from scrapy.http import Response

from analysis.collect.visits import Visit

SHOWN = 20
"""Copies that are asked for: the last so many that differ from one another."""


def index_visit(visit: Visit, service: Mapping[str, Any]) -> Visit:
    """Return the query for the copies of a document that were good when they were made."""
    asked = {
        "url": visit.url,
        "output": "json",
        "fl": "timestamp,original,statuscode,digest",
        "filter": "statuscode:200",
        "collapse": "digest",
        "limit": -SHOWN,
    }
    return visit.in_archive("archive_index", f"{service['index']}?{urlencode(asked)}")


def copy_visit(visit: Visit, response: Response, service: Mapping[str, Any]) -> Visit | None:
    """Return the visit of the last copy that the index names, None when there is none.

    The replay address with "id_" gives the payload as it was captured, so that the digest can be verified.
    """
    try:
        rows = json.loads(response.body or b"[]")
        names, *copies = rows if rows else [[]]
        entries = [dict(zip(names, copy, strict=True)) for copy in copies]
    except (ValueError, TypeError):
        return None
    good = [entry for entry in entries if str(entry.get("timestamp", "")).isdigit() and entry.get("digest")]
    if not good:
        return None
    last = max(good, key=lambda entry: str(entry["timestamp"]))
    address = service["replay"].replace("{timestamp}", last["timestamp"]).replace("{url}", last["original"])
    return visit.in_archive("page", address, last["timestamp"], last["digest"])
