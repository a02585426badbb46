"""Compare what the police say about their officers with what the press prints, with the characters that say so."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.compare import compare as compare
    from analysis.extract import extract_ledger as extract_ledger

__all__ = ["compare", "extract_ledger"]


def __getattr__(name: str) -> Any:
    """Import the two functions of the interface at their first use, so that `import analysis` stays instant."""
    if name == "extract_ledger":
        from analysis.extract import extract_ledger  # noqa: PLC0415

        return extract_ledger
    if name == "compare":
        from analysis.compare import compare  # noqa: PLC0415

        return compare
    raise AttributeError(f"module 'analysis' has no attribute {name!r}")
