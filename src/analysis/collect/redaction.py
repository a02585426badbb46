"""Keys and passwords never reach a file: they are struck out of addresses, headers and log lines."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable

MARK = "REDACTED"
PARAMETER = re.compile(
    r"(?i)([?&;](?:api[-_]?key|key|access[-_]?key|access[-_]?token|token|auth|password|passwd|secret|signature|sig)=)"
    r"[^&;#\s\"'<>]+"
)
LOGIN = re.compile(r"(://)[^/@\s?#]+@")
PRIVATE_HEADERS = frozenset({"authorization", "cookie", "proxy-authorization", "set-cookie"})


class Redactor:
    """Strikes out secrets: by the name of a query parameter, logins in a URL, and known ones wherever they stand."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        """Name the secrets that are known by value."""
        self.secrets = tuple(secret for secret in secrets if secret)

    def text(self, text: str) -> str:
        """Return a text without secrets."""
        text = LOGIN.sub(rf"\g<1>{MARK}@", PARAMETER.sub(rf"\g<1>{MARK}", text))
        for secret in self.secrets:
            text = text.replace(secret, MARK)
        return text

    def body(self, body: bytes) -> bytes:
        """Return a page's bytes without the secrets that are known by value; a page's own words are left alone."""
        for secret in self.secrets:
            body = body.replace(secret.encode(), MARK.encode())
        return body

    def headers(self, headers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Return header fields without secrets and cookies."""
        return [(name, MARK if name.lower() in PRIVATE_HEADERS else self.text(value)) for name, value in headers]


class RedactedFormatter(logging.Formatter):
    """Formats a log line, traceback included, and then strikes out secrets."""

    def __init__(self, redactor: Redactor) -> None:
        """Give what strikes out secrets."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self.redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """Return the line to be written."""
        return self.redactor.text(super().format(record))
