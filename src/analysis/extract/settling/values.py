"""The families and orders of the ledger's values (sanctions, levels, steps), as the settling lexicon gives them."""

from __future__ import annotations

from analysis.extract.lexicon import read_lexicon

_LEXICON = read_lexicon("settling")


def _family(name: str) -> frozenset[str]:
    return frozenset(_LEXICON[name])


def _steps(name: str) -> dict[str, int]:
    return {value: int(step) for value, step in _LEXICON[name].items()}


LEVELS: tuple[str, ...] = tuple(_LEXICON["levels"])
PROCEEDING_ORDER: tuple[str, ...] = tuple(_LEXICON["proceedings"])
SERVICE_STEPS = _steps("services")
CRIMINAL_STEPS = _steps("criminal")

CONDUCT_PROCEEDINGS = _family("conduct_proceedings")
SANCTIONS = _family("sanctions")
WITHOUT_PROCEEDINGS = _family("without_proceedings")
MANAGERS_WORD = _family("managers_word")
MANAGERS_MEASURES = _family("managers_measures")
WITHOUT_CASE = _family("without_case")
BESIDE_ANOTHER = _family("beside_another")
BESIDE_NO_ACTION = _family("beside_no_action")
JOB_KEPT = _family("job_kept")
WARNINGS = _family("warnings")
CHIEF_OFFICERS = _family("chief_officers")
SENIOR_RANKS = _family("senior_ranks")
LEFT_SERVICE = _family("left_service")
NO_PROSECUTION = _family("no_prosecution")
POSTS_OF_ANY_KIND = _family("posts_of_any_kind")
POSTS_AT_THE_TELEPHONE = _family("posts_at_the_telephone")
WORDS_OF_MANY_POSTS = _family("words_of_many_posts")
