"""Phrases that stand for people: a noun with the words around it, names, numbers, and what joins them."""
