"""Nhịp: time of the processor that work takes, for tests that it grows no faster than what is read."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def least(work: Callable[[], object], times: int = 3) -> float:
    """Seconds of the fastest of several runs: a machine that does other things makes one of them slow, not all."""
    return min(_once(work) for _ in range(times))


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start
