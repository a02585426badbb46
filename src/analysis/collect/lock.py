"""One run at a time: a lock on the captures folder that ends with the process, however it ends."""

from __future__ import annotations

import os
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import IO


class RunInProgress(RuntimeError):
    """Another run holds the captures folder; the message names it."""


class Lock:
    """Holds `lock` in a folder from entry to exit.

    The operating system frees it when the process ends, even by kill -9, so no lock is ever left behind. Raises
    RunInProgress, naming the holder, when another process has it.
    """

    def __init__(self, folder: Path) -> None:
        """Name the folder; nothing is locked yet."""
        self.path = folder / "lock"
        self.file: IO[str] | None = None

    def __enter__(self) -> Lock:
        """Take the lock."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = open(self.path, "a+", encoding="utf-8")
        try:
            _seize(file)
        except OSError:
            file.seek(0)
            holder = file.read(200).strip() or "an unnamed process"
            file.close()
            raise RunInProgress(f"{self.path.parent} is in use by {holder}; wait until it ends or stop it") from None
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()}, since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC")
        file.flush()
        self.file = file
        return self

    def __exit__(self, *_: object) -> None:
        """Free the lock."""
        if self.file:
            self.file.truncate(0)
            self.file.close()
            self.file = None


if sys.platform == "win32":
    import msvcrt

    def _seize(file: IO[str]) -> None:
        file.seek(1 << 30)  # far behind the name of the holder, which others must be able to read
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
