"""Spiders by platform: where each kind of site says its articles are."""
