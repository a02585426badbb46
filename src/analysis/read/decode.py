"""Bytes to text: which kind of file it is, in which encoding, and what makes it unreadable."""

from __future__ import annotations

import codecs
import re

from w3lib.encoding import html_to_unicode, read_bom

SNIFF = 4096  # bytes that decide what a file is
MAX_BYTES = 64_000_000  # one document; a WARC or JSON Lines file may be any size, its records may not

_MARKUP = re.compile(r"<(?:!doctype html|html|head|body)[\s>]", re.I)
_TAGS = re.compile(r"</?(?:p|div|span|article|section|main|h[1-6]|ul|li|a|br|table|script)\b[^<>]*>", re.I)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LEAD = re.compile(rb"[\xc2-\xf4]")  # the first byte of a character beyond ASCII in UTF-8
_SIGNATURES = {
    b"%PDF-": "pdf",
    b"WARC/": "warc",
    b"\x1f\x8b": "gzip",
    b"PK\x03\x04": "zip",
    b"\xd0\xcf\x11\xe0": "office",
    b"\x89PNG": "image",
    b"GIF8": "image",
    b"\xff\xd8\xff": "image",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"7z\xbc\xaf": "7z",
}


def signature(head: bytes) -> str:
    """Return what the first bytes announce: "pdf", "warc", "gzip", "zip", ..., "binary", or "" for text."""
    for magic, kind in _SIGNATURES.items():
        if head.startswith(magic):
            return kind
    if wide_encoding(head) is None and len(_CONTROL.findall(head)) > len(head) // 100:
        return "binary"
    return ""


def is_html(text: str) -> bool:
    """Say whether a text is a web page: it opens with a tag, and the tags of a page stand in its beginning."""
    head = text[:SNIFF].lstrip("\ufeff \t\r\n")
    return head.startswith("<") and (bool(_MARKUP.search(head)) or len(_TAGS.findall(head)) >= 3)


def decode_text(data: bytes) -> str:
    """Return plain text from UTF-8, UTF-16 or UTF-32 with or without a mark, or else Windows-1252."""
    encoding = wide_encoding(data[:SNIFF])
    if encoding:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _broken(data)


def decode_html(data: bytes, content_type: str | None = None) -> str:
    """Return a page's text by the browsers' rules: byte order mark, HTTP header, meta tag, then the bytes themselves.

    A page that declares UTF-8 and is Windows-1252 instead is read as what it is.
    """
    if wide_encoding(data[:SNIFF]):
        return decode_text(data)
    encoding, text = html_to_unicode(content_type, data, auto_detect_fun=lambda _: "utf-8")
    if "\ufffd" in text and codecs.lookup(encoding).name == "utf-8":
        return _broken(data)
    return text.removeprefix("\ufeff")


def _broken(data: bytes) -> str:
    """Read bytes that are not quite UTF-8: a few damaged characters in UTF-8, or another encoding altogether."""
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    damaged = text.count("\ufffd")
    intact = len(_LEAD.findall(data)) - damaged
    if intact > damaged:
        return text
    return data.decode("cp1252", "replace")


def wide_encoding(head: bytes) -> str | None:
    """Return the name of a UTF-16 or UTF-32 encoding, by its mark or by the zero bytes of ordinary letters."""
    name, mark = read_bom(head)
    if name and mark and name != "utf-8":
        return name.rsplit("-", 1)[0]  # the codec without byte order takes the mark away itself
    pairs = len(head) // 2
    if pairs >= 8 and not head.startswith(codecs.BOM_UTF8):
        odd, even = head[1::2].count(0), head[0::2].count(0)
        if odd > 0.7 * pairs and even < 0.1 * pairs:
            return "utf-16-le"
        if even > 0.7 * pairs and odd < 0.1 * pairs:
            return "utf-16-be"
    return None
