"""The study itself: what forces, watchdogs and outlets report of the same cases, as tables."""
