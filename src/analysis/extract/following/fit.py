"""Say whether a phrase can mean some people, by role, rank, post and service, and whether it has meant them yet."""

from __future__ import annotations

from analysis.extract.following.block import Block, Whole
from analysis.extract.phrases.mentions import Mention
from analysis.extract.phrases.people_words import NICKNAMES_OF_CHIEFS, POSTS_OF_OFFICERS, SUPERIORS
from analysis.extract.settling.values import (
    LEFT_SERVICE,
    POSTS_AT_THE_TELEPHONE,
    POSTS_OF_ANY_KIND,
    SENIOR_RANKS,
    WORDS_OF_MANY_POSTS,
)
from analysis.records import RANKS

Description = tuple[str, str, str]
"""Rank, role and post of a phrase."""


_OVER_OTHERS = frozenset(post.split()[-1] for post in SUPERIORS)
_OPPOSITES = (frozenset(("male", "female")), frozenset(("junior", "senior")))


def fits(block: Block, mention: Mention) -> bool:
    """Say whether the words of a phrase can be true of a block; a pronoun fits anybody."""
    if mention.kind == "pronoun":
        return True
    civilians_called_officers = mention.loose and block.role == "staff" and block.under_scrutiny
    if (block.role, mention.role) == ("staff", "pcso"):
        return block.posts <= POSTS_OF_ANY_KIND
    any_role = civilians_called_officers or mention.perhaps  # a name alone tells of no role
    if not roles_fit(block.role, mention.role) and not any_role:
        return False
    if mention.over_others and not _can_be_over_others(block, mention):
        return False
    if mention.adjectives and block.adjectives and _is_the_opposite(block, mention):
        return False
    return _rank_fits(block, mention) and _post_fits(block, mention) and _service_fits(block, mention)


def _is_the_opposite(block: Block, mention: Mention) -> bool:
    return any(mention.adjectives & pair and block.adjectives & pair - mention.adjectives for pair in _OPPOSITES)


def described_alike(blocks: list[Block], mention: Mention) -> list[Block]:
    """Return those whom the text has called by the words of a phrase: "the custody officers"."""
    words = mention.adjectives | mention.called
    return [block for block in blocks if words & (block.adjectives | block.called)] if words else []


def fits_whole(whole: Whole, mention: Mention) -> bool:
    """Say whether a phrase can mean a whole that has been taken apart."""
    return mention.kind == "pronoun" or roles_fit(whole.role, mention.role)


def roles_fit(role: str, other: str) -> bool:
    """Say whether a phrase of one role can mean people of another; a special constable is an officer too."""
    return role == other or "mixed" in (role, other) or {role, other} == {"officer", "special_constable"}


def description(mention: Mention) -> Description:
    """Return the words by which a phrase describes its people."""
    return mention.rank, mention.role, mention.post


def differs(key: Description, earlier: Description) -> bool:
    """Say whether a description is not the earlier one, in full or short: "the custody sergeant … the sergeant"."""
    rank, _, post = key
    only_shorter = rank != "unknown" and not post and key[:2] == earlier[:2]
    return key != earlier and not only_shorter


def _rank_fits(block: Block, mention: Mention) -> bool:
    ranked_officer = block.role == "officer" and block.rank != "unknown"
    if mention.role == "special_constable" and ranked_officer:
        return False
    if block.rank == "constable" and _is_over_others(mention.post):
        return False
    if mention.rank == "unknown":
        return True
    if mention.rank == "constable" and any(_is_over_others(post) for post in block.posts):
        return False  # "the constables" are none of the managers
    if not NICKNAMES_OF_CHIEFS.isdisjoint((*block.posts, mention.post)):
        return block.rank in ("unknown", *SENIOR_RANKS) and mention.rank in SENIOR_RANKS
    if block.highest in RANKS and mention.rank in RANKS and RANKS.index(mention.rank) > RANKS.index(block.highest):
        return False  # no superintendent is among "officers up to the rank of inspector"
    return block.role != "special_constable" and block.rank in (mention.rank, "unknown", "mixed")


def _is_over_others(post: str) -> bool:
    """Say whether a post is one over other officers, which no constable holds."""
    return bool(post) and post.rsplit(maxsplit=1)[-1].rstrip("s") in _OVER_OTHERS


def _post_fits(block: Block, mention: Mention) -> bool:
    if not mention.post or not block.posts or mention.post in block.posts:
        return True
    if any(is_post(mention.post, post) for post in block.posts):
        return True
    if mention.post in POSTS_OF_ANY_KIND or block.posts <= POSTS_OF_ANY_KIND:
        return True
    if mention.post in POSTS_AT_THE_TELEPHONE and block.posts & POSTS_AT_THE_TELEPHONE:
        return True
    if mention.post in POSTS_OF_OFFICERS and block.posts.isdisjoint(SUPERIORS):
        return True  # "the officer in charge" may be a firearms officer, but no supervisor
    words = _words_of_post(mention.post)
    if any(_is_short_for(mention.post, other) or _is_short_for(other, mention.post) for other in block.posts):
        return True
    shared = any(words & _words_of_post(other) - WORDS_OF_MANY_POSTS for other in block.posts)
    return shared or mention.post.rstrip("s") in {other.rstrip("s") for other in block.posts}


def _can_be_over_others(block: Block, mention: Mention) -> bool:
    """Say whether one may be "the officers' supervisor": by post or rank, or as the one of whom nothing is said."""
    if block.posts and mention.post:
        return mention.post.split()[-1] in {post.split()[-1] for post in block.posts}
    if block.rank not in ("unknown", "constable"):
        return True
    return block.count == 1 and block.unsaid() and not block.traits


def is_no_post_of(block: Block, mention: Mention) -> bool:
    """Say whether "the driver" cannot be an inspector whom the text has only passed by."""
    of_any_rank = mention.post in SUPERIORS or mention.post in POSTS_OF_OFFICERS
    worker = bool(mention.post) and not of_any_rank and mention.rank == "unknown"
    return worker and block.rank in SENIOR_RANKS and mention.post not in block.posts


def holds_post(block: Block, mention: Mention) -> bool:
    """Say whether somebody is known by the post of a phrase, in full or in short: "the operator"."""
    return bool(mention.post) and any(is_post(mention.post, post) for post in block.posts)


def is_post(name: str, post: str) -> bool:
    """Say whether a shorter name can be of a post: 'the operator' of a 'control room operator'."""
    return _words_of_post(name) <= _words_of_post(post)


def _is_short_for(name: str, post: str) -> bool:
    """Say whether a name is the initials of a post: 'CDO' of a 'civilian detention officer'."""
    return name.rstrip("s") == "".join(word[0] for word in post.replace("-", " ").split())


def _words_of_post(post: str) -> set[str]:
    return set(post.replace("-", " ").rstrip("s").split())


def _service_fits(block: Block, mention: Mention) -> bool:
    if mention.service == "serving":
        return block.service not in LEFT_SERVICE
    if mention.service in ("former", "retired"):
        return block.service != "serving"
    return True
