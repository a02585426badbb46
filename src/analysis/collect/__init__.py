"""From a source's site to captures and a manifest: the only part of the project that opens the network."""

from analysis.collect.job import CollectError
from analysis.collect.run import CollectReport, collect, manifest_table
from analysis.collect.sources import Source, load_sources, source_for

__all__ = ["CollectError", "CollectReport", "Source", "collect", "load_sources", "manifest_table", "source_for"]
