"""The regulator's case summaries, extracted at scale: coded groups with offsets, address and hash, never the text.

python -m analysis.study.regulator TEXTS.jsonl TAGS.csv     writes the two tables under data/raw/regulator
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pandas as pd

from analysis.extract import extract_ledger
from analysis.paths import REGULATOR
from analysis.records import Document, Group, Ledger, Span
from analysis.study import contracts

HASHES = "regulator_tables.sha256"
"""The committed tables' hashes, in the format of `sha256sum --check`."""


def collapsed(text: str) -> str:
    """Return a text with every run of white space as one blank and none at its ends; hashes and offsets refer to it."""
    return " ".join(text.split())


def text_hash(text: str) -> str:
    """Return the SHA-256 of the collapsed text, so that copies that differ in white space alone have one hash."""
    return hashlib.sha256(collapsed(text).encode()).hexdigest()


def collapsed_span(text: str, span: Span) -> Span:
    """Return where a stretch of a text stands in its collapsed form."""
    start = len(collapsed(text[: span[0]] + "|")) - 1
    return start, start + len(collapsed(text[slice(*span)]))


def address_key(url: str) -> str:
    """Return an address without scheme, "www." and closing slash: what makes two addresses one page."""
    return re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")


def read_texts(path: Path) -> Iterator[dict[str, str]]:
    """Yield the documents of a JSON Lines file: id, url, published, title, text.

    Raises ValueError with the line's number where a line is not such a document.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                document = json.loads(line)
                yield {name: str(document.get(name) or "") for name in ("id", "url", "published", "title", "text")}
            except (ValueError, AttributeError) as problem:
                raise ValueError(
                    f"{path}: line {number} is not a document in JSON; one object a line, with text"
                ) from problem


def extracted(document: Mapping[str, str]) -> Ledger:
    """Return the ledger of one summary."""
    return extract_ledger(
        Document(id=document["id"], text=document["text"], title=document["title"], url=document["url"] or None)
    )


def build_regulator(
    documents: Iterable[Mapping[str, str]], tags: Mapping[str, Mapping[str, str]]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the tables regulator_documents and regulator_groups of the summaries.

    `tags` gives force and categories of a document by id, several parted by a vertical bar; a missing one is empty.
    """
    told, people = [], []
    for document in documents:
        ledger = extracted(document)
        tag = tags.get(document["id"], {})
        told.append(
            {
                "row": f"regulator_documents/{document['id']}",
                "document": document["id"],
                "url": document["url"],
                "published": document["published"][:10],
                "year": int(document["published"][:4]),
                "force": tag.get("force", ""),
                "categories": tag.get("categories", ""),
                "sha256": text_hash(document["text"]),
                "characters": len(collapsed(document["text"])),
                "groups": len(ledger.groups),
            }
        )
        people += [_group_row(document, ledger, group) for group in ledger.groups]
    groups = pd.DataFrame(people, columns=list(contracts.REGULATOR_GROUPS.columns)).astype({"count": "Int64"})
    return contracts.REGULATOR_DOCUMENTS.validate(pd.DataFrame(told)), contracts.REGULATOR_GROUPS.validate(groups)


def _group_row(document: Mapping[str, str], ledger: Ledger, group: Group) -> dict[str, object]:
    text = document["text"]
    evidence = {name: [collapsed_span(text, span) for span in spans] for name, spans in sorted(group.evidence.items())}
    claims = [
        {"id": claim.id, "kind": claim.kind, "value": claim.value, "polarity": claim.polarity,
         "span": collapsed_span(text, (claim.start, claim.end))}
        for claim in ledger.claims
        if claim.id in group.claims
    ]  # fmt: skip
    same = ("role", "rank", "service", "alleged", "case_to_answer", "proceeding", "proceeding_state", "finding")
    return {
        "row": f"regulator_groups/{document['id']}/{group.id}",
        "document": document["id"],
        "id": group.id,
        "origin": "extracted",
        "count": group.count,
        "count_min": group.count_min,
        **{name: getattr(group, name) for name in same},
        "found_level": group.found_level,
        "outcomes": ";".join(group.outcomes),
        "criminal": group.criminal,
        "part_of": group.part_of or "",
        "is_total": int(group.is_total),
        "inferred": ";".join(group.inferred),
        "evidence": json.dumps(evidence, sort_keys=True),
        "claims": json.dumps(claims, ensure_ascii=False),
    }


