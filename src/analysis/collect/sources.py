"""The rule files of the sources: who publishes where, how its articles are found, and how its pages are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from analysis import paths
from analysis.records import SOURCE_TYPES

SAFE_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Ten times as fast where PyYAML was built with its C library."""

PLATFORM_FILE = "_platforms.yml"
SERVICE_FILE = "_services.yml"


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
    shared = _mapping(folder / PLATFORM_FILE)
    files = [path for path in sorted(folder.glob("*.yml")) if not path.name.startswith("_")]
    sources = {path.stem: _source(path, shared["platforms"], shared["topics"]) for path in files}
    _by_host(sources.values())
    return sources


@cache
def load_services(folder: Path = paths.SOURCES) -> dict[str, dict[str, Any]]:
    """Return the interfaces for programs (web archive, article search) by name: their hosts and addresses."""
    return _mapping(folder / SERVICE_FILE)


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
    return _by_host(load_sources(folder).values())


def _by_host(sources: Iterable[Source]) -> dict[str, Source]:
    known: dict[str, Source] = {}
    for source in sources:
        for host in source.hosts:
            if host in known:
                raise SourceError(f"{source.id}.yml: host {host} belongs to {known[host].id}.yml already")
            known[host] = source
    return known


def _source(path: Path, platforms: Mapping[str, Any], topics: Mapping[str, Any]) -> Source:
    rules = _mapping(path)
    expected = {entry.name for entry in fields(Source)}
    if unknown := sorted(set(rules) - expected):
        raise SourceError(f"{path.name}: unknown field {unknown[0]!r}; known are {', '.join(sorted(expected))}")
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
    rules["verified"] = str(rules["verified"])
    names = {"host": rules["hosts"][0], **{name: rules["discovery"].get(name, "") for name in ("area", "register")}}
    for part in ("discovery", "reading"):
        rules[part] = _filled({**platforms[rules["platform"]][part], **rules[part]}, names)
    if topic := rules["discovery"].get("topics"):
        rules["discovery"]["topics"] = topics[topic]
    return Source(**rules)


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
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=SAFE_LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SourceError(f"{path.name}: not readable as YAML: {' '.join(str(error).split())}") from error
    except OSError as error:
        raise SourceError(f"{path.name}: not readable: {error.strerror}") from error
    if not isinstance(content, dict):
        raise SourceError(f"{path.name}: expected fields and values")
    return content
