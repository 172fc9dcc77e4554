"""Tiến trình đọc: a process of its own for what may crash, hang or eat memory, so that one file costs one file.

The process is started as `python -c`, not by `multiprocessing`, so that a script which calls vbhc needs no `__main__` guard; it works the same on
every system. It takes pickled calls through its standard input and answers through its standard output.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import IO, Any, Self, TypeVar, cast

from vbhc.errors import BrokenFile, HostileFile, UnreadableFile, VbhcError
from vbhc.limits import Limits

T = TypeVar("T")
R = TypeVar("R")

#: How often the memory of the process is looked at, in seconds.
_LOOK = 0.05
#: Until the process runs and has loaded what it needs; a busy machine may take long.
_STARTING = 120.0
#: What is mapped but never touched counts for the system's own limit, and recognisers map a lot.
_MAPPED = 4 << 30
#: A process whose memory stays over that share of the limit is replaced before the next call: what is left of one file is not the next one's fault.
_TIRED = 0.5
_HEADER = struct.Struct("<Q")
_SERVE = "from vbhc.workers import serve; serve()"

Progress = Callable[[int, int], None]


class Worker:
    """One process, started by the first call and kept for the next ones; `close` it, or use it in a `with`. For one thread at a time.

    The process loads the module `ahead` before it is called.
    """

    def __init__(self, limits: Limits | None = None, *, ahead: str = "") -> None:
        self._limits = limits or Limits()
        self._ahead = ahead
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Starts the process ahead of its first call. Raises an OSError where the system does not let it."""
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        # -P: no module is ever taken from the folder that vbhc is called in, where documents of others lie.
        arguments = [sys.executable, "-P", "-c", _SERVE, str(self._limits.megabytes), self._ahead]
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            # Ctrl-C is for the parent alone, and the whole group can be ended at once.
            start_new_session=sys.platform != "win32",
        )
        self._answers = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(self._process, self._answers), daemon=True).start()

    def run(self, work: Callable[[T], R], task: T, *, path: str, progress: Progress | None = None) -> R:
        """`work(task)` in the process. Raises what it raised, or what became of the process; `path` is the file to name then.

        Each call of `vbhc.workers.advance` over there starts the clock anew and is told to `progress`.
        """
        try:
            self.start()
        except OSError as error:
            raise UnreadableFile(path, "worker-not-started", cause=error.strerror or str(error)) from None
        process = cast("subprocess.Popen[bytes]", self._process)
        message = pickle.dumps((work, task))
        try:
            _send(cast("IO[bytes]", process.stdin), message)
        except OSError:
            self.close()
            raise BrokenFile(path, "worker-died", cause="start") from None
        try:
            return cast("R", self._wait(process, path, progress))
        except BaseException as error:
            if not isinstance(error, VbhcError) or error.code in _ENDED:
                self.close()
            raise
        finally:
            if self._process is not None and _resident(process.pid) > self._limits.megabytes * _TIRED * (1 << 20):
                self.close()

    def _wait(self, process: subprocess.Popen[bytes], path: str, progress: Progress | None) -> object:
        until = time.monotonic() + max(self._limits.seconds, _STARTING)
        while True:
            try:
                kind, value = self._answers.get(timeout=_LOOK)
            except queue.Empty:
                if time.monotonic() > until:
                    raise HostileFile(path, "time-limit", seconds=f"{self._limits.seconds:g}") from None
                if _resident(process.pid) > self._limits.megabytes << 20:
                    raise self._too_much(path) from None
                continue
            if kind == "done":
                return value
            if kind != "progress":
                raise self._failure(kind, value, process, path)
            until = time.monotonic() + self._limits.seconds
            if value and progress:
                progress(*value)

    def _failure(self, kind: str, value: Any, process: subprocess.Popen[bytes], path: str) -> VbhcError:
        match kind:
            case "raised":
                return cast("VbhcError", value)
            case "bug":
                return UnreadableFile(path, "bug", cause=" ".join(value.split())[:200])
            case "memory":
                return self._too_much(path)
            case _:
                return BrokenFile(path, "worker-died", cause=_cause(process))

    def _too_much(self, path: str) -> HostileFile:
        return HostileFile(path, "memory-limit", megabytes=str(self._limits.megabytes))

    def close(self) -> None:
        """Ends the process, and whatever it started."""
        process, self._process = self._process, None
        if process is None:
            return
        _end(process)
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                cast("IO[bytes]", stream).close()
        process.wait()


