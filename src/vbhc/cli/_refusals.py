"""Từ chối: what the command line library finds wrong with a call, in the language of the user, with the way out."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from vbhc import cli, plugins
from vbhc.cli import _arguments, _console
from vbhc.messages import Lang, language, message

if TYPE_CHECKING:
    from collections.abc import Callable


@runtime_checkable
class Refusal(Protocol):
    """What the library raises: some versions bring their own parser along, so that its classes have no lasting name."""

    def format_message(self) -> str:
        """What is wrong, in English."""


#: What the library says, and the code under which vbhc says it; the names in a pattern fill the message.
_SAID = (
    (re.compile(r"No such command '(?P<word>[^']{0,200})'"), "no-such-command"),
    (
        re.compile(
            r"No such option: (?P<word>\S{1,200})(?: (?:\(Possible options: (?P<near>[^)]{1,200})\)|Did you mean (?P<one>\S{1,80})\?))?"
        ),
        "no-such-option",
    ),
    (re.compile(r"Option '(?P<word>[^']{1,80})' requires"), "option-without-value"),
    (re.compile(r"Missing (?:argument|option) '(?P<word>[^']{1,80})'"), "argument-missing"),
    (re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((?P<word>.{0,200})\)", re.DOTALL), "argument-extra"),
    (re.compile(r"Invalid value for '(?P<word>[^']{1,80})'"), "option-value"),
)
_HELP_CALLED = "NoArgsIsHelpError"
#: Options of the library that may be told a shell, the shells it knows, and what makes it heed the one it is told instead of the one it finds.
_COMPLETION = ("--show-completion", "--install-completion")
_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
_HEED = "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION"


def call(program: Callable[..., object], arguments: list[str]) -> int:
    """Runs the program; its exit code, 2 where it cannot tell what is asked for."""
    if (shell := _shell(arguments)) is not None:
        if shell not in _SHELLS:
            lang = language()
            allowed = message("allowed-words", lang, words=", ".join(_SHELLS))
            told = message("option-value", lang, word=arguments[0].partition("=")[0], allowed=allowed)
            _console.Talk(lang).line(f"{told}. {message('see-help', lang, call='vbhc --help')}")
            return _console.UNREAD
        os.environ[_HEED] = "1"
    try:
        code = program(arguments, prog_name="vbhc", standalone_mode=False)
    except Exception as error:
        if type(error).__name__ == "Abort":
            return _console.INTERRUPTED
        if not isinstance(error, Refusal):
            raise
        if type(error).__name__ == _HELP_CALLED:
            sys.stderr.write(error.format_message() + "\n")
        else:
            lang = _asked_language(arguments)
            _console.Talk(lang).line(said(error.format_message(), arguments, lang))
        return _console.UNREAD
    return code if isinstance(code, int) else 0


def _shell(arguments: list[str]) -> str | None:
    """The shell that completion is asked for by name."""
    name, told, shell = (arguments[0] if arguments else "").partition("=")
    if name not in _COMPLETION:
        return None
    return shell if told else arguments[1] if len(arguments) > 1 else None


def said(text: str, arguments: list[str], lang: Lang) -> str:
    """What the library says in English, said in either language."""
    name = arguments[0] if arguments and arguments[0] in plugins.names(cli) else None
    see = message("see-help", lang, call=f"vbhc {name} --help" if name else "vbhc --help")
    for pattern, code in _SAID:
        found = pattern.match(text)
        if found is None:
            continue
        groups = found.groupdict(default="")
        near = groups.get("near") or groups.get("one") or ""
        word = groups["word"]
        if code == "no-such-command":
            near = _nearest(word)
        told = message(code, lang, word=word, allowed=_allowed(name, word, lang))
        return f"{told}{message('nearest-names', lang, names=near) if near else ''}. {see}"
    return f"{text.rstrip('.')}. {see}"


def _allowed(name: str | None, word: str, lang: Lang) -> str:
    """What may stand behind an option or at a place, as far as the command tells."""
    if name is None:
        return ""
    for one in _arguments.parameters(plugins.load(cli, name).command):
        names = one.said.names if isinstance(one.said, _arguments.Option) else (one.said.metavar, one.name)
        if word not in names:
            continue
        if one.allowed:
            return message("allowed-words", lang, words=", ".join(one.allowed))
        if isinstance(one.said, _arguments.Option) and one.type in (int, float):
            low, high = one.said.min, one.said.max
            if low is not None and high is not None:
                return message("allowed-between", lang, low=f"{low:g}", high=f"{high:g}")
            if low is not None:
                return message("allowed-from", lang, low=f"{low:g}")
    return ""


def _nearest(word: str) -> str:
    import difflib

    return ", ".join(difflib.get_close_matches(word, plugins.names(cli), n=3))


def _asked_language(arguments: list[str]) -> Lang:
    """--lang counts also in a call that cannot be read otherwise."""
    for at, word in enumerate(arguments):
        if word == "--lang" and at + 1 < len(arguments):
            return language(arguments[at + 1])
        if word.startswith("--lang="):
            return language(word.partition("=")[2])
    return language()
