"""Compare what the police say about their officers with what the press prints, with the characters that say so."""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.compare import compare as compare
    from analysis.extract import extract_ledger as extract_ledger

__all__ = ["compare", "extract_ledger"]


class _Interface(ModuleType):
    """The package with its two functions, each loaded at first use so that `import analysis` is instant."""

    @property
    def extract_ledger(self) -> Any:
        from analysis.extract import extract_ledger  # noqa: PLC0415

        return extract_ledger

    @property
    def compare(self) -> Any:
        from analysis.compare import compare  # noqa: PLC0415

        return compare

    @compare.setter
    def compare(self, loaded: ModuleType) -> None:
        """Keep the function: loading the subpackage of the same name would put the subpackage in its place."""


sys.modules[__name__].__class__ = _Interface
