"""Scrapy's settings for collecting: polite, bounded, and without its unsafe defaults."""

from __future__ import annotations

import os
from importlib.metadata import version
from typing import Any

BOT_NAME = "police-press-analysis"


def user_agent(contact: str | None) -> str:
    """Return the name under which requests are made; it says what this is and whom to write to."""
    return f"{BOT_NAME}/{version(BOT_NAME)} (non-commercial research on police and press; contact: {contact or 'none'})"


def settings(contact: str | None = None) -> dict[str, Any]:
    """Return the settings of a run. `contact` is an e-mail or web address; else the environment's ANALYSIS_CONTACT."""
    here = "analysis.collect"
    return {
        "BOT_NAME": BOT_NAME,
        "USER_AGENT": user_agent(contact or os.environ.get("ANALYSIS_CONTACT")),
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Encoding": "gzip",  # the one encoding whose torn end can be told from its real one
            "Accept-Language": "en-GB",
        },
        # one connection and five seconds a host, hosts in parallel; requests that wait for a host cost nothing
        "CONCURRENT_REQUESTS": 0,
        "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",  # in the order of the listing, newest first
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "CONCURRENT_ITEMS": 1,  # there are no items; Scrapy would start a hundred tasks a page to wait for them
        "DOWNLOAD_DELAY": 5.0,
        "DOWNLOAD_DELAY_JITTER": 0,
        "DOWNLOAD_TIMEOUT": 30,
        # bounds: bytes on the wire, bytes inflated
        "DOWNLOAD_MAXSIZE": 5_000_000,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_FAIL_ON_DATALOSS": True,
        "COLLECT_INFLATED_MAXSIZE": 20_000_000,
        "COLLECT_BACKOFF": 2.0,
        "COLLECT_READ": True,
        # certificates are verified, addresses vetted, no proxy stands between the vetting and the connection
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "TWISTED_DNS_RESOLVER": f"{here}.addresses.VettedResolver",
        "HTTPPROXY_ENABLED": False,
        "DOWNLOAD_HANDLERS": {
            "http": f"{here}.guard.GuardedHandler",
            "https": f"{here}.guard.GuardedHandler",
            "file": None,
            "ftp": None,
            "s3": None,
            "data": None,
        },
        # Scrapy's own robots, redirect and retry rules are replaced; what follows pages or keeps state is off
        "DOWNLOADER_MIDDLEWARES": {
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
            "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
            "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
            "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
            f"{here}.guard.Guard": 50,
            f"{here}.robots.Robots": 100,
            f"{here}.attempts.Attempts": 550,
            f"{here}.inflate.Inflate": 590,
        },
        "SPIDER_MIDDLEWARES": {"scrapy.spidermiddlewares.referer.RefererMiddleware": None},
        "URLLENGTH_LIMIT": 0,
        "COOKIES_ENABLED": False,
        "REFERER_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "EXTENSIONS": {"scrapy.extensions.logstats.LogStats": None, "scrapy.extensions.memusage.MemoryUsage": None},
        "LOG_ENABLED": False,
        "LOG_INSTALL_ROOT_HANDLER": False,
        "STATS_DUMP": False,
    }
