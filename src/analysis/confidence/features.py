"""What of a reading tells whether it is right: how its groups and claims were read, from the ledger alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log1p

from analysis.records import Claim, Group, Ledger

Features = dict[str, float]
"""Numbers by name: 0 or 1 for what holds or not, shares, logarithms of numbers and of distances within a sentence.

None depends on what surrounds the story: blank lines and a site's banner change no confidence.
"""

UNREAL = ("negated", "possible", "hypothetical")
FIELDS = {
    "finding": "finding", "outcome": "outcomes", "proceeding": "proceeding", "service": "service",
    "case_to_answer": "case_to_answer", "criminal": "criminal", "alleged": "alleged",
}  # fmt: skip
"""The field of a group to which a kind of claim speaks."""
_SAID = ("proven", "not_proven", "withdrawn", "overturned")
_POINTING_BACK = ("the", "he", "she", "they", "his", "her", "their", "who", "one", "both", "another")
"""How phrases begin that mean people by what was said of them before."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the groups and claims of one document share."""

    groups: dict[str, Group]
    claims: dict[str, Claim]
    homes: Counter[str]
    alike: Counter[tuple[object, ...]]
    roles: Counter[str]
    parts: dict[str, int]
    peers: Counter[tuple[str, bool, str]]
    document: Features
    text: str

    def rivals(self, group: Group) -> int:
        """Return how many other groups have its role, one or several people like it, and no other rank."""
        who = group.role, group.count == 1
        of_any_rank, itself = group.rank == "unknown", not group.is_total
        alike = self.peers[*who, ""] if of_any_rank else self.peers[*who, group.rank] + self.peers[*who, "unknown"]
        return alike - itself

    def points_back(self, claim: Claim) -> bool:
        """Say whether the phrase for the people of a claim leaves it to the text before who they are."""
        start, end = claim.spans.get("people", (0, 0))
        return self.text[start:end].lower().startswith(_POINTING_BACK)


def features_of(ledger: Ledger) -> tuple[list[Features], list[Features]]:
    """Return the features of every group and of every claim, in the order of the ledger."""
    setting = _setting(ledger)
    said = Counter((claim.kind, claim.value) for claim in ledger.claims)
    return (
        [_group(group, setting) for group in ledger.groups],
        [_claim(claim, setting, said[claim.kind, claim.value]) for claim in ledger.claims],
    )


def _setting(ledger: Ledger) -> _Setting:
    parts: dict[str, int] = {}
    people = [group for group in ledger.groups if not group.is_total]
    for group in people:
        if group.part_of:
            parts[group.part_of] = parts.get(group.part_of, 0) + _people(group)
    real = [claim for claim in ledger.claims if claim.polarity not in UNREAL]
    document = {
        "groups in the document": log1p(len(ledger.groups)),
        "groups without a number in it": log1p(sum(group.count is None for group in ledger.groups)),
        "claims that found no group": log1p(sum(claim.group is None for claim in real)),
        "claims that assert nothing": log1p(len(ledger.claims) - len(real)),
        "sentences that claim something": log1p(len({claim.start for claim in ledger.claims})),
        "kinds of proceeding claimed": float(
            len({claim.value for claim in ledger.claims if claim.kind == "proceeding"})
        ),
    }
    return _Setting(
        {group.id: group for group in ledger.groups},
        {claim.id: claim for claim in ledger.claims},
        Counter(name for group in ledger.groups for name in group.claims),
        Counter(_looks(group) for group in ledger.groups),
        Counter(group.role for group in ledger.groups),
        parts,
        Counter((group.role, group.count == 1, rank) for group in people for rank in ("", group.rank)),
        document,
        ledger.document.text,
    )


def _people(group: Group) -> int:
    return group.count if group.count is not None else group.count_min


def _looks(group: Group) -> tuple[object, ...]:
    return group.is_total, group.role, group.rank, group.count


def _group(group: Group, setting: _Setting) -> Features:
    claims = [setting.claims[name] for name in group.claims if name in setting.claims]
    some = max(len(claims), 1)
    features = {
        **_who(group),
        **_fate(group),
        "other groups that look alike": log1p(setting.alike[_looks(group)] - 1),
        "other groups of its role": log1p(setting.roles[group.role] - 1),
        "claims": log1p(len(claims)),
        "no claim": float(not claims),
        "claims without people": sum("people" not in claim.spans for claim in claims) / some,
        "claims shared with other groups": sum(setting.homes[claim.id] > 1 for claim in claims) / some,
        "claims by a speaker": sum(claim.speaker != "document" for claim in claims) / some,
        "claims in the headline": sum(claim.place == "headline" for claim in claims) / some,
        "phrases that may mean others": log1p(setting.rivals(group) * sum(map(setting.points_back, claims))),
        "a claim gives another number": float(any(_other_number(claim, group) for claim in claims)),
        "a claim gives another value": float(any(_other_value(claim, group) for claim in claims)),
        "distance from people to fate": log1p(max((_reach(claim) for claim in claims), default=0) / 10),
        "sentences that carry it": log1p(len({claim.start for claim in claims})),
        **setting.document,
    }
    if group.is_total:
        told = setting.parts.get(group.id, 0)
        features["total without parts"] = float(not told)
        features["total that its parts do not make"] = float(bool(told) and told != group.count)
    return features


