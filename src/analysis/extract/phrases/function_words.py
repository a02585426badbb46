"""The small closed classes of English that the rules for phrases share: articles, pronouns, prepositions, openers."""

from __future__ import annotations

from analysis.extract.lexicon import people

# Each pronoun with the gender it gives away; those without one stand for several people.
PRONOUNS: dict[str, str] = people()["pronouns"]
POSSESSIVES: dict[str, str] = people()["possessives"]
DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "our", "same"))
INDEFINITE = frozenset(("a", "an"))
ALL = frozenset(("all", "each", "every"))
DETERMINERS = DEFINITE | INDEFINITE | ALL | {"another", "both", "either", "no", "neither", "any"}
"""Words that open a phrase: no number, service or adjective ends with one."""
PREPOSITIONS = frozenset(people()["prepositions"])
SUBJECT_OPENERS = frozenset(people()["subject_openers"])
STOPPERS = frozenset(people()["stoppers"])
OPENING_WORDS = frozenset(people()["opening_words"])
