"""The small closed classes of English that the rules for phrases share: articles, pronouns, prepositions, openers."""

from __future__ import annotations

# Each pronoun with the gender it gives away; those without one stand for several people.
PRONOUNS = {
    "he": "he",
    "him": "he",
    "himself": "he",
    "she": "she",
    "herself": "she",
    "they": "",
    "them": "",
    "themselves": "",
}
DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "our", "same"))
INDEFINITE = frozenset(("a", "an"))
ALL = frozenset(("all", "each", "every"))
POSSESSIVES = {"his": "he", "her": "she", "their": ""}
PREPOSITIONS = frozenset(
    "of for to by with against on from about in at into towards toward regarding concerning involving between among "
    "over upon under via near behind beside including excluding alongside".split()
)
# What can stand just before the subject of a clause.
SUBJECT_OPENERS = frozenset(
    "that which and but while whereas whilst if when as because although though however where after before than or so "
    "until since whether , ; : “ \" ( - ‘ ' then also why how".split()
)
# What never belongs to the phrase around a noun: verbs, conjunctions, prepositions.
STOPPERS = frozenset(
    "was were is are be been being has have had will would may might could should can shall do does did not that which "
    "who whom whose where when while whereas if because although though as than so but or nor yet for from by with at "
    "in on to into of against about after before since until during over under between through via per".split()
)