def _who(group: Group) -> Features:
    """Return what is known of the people: number, role, rank, service, and how."""
    return {
        "number not given": float(group.count is None),
        "number inferred": float("count" in group.inferred),
        "number without words": float(group.count is not None and not group.evidence.get("count")),
        "people": log1p(_people(group)),
        "one person": float(group.count == 1),
        "staff": float(group.role in ("staff", "pcso")),
        "role mixed": float(group.role == "mixed"),
        "rank stated": float(group.rank not in ("unknown", "mixed")),
        "rank mixed": float(group.rank == "mixed"),
        "service stated": float(group.service != "unknown"),
        "total": float(group.is_total),
        "part of a total": float(group.part_of is not None),
    }


def _fate(group: Group) -> Features:
    """Return what is known of their fate: finding, outcomes, proceeding, and how."""
    found, given = group.finding in _SAID, bool(group.outcomes)
    open_ended = not group.is_total and not found and not given
    return {
        "finding made": float(found),
        "finding pending or none": float(group.finding in ("pending", "none")),
        "finding inferred": float("finding" in group.inferred),
        "finding without words": float(found and not group.evidence.get("finding")),
        "outcomes": float(len(group.outcomes)),
        "several outcomes": float(len(group.outcomes) > 1),
        "outcomes inferred": float("outcomes" in group.inferred),
        "outcome of no listed kind": float("other" in group.outcomes),
        "finding without outcome": float(found and not given),
        "outcome without finding": float(given and not found),
        "proceeding unknown": float(group.proceeding == "unknown"),
        "no fate": float(open_ended),
        "no fate with a case to answer": float(open_ended and group.case_to_answer == "yes"),
        "held and nothing found": float(group.proceeding_state == "held" and not found and not group.is_total),
        "case to answer unknown": float(group.case_to_answer == "unknown" and not group.is_total),
        "criminal side": float(group.criminal != "none"),
        "conflicts": float(len(group.conflicts)),
    }


def _claim(claim: Claim, setting: _Setting, said: int) -> Features:
    group = setting.groups.get(claim.group or "")
    features = {
        f"speaks to {claim.kind.replace('_', ' ')}": 1.0,
        "role is staff": float(claim.role in ("staff", "pcso")),
        "role is mixed": float(claim.role == "mixed"),
        "unreal": float(claim.polarity in UNREAL),
        "scheduled": float(claim.polarity == "scheduled"),
        "in the headline": float(claim.place == "headline"),
        "in the lead": float(claim.place == "lead"),
        "by a speaker": float(claim.speaker != "document"),
        "no people in its clause": float("people" not in claim.spans),
        "number in its clause": float("number" in claim.spans),
        "distance from people to predicate": log1p(_reach(claim) / 10),
        "said so often": log1p(said - 1),
        "no group": float(group is None),
        "of no listed kind": float(claim.value in ("other", "unknown")),
        **setting.document,
    }
    if group is not None:
        features |= {
            "settled otherwise": float(_other_value(claim, group)),
            "gives another number than its group": float(_other_number(claim, group)),
            "its group has conflicts": float(bool(group.conflicts)),
            "its group has no number": float(group.count is None),
            "its group has inferred fields": float(bool(group.inferred)),
            "goes into several groups": float(setting.homes[claim.id] > 1),
        }
    return features


def _other_number(claim: Claim, group: Group) -> bool:
    return claim.count is not None and group.count is not None and claim.count != group.count


def _other_value(claim: Claim, group: Group) -> bool:
    """Say whether a claim that asserts something differs from what its group was settled to."""
    field = FIELDS.get(claim.kind)
    if field is None or claim.polarity in UNREAL:
        return False
    settled = getattr(group, field)
    return claim.value not in settled if isinstance(settled, list) else claim.value != settled


def _reach(claim: Claim) -> int:
    """Return the characters between the people and the predicate of a claim, 0 where it names no people."""
    people, predicate = claim.spans.get("people"), claim.spans.get("predicate")
    if people is None or predicate is None:
        return 0
    return max(0, predicate[0] - people[1], people[0] - predicate[1])