def read_regulator(folder: Path = REGULATOR) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the committed tables regulator_documents and regulator_groups, after checking their hashes.

    Raises ValueError when a table is not the one that its hash was written for.
    """
    for line in (folder / HASHES).read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise ValueError(
                f"{folder / name}: not the table that {HASHES} vouches for; make both again from the texts"
            )
    documents = pd.read_csv(folder / "regulator_documents.csv", keep_default_na=False)
    groups = pd.read_csv(folder / "regulator_groups.csv", keep_default_na=False, na_values={"count": [""]})
    groups = groups.astype({"count": "Int64"})
    return contracts.REGULATOR_DOCUMENTS.validate(documents), contracts.REGULATOR_GROUPS.validate(groups)


def verify(texts: Path, folder: Path = REGULATOR) -> pd.DataFrame:
    """Return how a reader's texts stand to the committed table, one row a document of the table or the file.

    Documents are joined by address. `state` is "verified" (same text, same groups), "groups differ" (same text, other
    groups: the program has changed), "text differs", "not in the table" or "not in the file". Offsets and claims are
    compared too. Raises ValueError for a file that is not JSON Lines.
    """
    documents, groups = (_read(folder / f"{name}.csv") for name in ("regulator_documents", "regulator_groups"))
    known = {
        address_key(url): (name, hashed) for name, url, hashed in documents[["document", "url", "sha256"]].to_numpy()
    }
    held = {str(name): sorted(map(tuple, told.to_numpy())) for name, told in groups.groupby("document")}
    rows, met = [], set()
    for document in read_texts(texts):
        key = address_key(document["url"])
        name, hashed = known.get(key, (document["id"], ""))
        state = "not in the table" if key not in known else "text differs"
        if hashed == text_hash(document["text"]):
            state = "verified" if _told({**document, "id": name}) == held.get(name, []) else "groups differ"
        rows.append({"document": name, "url": document["url"], "state": state})
        met.add(key)
    missing = documents[~documents["url"].map(address_key).isin(met)]
    rows += [
        {"document": name, "url": url, "state": "not in the file"}
        for name, url in missing[["document", "url"]].to_numpy()
    ]
    return pd.DataFrame(rows, columns=["document", "url", "state"])


def check_texts(texts: Path, folder: Path = REGULATOR) -> int:
    """Print how a reader's texts stand to the committed tables; return the exit code.

    0 when every text of the table that is in the file gives the committed groups, 1 when some do not (the program or
    the table has changed), 2 when no text of the file has the hash of a text of the table.
    """
    states = verify(texts, folder)
    counts = states["state"].value_counts()
    for state, number in counts.items():
        print(f"{number:6} {state}")
    for row in states[states["state"] == "groups differ"].itertuples():
        print(f"{row.document}: {row.url} gives other groups than the committed table")
    return 1 if "groups differ" in counts else 0 if "verified" in counts else 2


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, keep_default_na=False, dtype=str)


def _told(document: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return a document's groups as the cells of the written table."""
    ledger = extracted(document)
    rows = (_group_row(document, ledger, group).values() for group in ledger.groups)
    return sorted(tuple("" if cell is None else str(cell) for cell in row) for row in rows)


def write(texts: Path, tags: Path, folder: Path = REGULATOR) -> list[Path]:
    """Write both tables and the file of their hashes; return the paths."""
    listed = pd.read_csv(tags, keep_default_na=False).to_dict("records")
    tagged = {str(tag["id"]): {"force": str(tag["force"]), "categories": str(tag["categories"])} for tag in listed}
    tables = build_regulator(read_texts(texts), tagged)
    folder.mkdir(parents=True, exist_ok=True)
    written, lines = [], []
    for name, table in zip(("regulator_documents", "regulator_groups"), tables, strict=True):
        path = folder / f"{name}.csv"
        table.to_csv(path, index=False, lineterminator="\n")
        written.append(path)
        lines.append(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n")
    (folder / HASHES).write_text("".join(lines), encoding="utf-8")
    return [*written, folder / HASHES]


def main(arguments: list[str]) -> int:
    """Write the tables from a file of texts and a file of tags; return the exit code."""
    if len(arguments) != 2:
        print("usage: python -m analysis.study.regulator TEXTS.jsonl TAGS.csv", file=sys.stderr)
        return 2
    for path in write(Path(arguments[0]), Path(arguments[1])):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
