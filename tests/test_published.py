"""What is published belongs to the code and the data as they are, and holds nothing that it must not."""

import json

import pytest

from analysis import paths
from analysis.reproduce import results, stale

VERSIONS = {"run"}
"""The step that records versions, which may differ on a machine with other ones."""
NOTEBOOKS = sorted(paths.NOTEBOOKS.glob("*.ipynb"))
LARGEST_NOTEBOOK = 500_000


def test_no_result_is_stale():
    assert set(stale()) <= VERSIONS, "run `analysis reproduce` and commit what it makes"


def test_no_result_names_a_place_on_a_machine():
    for name in results(paths.ROOT):
        content = (paths.ROOT / name).read_bytes()
        assert not any(place in content for place in (b"/home/", b"/tmp/", b"/root/", b"site-packages")), name


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_executed_in_order_without_errors_and_small(path):
    cells = json.loads(path.read_text("utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    assert not any(output["output_type"] == "error" for cell in code for output in cell["outputs"])
    assert not any(output.get("name") == "stderr" for cell in code for output in cell["outputs"])
    assert path.stat().st_size < LARGEST_NOTEBOOK
