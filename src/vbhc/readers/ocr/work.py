"""Các trang song song: renders pages one after the other, recognises them side by side, says how far it is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Any

from vbhc import workers
from vbhc.readers.ocr.cache import Cache
from vbhc.readers.ocr.engine import Recognition, engines
from vbhc.readers.ocr.page import LETTERHEAD_DPI, recognise
from vbhc.readers.ocr.seen import SeenPage


def pages(
    sha256: str,
    wanted: Iterable[int],
    render: Callable[[int, int], tuple[Any, float] | None],
    how: Recognition,
) -> dict[int, SeenPage]:
    """The `wanted` pages (counted from 1) by number; `render` gives picture and true dpi of a page for a wanted dpi, or None; it is called in this thread alone."""
    tools = engines(how.engine)
    numbers = list(wanted)
    cache = Cache(sha256, tools, how.dpi, used=how.cached)
    found = {number: page for number in numbers if (page := cache.get(number)) is not None}
    missing = [number for number in numbers if number not in found]
    done = len(found)
    jobs = min(how.jobs or os.cpu_count() or 1, max(len(missing), 1))
    with ThreadPoolExecutor(jobs, thread_name_prefix="vbhc-ocr") as pool:
        running: dict[Future[SeenPage], int] = {}
        waiting = iter(missing)
        while True:
            # Pictures are large: only as many as are being read, and one more.
            while len(running) <= jobs and (number := next(waiting, None)) is not None:
                finely = max(how.dpi, LETTERHEAD_DPI) if number == 1 else how.dpi
                if (drawn := render(number, finely)) is None:
                    done += 1
                    continue
                image, dpi = drawn
                running[pool.submit(recognise, image, dpi, tools, first=number == 1, finely=min(dpi, how.dpi))] = number
            if not running:
                return found
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                number = running.pop(future)
                done += 1
                try:
                    found[number] = future.result()
                    if not found[number].silent:
                        cache.put(number, found[number])
                except Exception:  # noqa: BLE001, S110 - engines raise anything on a strange picture: the page stays out, and the caller tells
                    pass
                # however the reading was asked for, a process that is watched over has not come to a halt
                workers.advance(done, len(numbers))
                if how.progress:
                    how.progress(done, len(numbers))