#: Codes of errors after which the process is not what it was.
_ENDED = frozenset({"time-limit", "memory-limit", "worker-died"})


def _listen(process: subprocess.Popen[bytes], answers: queue.SimpleQueue[tuple[str, Any]]) -> None:
    """Hands over whatever the process answers, until it ends."""
    stream = cast("IO[bytes]", process.stdout)
    try:
        while (message := _receive(stream)) is not None:
            answers.put(pickle.loads(message))  # noqa: S301 - from our own program
    except (OSError, ValueError, EOFError, pickle.UnpicklingError):
        # It died in the middle of a word, or was closed.
        pass
    answers.put(("died", None))


def _send(stream: IO[bytes], message: bytes) -> None:
    stream.write(_HEADER.pack(len(message)))
    stream.write(message)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes | None:
    """One message; None at the end."""
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    (length,) = _HEADER.unpack(header)
    message = stream.read(length)
    return message if len(message) == length else None


def _cause(process: subprocess.Popen[bytes]) -> str:
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(1)
    code = process.returncode
    try:
        return signal.Signals(-code).name if code is not None and code < 0 else str(code)
    except ValueError:
        return str(code)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        import psutil

        with contextlib.suppress(psutil.Error):
            for child in psutil.Process(process.pid).children(recursive=True):
                child.kill()
    process.kill()


def _resident(pid: int) -> int:
    """Bytes of memory that a process uses; 0 where it is gone."""
    if sys.platform == "linux":
        try:
            with open(f"/proc/{pid}/statm", "rb") as file:  # noqa: PTH123 - looked at twenty times a second
                return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")
        except (OSError, IndexError, ValueError):
            return 0
    import psutil

    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


# over there

_answer: Callable[[str, Any], None] | None = None


def advance(done: int, total: int) -> None:
    """Says that the work goes on; nothing where it is not done in a process of its own."""
    if _answer is not None:
        _answer("progress", (done, total))


def serve() -> None:
    """What the process does: calls in, answers out, until its input ends."""
    global _answer  # noqa: PLW0603 - the one door out of this process
    # Whatever a library prints must not get between the answers.
    calls, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound(int(sys.argv[1]) << 20)
    if sys.argv[2]:
        importlib.import_module(sys.argv[2])
    lock = threading.Lock()

    def answer(kind: str, value: Any) -> None:
        try:
            message = pickle.dumps((kind, value))
        except Exception as error:  # noqa: BLE001 - whatever cannot be told is told as such
            message = pickle.dumps(("bug", f"{type(error).__name__}: {error}"))
        try:
            with lock:
                _send(answers, message)
        except OSError:
            # Nobody listens any more.
            os._exit(0)

    _answer = answer
    while (message := _receive(calls)) is not None:
        answer(*_done(message, answer))
    # Nothing here is worth a tidy end.
    os._exit(0)


def _done(message: bytes, answer: Callable[[str, Any], None]) -> tuple[str, Any]:
    try:
        work, task = pickle.loads(message)  # noqa: S301 - from our own program
        answer("progress", None)
        return "done", work(task)
    except VbhcError as error:
        return "raised", error
    except MemoryError:
        return "memory", None
    except Exception as error:  # noqa: BLE001 - a bug costs one file, not the batch
        if os.environ.get("VBHC_DEBUG") == "1":
            import traceback

            traceback.print_exc()
        return "bug", f"{type(error).__name__}: {error}"


def _bound(limit: int) -> None:
    """The system's own limit, where there is one: for blow-ups too quick to be seen from outside."""
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (2 * limit + _MAPPED, 2 * limit + _MAPPED))
    with contextlib.suppress(OSError, ValueError):
        # A crash is told; its memory is not written to disk.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
