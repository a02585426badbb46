"""The only file that knows where things lie."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parents[1]
LEXICON = PACKAGE / "lexicon"
SOURCES = PACKAGE / "collect" / "sources"
VIEWER = PACKAGE / "viewer"
README = ROOT / "README.md"
DATA = ROOT / "data"
CASEBOOK = DATA / "raw" / "casebook"
REGULATOR = DATA / "raw" / "regulator"
TEACHING = DATA / "raw" / "teaching"
INVENTED = DATA / "raw" / "invented"
CAPTURES = DATA / "raw" / "captures"
PROCESSED = DATA / "processed"
FIGURES = PROCESSED / "figures"
EVIDENCE = PROCESSED / "evidence"
NOTEBOOKS = ROOT / "notebooks"
TESTS = ROOT / "tests"
