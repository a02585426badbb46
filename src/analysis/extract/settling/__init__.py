"""Settling what a text says into records: one value a field, conflicts kept, totals marked."""
