"""Pages to read: a case with its texts, groups and comparisons side by side, and a reading to correct by hand."""

from analysis.viewer.evidence import evidence_page
from analysis.viewer.render import anchor
from analysis.viewer.review import review_page

__all__ = ["anchor", "evidence_page", "review_page"]
