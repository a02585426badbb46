"""From a template to one HTML file that loads nothing, runs nothing but its own script and shows hostile text inert."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from analysis.paths import VIEWER

# Characters that a page would obey or hide: controls, changes of direction, halves of surrogate pairs, tags.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
_UNSAFE_IN_ANCHOR = re.compile(r"[^A-Za-z0-9._-]")
SETUP = 'document.documentElement.className = "js";'
"""Runs before anything is drawn, so that articles that wait behind a tab never flash."""


def render(template: str, script: str, **values: Any) -> str:
    """Return a page made from a template, with the house's style and one script inside.

    Everything printed is escaped, and characters that would turn or hide text are shown as U+FFFD. The page's own
    policy lets nothing run but the scripts that it carries, by their hashes, and nothing load at all.
    """
    style, code = read("page.css"), read(script)
    policy = (
        f"default-src 'none'; img-src data:; style-src '{_digest(style)}'; "
        f"script-src '{_digest(SETUP)}' '{_digest(code)}'; base-uri 'none'; form-action 'none'"
    )
    own = {"policy": policy, "style": Markup(style), "setup": Markup(SETUP), "script": Markup(code)}
    return _environment().get_template(template).render(**own, **values)


def anchor(document: str, part: str = "", name: str = "") -> str:
    """Return the id under which a page shows a document, or a part of it: `doc-t01-o-claim-c3`.

    Parts are group, claim, quote, warning, passage (of an article, shared with the official text), row (of the
    comparison) and inference; the last four are numbered as in the published tables. Characters that an address would
    have to escape become hyphens.
    """
    return "-".join(_UNSAFE_IN_ANCHOR.sub("-", step) for step in ("doc", document, part, name) if step)


def clip(text: str, most: int = 300) -> str:
    """Return text on one line, cut at a number of characters."""
    line = " ".join(text[: 2 * most].split())
    return line if len(line) <= most and len(text) <= 2 * most else f"{line[:most].rstrip()} …"


def plain(value: Any) -> str:
    """Return a coded value in words: spaces for underscores, a list with commas, a dash for nothing."""
    if isinstance(value, list | tuple):
        return ", ".join(map(plain, value)) or "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "–" if value in (None, "") else str(value).replace("_", " ")


def visible(value: Any) -> Any:
    """Return a value for print, with a visible stand-in for each character that would steer or hide the text."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else _UNSEEN.sub("\ufffd", value)


@cache
def read(name: str) -> str:
    """Return a file of the viewer as text."""
    return (VIEWER / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(VIEWER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(plain=plain, clip=clip)
    return environment


def _digest(code: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}"
