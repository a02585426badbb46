"""The rule files of the sources: who publishes where, how its articles are found, and how its pages are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from analysis import paths
from analysis.records import SOURCE_TYPES

PLATFORM_FILE = "_platforms.yml"


@dataclass(frozen=True, slots=True)
class Source:
    """One publisher as its rule file describes it, laid over the defaults of its platform.

    `hosts` are exact host names, the main one first. `discovery` says where articles are found (feeds, sitemaps,
    listings, which paths are articles), `reading` how a page is read (container, prune, title, date, lines),
    `rights` under which terms (licence, terms_url, may_redistribute). `verified` is "assumed" until a live run
    has confirmed the rules, then its date. `source` says where the rules come from.
    """

    id: str
    publisher: str
    kind: str
    nation: str
    hosts: tuple[str, ...]
    platform: str
    discovery: Mapping[str, Any]
    reading: Mapping[str, Any]
    rights: Mapping[str, Any]
    verified: str
    source: str

    @property
    def host(self) -> str:
        """The main host name."""
        return self.hosts[0]


class SourceError(ValueError):
    """A rule file that cannot be used; the message names the file and the field."""


@cache
def load_sources(folder: Path = paths.SOURCES) -> dict[str, Source]:
    """Return every source of a folder by its id, in alphabetical order.

    Raises SourceError for a file that is not as it should be, and for a host that two sources claim.
    """
    platforms = _mapping(folder / PLATFORM_FILE) if (folder / PLATFORM_FILE).exists() else {}
    sources = {}
    for path in sorted(folder.glob("*.yml")):
        if not path.name.startswith("_"):
            sources[path.stem] = _source(path, platforms)
    _hosts(sources.values())
    return sources


def source_for(url: str, folder: Path = paths.SOURCES) -> Source | None:
    """Return the source whose host serves a URL (with or without "www."), or None."""
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:  # a broken bracket in an address is a URL of nobody
        return None
    known = _known_hosts(folder)
    return known.get(host) or known.get(host.removeprefix("www.")) or known.get(f"www.{host}")


@cache
def _known_hosts(folder: Path) -> dict[str, Source]:
    return _hosts(load_sources(folder).values())


def _hosts(sources: Any) -> dict[str, Source]:
    known: dict[str, Source] = {}
    for source in sources:
        for host in source.hosts:
            if host in known:
                raise SourceError(f"{source.id}.yml: host {host} belongs to {known[host].id}.yml already")
            known[host] = source
    return known


def _source(path: Path, platforms: Mapping[str, Any]) -> Source:
    rules = _mapping(path)
    expected = {entry.name for entry in fields(Source)}
    if unknown := sorted(set(rules) - expected):
        raise SourceError(f"{path.name}: unknown field {unknown[0]!r}; known are {', '.join(sorted(expected))}")
    defaults = platforms.get(rules.get("platform"), {})
    rules = {"reading": {}, **rules}
    if missing := sorted(expected - set(rules)):
        raise SourceError(f"{path.name}: field {missing[0]!r} is missing")
    if rules["id"] != path.stem:
        raise SourceError(f"{path.name}: id {rules['id']!r} is not the name of the file")
    if rules["kind"] not in SOURCE_TYPES:
        raise SourceError(f"{path.name}: kind {rules['kind']!r} is none of {', '.join(SOURCE_TYPES)}")
    if rules["platform"] not in platforms:
        raise SourceError(f"{path.name}: platform {rules['platform']!r} is not in {PLATFORM_FILE}")
    rules["hosts"] = tuple(str(host).lower() for host in rules["hosts"])
    names = {"host": rules["hosts"][0], "area": rules["discovery"].get("area", "")}
    for part in ("discovery", "reading"):
        rules[part] = _filled({**defaults.get(part, {}), **rules[part]}, names)
    return Source(**{**rules, "verified": str(rules["verified"])})


def _filled(value: Any, names: Mapping[str, str]) -> Any:
    """Put the host and the area of a source into the addresses that its platform gives as patterns."""
    if isinstance(value, str):
        for name, replacement in names.items():
            value = value.replace(f"<{name}>", replacement)
        return value
    if isinstance(value, Mapping):
        return {key: _filled(entry, names) for key, entry in value.items()}
    if isinstance(value, list):
        return [_filled(entry, names) for entry in value]
    return value


def _mapping(path: Path) -> dict[str, Any]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SourceError(f"{path.name}: not readable as YAML: {error}") from error
    if not isinstance(content, dict):
        raise SourceError(f"{path.name}: expected fields and values")
    return content
