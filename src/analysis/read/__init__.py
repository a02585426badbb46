"""From bytes to documents: pages, captures, archives and text files, with paragraphs at fixed offsets."""

from analysis.read.boilerplate import clean_text
from analysis.read.files import load_documents
from analysis.read.page import read_page

__all__ = ["clean_text", "load_documents", "read_page"]
