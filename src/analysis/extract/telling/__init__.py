"""Whom a sentence tells of: events given to people, headings, asides, and what is written down."""
