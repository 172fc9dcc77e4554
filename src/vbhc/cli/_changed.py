"""Tệp đã thay đổi: what git says has changed since a revision, and what it leaves alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from vbhc.errors import UsageError


def since(revision: str) -> frozenset[Path]:
    """Files that differ from a revision, and new ones that git does not know yet. Deleted ones have nothing to check."""
    option = f"--changed-since {revision}"
    top = Path(os.fsdecode(_git(option, "rev-parse", "--show-toplevel")).rstrip("\r\n"))
    # What it says is read as a revision only: nobody passes an option of git this way.
    _git(option, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    changed = _git(
        option, "-C", str(top), "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--end-of-options", revision, "--"
    )
    new = _git(option, "-C", str(top), "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset((top / os.fsdecode(name)).resolve() for name in (changed + new).split(b"\0") if name)


def ignored(paths: list[str]) -> frozenset[str]:
    """Those of these paths that .gitignore leaves alone; git ends with 1 where there is none."""
    if not paths:
        return frozenset()
    listed = _git(
        "--respect-gitignore", "check-ignore", "-z", "--stdin", stdin=b"\0".join(os.fsencode(path) for path in paths), fine=(0, 1)
    )
    return frozenset(os.fsdecode(name) for name in listed.split(b"\0") if name)


def _git(option: str, *arguments: str, stdin: bytes = b"", fine: tuple[int, ...] = (0,)) -> bytes:
    import subprocess

    git = shutil.which("git")
    if git is None:
        raise UsageError(option, "git-missing")
    done = subprocess.run([git, *arguments], input=stdin, capture_output=True, check=False)  # noqa: S603 - no shell; revisions come after --end-of-options
    if done.returncode not in fine:
        cause = " ".join(done.stderr.decode("utf-8", "replace").split())[:300]
        raise UsageError(option, "git-failed", cause=cause or str(done.returncode))
    return done.stdout
