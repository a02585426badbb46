"""A large language model as a reader: an OpenAI-compatible endpoint is asked for the ledger with its quotations."""

from __future__ import annotations

import json
import os
import time
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from analysis.benchmarks.files import BadInput
from analysis.readers.grounding import asked_text, grounded_ledger, task
from analysis.records import Document, Ledger

KEY = "ANALYSIS_LLM_KEY"
"""The environment variable that holds the key, if the endpoint wants one; it is read when a document is sent."""
SECONDS = 120.0
"""The longest that one answer may take in all."""
MOST_BYTES = 1_000_000
TRIES = 3
PAUSE = 2.0
"""Seconds before the second try; twice as long before each further one."""
PASSING = (408, 425, 429, 500, 502, 503, 504)
LOCAL = ("localhost", "127.0.0.1", "::1")
_CHUNK = 65_536


class _NoRedirect(HTTPRedirectHandler):
    """An endpoint that sends its caller elsewhere would get key and text sent there too."""

    def redirect_request(self, *_: Any) -> None:
        return None


class _Failed(Exception):
    """One try failed; `again` says whether another may do better."""

    def __init__(self, reason: str, *, again: bool) -> None:
        super().__init__(reason)
        self.again = again


class ChatReader:
    """Asks one endpoint, document by document; `URL#MODEL` names the model where the endpoint has several."""

    def __init__(self, url: str) -> None:
        """Take the address (…/v1 or …/chat/completions); raises BadInput where it cannot be one."""
        try:
            parts = urlsplit(url)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:  # a broken bracket or port
            usable = False
        if not usable or not url.isascii() or not url.isprintable() or " " in url:
            raise BadInput("--reader llm: not a web address; give llm:https://HOST/v1#MODEL")
        if parts.username or parts.password or parts.query:
            raise BadInput(f"--reader llm: an address without password or query is needed; put the key into {KEY}")
        self.host, self.model = str(parts.hostname), parts.fragment or "default"
        path = parts.path.rstrip("/")
        self.url = f"{parts.scheme}://{parts.netloc}{path}" + ("" if path.endswith("/completions") else _COMPLETIONS)
        self.safe = parts.scheme == "https" or self.host in LOCAL

    def read(self, document: Document) -> Ledger:
        """Return the grounded ledger; raises BadInput, naming the document, where no usable answer comes."""
        request = self._request(document)
        for left in reversed(range(TRIES)):
            try:
                return grounded_ledger(document, _content(_fetch(request)))
            except _Failed as failure:
                if not left or not failure.again:
                    raise BadInput(f"{document.id}: {self.host} {failure}; check the endpoint and {KEY}") from None
                time.sleep(PAUSE * 2 ** (TRIES - 1 - left))
        raise AssertionError("the last try returns or raises")

    def _request(self, document: Document) -> Request:
        messages = [{"role": "system", "content": task()}, {"role": "user", "content": asked_text(document)}]
        body = json.dumps({"model": self.model, "messages": messages, "temperature": 0}).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        key = os.environ.get(KEY, "").strip()
        if key:
            if not key.isascii() or not key.isprintable() or " " in key:  # http.client would print it in its complaint
                raise BadInput(f"{KEY}: holds characters that no key has; set it again")
            if not self.safe:
                raise BadInput(f"--reader llm: {KEY} is sent to https addresses only; give https or unset it")
            headers["Authorization"] = f"Bearer {key}"
        return Request(self.url, body, headers, method="POST")


_COMPLETIONS = "/chat/completions"


def _fetch(request: Request) -> bytes:
    """Return the body of the answer, within the limits of size and time; what it says of a failure is not repeated."""
    deadline = time.monotonic() + SECONDS
    body = bytearray()
    try:
        with build_opener(_NoRedirect).open(request, timeout=SECONDS) as answer:
            while chunk := answer.read1(_CHUNK):
                body += chunk
                if len(body) > MOST_BYTES:
                    raise _Failed(f"answers with more than {MOST_BYTES} bytes", again=False)
                if time.monotonic() > deadline:
                    raise _Failed(f"takes longer than {SECONDS:.0f} seconds", again=False)
    except HTTPError as error:
        error.close()
        raise _Failed(f"answers with status {error.code}", again=error.code in PASSING) from None
    except (OSError, HTTPException, ValueError) as error:  # refused, timed out, cut off, no HTTP at all
        raise _Failed(f"cannot be reached ({type(error).__name__})", again=True) from None
    return bytes(body)


def _content(body: bytes) -> str:
    """Return the text of the first choice of a chat completion."""
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        content = None
    if not isinstance(content, str):
        raise _Failed("answers with something else than a chat completion", again=False)
    return content
