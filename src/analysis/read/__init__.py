"""From bytes to documents: pages, captures, archives and text files, with paragraphs at fixed offsets."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.read.boilerplate import clean_text as clean_text
    from analysis.read.files import load_documents as load_documents
    from analysis.read.page import read_page as read_page

__all__ = ["clean_text", "load_documents", "read_page"]
_HOME = {"clean_text": "boilerplate", "load_documents": "files", "read_page": "page"}


def __getattr__(name: str) -> Any:
    """Load a function at first use: only pages need the libraries that read pages."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
