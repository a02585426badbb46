"""Files of every kind: read as what their bytes are, or refused in one line that says what to do."""

import gzip
import io
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from analysis.read import load_documents
from analysis.records import Document

TEXT = "Leave this site\nTwo officers were dismissed.\n\n“It was wrong,” said the chief constable."
HTML = (
    "<!doctype html><html><head><title>x</title></head><body><main><h1>Two dismissed</h1>"
    "<p>Two police officers were dismissed without notice on Friday after a hearing in Eastmere.</p></main>"
    "</body></html>"
)


class Problems(list[str]):
    def __call__(self, line: str) -> None:
        self.append(line)


def load(*paths: Path | str) -> tuple[list[Document], list[str]]:
    problems = Problems()
    return list(load_documents([str(path) for path in paths], problems)), problems


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def archive(path: Path, pages: Iterable[tuple[str, bytes, str]], packed: bool = True) -> Path:
    """Write a WARC of responses: address, body, status line."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "somebody else's"}))
        for url, body, status in pages:
            headers = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            record = writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers)
            writer.write_record(record)
    return path


def test_a_text_keeps_every_character_and_has_its_stem_as_id(tmp_path: Path) -> None:
    [document], problems = load(write(tmp_path / "statement.v2.txt", TEXT))
    assert (document.id, document.text, problems) == ("statement.v2", TEXT, [])


def test_the_banner_of_a_text_is_in_no_paragraph_and_listed(tmp_path: Path) -> None:
    [document], _ = load(write(tmp_path / "a.txt", TEXT))
    assert document.removed == ["Leave this site"]
    assert [document.text[start:end] for start, end in document.paragraphs] == [
        "Two officers were dismissed.",
        "“It was wrong,” said the chief constable.",
    ]


def test_texts_of_the_same_name_are_called_by_their_folder_or_suffix_too(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("case1/a.txt", "case2/a.txt", "case2/b.txt", "case2/b.html", "c.txt")]
    for path in files:
        path.parent.mkdir(exist_ok=True)
        write(path, HTML if path.suffix == ".html" else TEXT)
    documents, problems = load(*files)
    assert [document.id for document in documents] == ["case1/a", "case2/a", "b.txt", "b.html", "c"]
    assert problems == []


def test_ids_that_two_files_give_are_told_apart_by_the_second_files_name(tmp_path: Path) -> None:
    line = json.dumps({"id": "x", "text": TEXT})
    documents, problems = load(write(tmp_path / "a.jsonl", line), write(tmp_path / "b.jsonl", line))
    assert ([document.id for document in documents], problems) == (["x", "b/x"], [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings_of_text(tmp_path: Path, encoding: str) -> None:
    [document], problems = load(write(tmp_path / "a.txt", TEXT.encode(encoding)))
    assert (document.text, problems) == (TEXT, [])


def test_a_few_damaged_characters_do_not_change_the_encoding(tmp_path: Path) -> None:
    data = TEXT.encode() + b" \x93 caf\xc3\xa9 \xe2\x80\x99"
    [document], _ = load(write(tmp_path / "a.txt", data))
    assert document.text.endswith(" \ufffd café ’")


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    [document], _ = load(write(tmp_path / "a.txt", b"One officer.\r\nTwo officers.\r"))
    assert document.text == "One officer.\r\nTwo officers.\r"


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page"])
def test_html_is_known_by_its_bytes(tmp_path: Path, name: str) -> None:
    [document], problems = load(write(tmp_path / name, HTML))
    assert (document.id, document.title, problems) == ("page", "Two dismissed", [])
    assert document.text.startswith("Two police officers")


def test_a_text_about_tags_is_a_text(tmp_path: Path) -> None:
    [document], _ = load(write(tmp_path / "a.txt", "The officer wrote <b>guilty</b> in a report <p> by mistake."))
    assert document.text.startswith("The officer wrote <b>")


def test_json_lines_are_documents_with_their_fields(tmp_path: Path) -> None:
    fields = {
        "id": "x1", "text": TEXT, "title": "T", "url": "https://a.example/1", "publisher": "Echo",
        "source_type": "press", "published": "2024-03", "case_id": "c1",
    }  # fmt: skip
    [document], problems = load(write(tmp_path / "a.jsonl", json.dumps(fields) + "\n\n"))
    assert {name: getattr(document, name) for name in fields} == fields
    assert (document.published_source, document.published_precision, problems) == ("given", "month", [])
    assert document.removed == ["Leave this site"]


def test_json_lines_without_an_id_are_numbered(tmp_path: Path) -> None:
    documents, _ = load(write(tmp_path / "a.jsonl", '{"text": "One."}\n{"text": "Two.", "id": 7}\n'))
    assert [document.id for document in documents] == ["a-1", "7"]


def test_a_broken_line_costs_one_message_and_the_rest_is_read(tmp_path: Path) -> None:
    lines = ['{"id": "a", "text": "One."}', '{"id": "b", "text', "[1]", '{"id": "c"}', '{"id": "d", "text": "Two."}']
    documents, problems = load(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert [document.id for document in documents] == ["a", "d"]
    assert [problem.split(": ")[1][:6] for problem in problems] == ["line 2", "line 3", "line 4"]


def test_half_a_surrogate_pair_is_replaced_by_one_character(tmp_path: Path) -> None:
    [document], _ = load(write(tmp_path / "a.jsonl", '{"id": "a", "text": "x\\ud800y \\ud83d\\ude00"}'))
    assert document.text == "x\ufffdy 😀"


def test_json_lines_are_known_without_their_suffix_and_in_other_encodings(tmp_path: Path) -> None:
    line = '{"id": "a", "text": "It’s one."}\n'
    plain, _ = load(write(tmp_path / "a.txt", line))
    wide, _ = load(write(tmp_path / "b.jsonl", line.encode("utf-16")))
    assert [document.text for document in plain + wide] == ["It’s one."] * 2


def test_a_line_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    long = "An officer. " * 900_000
    documents, problems = load(
        write(tmp_path / "a.txt", long), write(tmp_path / "b.jsonl", json.dumps({"id": "b", "text": long}))
    )
    assert [len(document.text) for document in documents] == [len(long)] * 2
    assert problems == []


@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", TEXT), ("a.html", HTML), ("a.jsonl", '{"id": "a", "text": "One."}')]
)
def test_compressed_files_are_read_like_plain_ones(tmp_path: Path, name: str, data: str) -> None:
    plain, _ = load(write(tmp_path / name, data))
    packed, problems = load(write(tmp_path / f"{name}.gz", gzip.compress(data.encode())))
    assert (packed, problems) == (plain, [])


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    [document], problems = load("-")
    assert (document.id, document.text, problems) == ("stdin", TEXT, [])


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "white space"),
        ("binary.txt", bytes(range(256)) * 8, "binary data"),
        ("scan.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF"),
        ("notes.docx", b"PK\x03\x04\x14\x00", "a ZIP or Office file"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "an image"),
        ("cut.txt.gz", gzip.compress(TEXT.encode() * 50)[:40], "cut short"),
        (
            "wall.html",
            b"<html><body><h2>We value your privacy</h2><p>We and our partners use cookies.</p></body></html>",
            "consent",
        ),
        ("shell.html", b"<html><body><div id=root></div><script>run()</script></body></html>", "without text"),
        (
            "deep.html",
            f"<html><body>{'<div>' * 9000}<p>Two officers were dismissed.</p>{'</div>' * 9000}</body></html>".encode(),
            "nested too deeply",
        ),
        ("twice.gz", gzip.compress(gzip.compress(b"x")), "compressed twice"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_done(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    bad, good = write(tmp_path / name, data), write(tmp_path / "good.txt", TEXT)
    documents, problems = load(bad, good)
    assert [document.id for document in documents] == ["good"]
    assert len(problems) == 1
    assert problems[0].startswith(f"{bad}: ")
    assert says in problems[0]
    assert "\n" not in problems[0]


def test_a_missing_file_and_a_directory_are_named(tmp_path: Path) -> None:
    documents, problems = load(tmp_path / "nothing.txt", tmp_path)
    assert documents == []
    assert problems == [
        f"{tmp_path / 'nothing.txt'}: no such file; check the path",
        f"{tmp_path}: is a directory; name the files in it, for example {tmp_path}/*",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_forbidden_file_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    path.chmod(0)
    assert load(path)[1] == [f"{path}: cannot be read (Permission denied); check the file and its permissions"]


def pages(*, police: Sequence[int], count: int) -> list[tuple[str, bytes, str]]:
    other = HTML.replace("police officers", "bakers").replace("officers", "bakers")
    return [
        (f"https://a.example/{n}", (HTML if n in police else other).encode(), "200 OK") for n in range(1, count + 1)
    ]


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_gives_its_pages_that_speak_of_police(tmp_path: Path, packed: bool) -> None:
    path = archive(tmp_path / ("a.warc.gz" if packed else "a.warc"), pages(police=[1, 3], count=4), packed)
    documents, problems = load(path)
    assert [(document.id, document.url) for document in documents] == [
        ("a", "https://a.example/1"),
        ("a-3", "https://a.example/3"),
    ]
    assert problems == []


def test_an_archive_compressed_as_one_piece_is_read(tmp_path: Path) -> None:
    plain = archive(tmp_path / "a.warc", pages(police=[1, 2], count=2), packed=False)
    documents, problems = load(write(tmp_path / "b.warc.gz", gzip.compress(plain.read_bytes())))
    assert ([document.id for document in documents], problems) == (["b", "b-2"], [])


def test_only_successful_pages_of_an_archive_are_read(tmp_path: Path) -> None:
    body = HTML.encode()
    entries = [
        ("https://a.example/1", body, "301 Moved"), ("https://a.example/2", body, "404 Not Found"),
        ("https://a.example/3", body, "200 OK"),
    ]  # fmt: skip
    documents, _ = load(archive(tmp_path / "a.warc.gz", entries))
    assert [document.url for document in documents] == ["https://a.example/3"]


def test_an_archive_cut_short_gives_what_is_whole_and_one_message(tmp_path: Path) -> None:
    whole = archive(tmp_path / "a.warc.gz", pages(police=range(1, 6), count=5)).read_bytes()
    documents, problems = load(write(tmp_path / "b.warc.gz", whole[: len(whole) * 3 // 4]))
    assert 0 < len(documents) < 5
    assert len(problems) == 1
    assert problems[0].startswith(f"{tmp_path / 'b.warc.gz'}: ")


def test_a_page_cut_short_within_a_plain_archive_is_left_out(tmp_path: Path) -> None:
    whole = archive(tmp_path / "a.warc", pages(police=[1, 2], count=2), packed=False).read_bytes()
    documents, problems = load(write(tmp_path / "b.warc", whole[:-120]))
    assert [document.id for document in documents] == ["b"]
    assert "cut short" in problems[0]


def test_an_archive_without_a_word_of_police_says_so(tmp_path: Path) -> None:
    documents, problems = load(archive(tmp_path / "a.warc.gz", pages(police=[], count=3)))
    assert documents == []
    assert problems == [f"{tmp_path / 'a.warc.gz'}: none of its 3 pages mentions police; is it the right archive?"]
