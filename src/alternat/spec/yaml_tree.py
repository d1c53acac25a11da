"""Strict YAML: bytes in, a plain located tree out.

Takes the bytes of one file; gives texts, lists and mappings with the line and column of each, or
every fault at once. Nothing is guessed (`NO`, `010` and `12:30:45` stay text), nothing is
expanded (no anchors, aliases, tags or merge keys), everything is capped.

Characters are searched before parsing (`characters`): the parser stops at the first one it
refuses, and gives a wrong place for it after letters beyond ASCII.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

import yaml

from alternat.languages.script import mixed_words
from alternat.spec.characters import Covered, Place, Source, accuse, accuse_word, fault, scan
from alternat.spec.content import MAX_BYTES
from alternat.spec.diagnostics import Diagnosis, SpecError, shown

MAX_DEPTH: Final = 32
"""How deep lists and mappings may be nested."""
MAX_NODES: Final = 100_000
"""How many values, keys included, one file may hold."""

Node: TypeAlias = "str | list[Node] | dict[str, Node] | None"
Path: TypeAlias = tuple[str | int, ...]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Tree:
    """What a file says, and where it says it."""

    file: str
    """The file as the user named it."""
    value: Node
    """Texts, lists and mappings; `None` for a blank (`null`, `~` or nothing)."""
    locations: dict[Path, Place]
    """The line and column, from 1, of each value."""
    key_locations: dict[Path, Place]
    """The line and column of the key that leads to each value of a mapping."""

    def where(self, path: Path) -> Place:
        """Locate a value.

        Args:
            path: Keys and indexes from the root.

        Returns:
            Line and column of the value, or of its nearest ancestor in the file.
        """
        while path not in self.locations:
            if not path:
                return (1, 1)
            path = path[:-1]
        return self.locations[path]

    def where_key(self, path: Path) -> Place:
        """Locate the key that leads to a value, or else the value, as `where` does."""
        return self.key_locations.get(path) or self.where(path)


def parse(text_bytes: bytes, file: str, *, covered: Covered | None = None) -> Tree:
    """Read a strict YAML file.

    Args:
        text_bytes: The whole file.
        file: The file as the user named it, for messages.
        covered: Says whether a bundled font can draw a character; without it none is refused
            for that reason.

    Returns:
        The located tree.

    Raises:
        SpecError: With every fault that can be found.
    """
    tree, diagnosis = survey(text_bytes, file, covered=covered)
    if tree is None or diagnosis.diagnostics:
        raise SpecError(diagnosis.diagnostics)
    return tree


def survey(
    text_bytes: bytes, file: str, *, covered: Covered | None = None
) -> tuple[Tree | None, Diagnosis]:
    """Read a strict YAML file as far as it goes, so that a schema may still judge a faulty one.

    Args:
        text_bytes: The whole file.
        file: The file as the user named it.
        covered: As for `parse`.

    Returns:
        The tree, or None where the file cannot be followed to its end, and its faults.
    """
    diagnosis = Diagnosis(file)
    decoded = _decode(text_bytes, diagnosis)
    if decoded is None:
        return None, diagnosis
    source = Source(decoded)
    readable, glyphless = scan(source, covered, diagnosis)
    if "\t" in decoded and _TAB_INDENTATION.search(decoded):  # The structure would be misread.
        return None, diagnosis
    try:
        return _Reader(source, readable, glyphless, covered, diagnosis).read(), diagnosis
    except _StopError:
        pass
    except yaml.MarkedYAMLError as error:
        _explain(error, diagnosis)
    except (yaml.YAMLError, ValueError, OverflowError):  # The pure parser's, on absurd escapes.
        diagnosis.add((1, 1), "syntax", "this is not YAML", "begin again from a working spec")
    return None, diagnosis


# -- bytes to text ------------------------------------------------------------------------------


def _decode(data: bytes, diagnosis: Diagnosis) -> str | None:
    r"""Return the text, with `\n` ending every line and no byte order mark; None if not UTF-8."""
    if len(data) > MAX_BYTES:
        diagnosis.add(
            (1, 1),
            "too-big",
            f"the file is larger than {MAX_BYTES // 1024 // 1024} MiB",
            "split it, or check that it is a spec",
        )
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        diagnosis.add((1, 1), "not-utf8", "the file is in UTF-16", "save it again as UTF-8")
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")  # Windows Notepad writes one; it does no harm.
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"byte 0x{data[error.start]:02X} is not UTF-8"
        diagnosis.add(place, "not-utf8", message, "save the file again as UTF-8")
        return None


# -- text to tree -------------------------------------------------------------------------------

_TAB_INDENTATION = re.compile(r"^ *\t", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))", re.DOTALL)
_SHORT_ESCAPES: Final = dict(
    zip("0abt\tvfreNLP", "\0\a\b\t\t\v\f\r\x1b\x85\u2028\u2029", strict=True)
)
_BLANKS: Final = frozenset({"", "~", "null"})
_QUOTE_IT: Final = "if it is text, put it in quotes"
_ASIDE: Final = -1
"""An index no list has: where keys, and values passed over, are read."""


class _StopError(Exception):
    """The file cannot be followed further; why is in the diagnosis."""


class _Reader:
    """Builds the tree from the parser's events, in one pass, noting faults and going on."""

    def __init__(
        self,
        source: Source,
        readable: str,
        glyphless: list[int],
        covered: Covered | None,
        diagnosis: Diagnosis,
    ) -> None:
        self._source = source
        self._next: Callable[[], Any] = _LOADER(readable).get_event
        self._glyphless = glyphless
        self._covered = covered
        self._diagnosis = diagnosis
        self._locations: dict[Path, Place] = {}
        self._key_locations: dict[Path, Place] = {}
        self._nodes = 0

    def read(self) -> Tree:
        """Read the one document of a file."""
        value: Node = None
        documents = 0
        while (event := self._next()) is not None:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                self._begin(event, documents)
            elif isinstance(event, yaml.NodeEvent):
                value = self._located(event, (), 0)
        return Tree(self._diagnosis.file, value, self._locations, self._key_locations)

    def _begin(self, event: Any, documents: int) -> None:
        """Accept one document, without directives."""
        if event.version or event.tags:
            self._add(event, "directive", "a YAML directive is refused", "delete the line")
        if documents > 1:
            advice = "write one file for each, or delete the line '---'"
            self._add(event, "many-documents", "a second document begins here", advice)
            raise _StopError

    def _located(self, event: Any, path: Path, depth: int) -> Node:
        """Read one value that belongs to the tree."""
        self._locations[path] = _place(event)
        return self._node(event, path, depth)

    def _node(self, event: Any, path: Path, depth: int) -> Node:
        """Read one value or key, whose first event is given."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            message = f"the file holds more than {MAX_NODES} values"
            self._add(event, "too-big", message, "split it, or check that it is a spec")
            raise _StopError
        if isinstance(event, yaml.AliasEvent):
            message = f"{shown(f'*{event.anchor}')} is an alias, which a spec may not hold"
            self._add(event, "alias", message, f"write the value itself, or {_QUOTE_IT}")
            return None
        if event.anchor is not None:
            message = f"{shown(f'&{event.anchor}')} is an anchor, which a spec may not hold"
            self._add(event, "anchor", message, f"delete it, or {_QUOTE_IT}")
        if event.tag is not None:
            message = f"{shown(event.tag)} is a tag, which a spec may not hold"
            self._add(event, "tag", message, f"delete it, or {_QUOTE_IT}")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if depth == MAX_DEPTH:
            message = f"more than {MAX_DEPTH} lists and mappings, one inside the other"
            self._add(event, "too-deep", message, "flatten it, no key of a spec is so deep")
            raise _StopError
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth + 1)
        return self._mapping(path, depth + 1)

    def _sequence(self, path: Path, depth: int) -> Node:
        """Read a list up to its end."""
        items: list[Node] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._located(event, (*path, len(items)), depth))
        return items

    def _mapping(self, path: Path, depth: int) -> Node:
        """Read a mapping up to its end; of two equal keys the first is kept."""
        values: dict[str, Node] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._node(event, (*path, _ASIDE), depth)
            if not isinstance(key, str):
                message = "a key is a list, a mapping or nothing"
                self._add(event, "key-not-text", message, f"write a word, or {_QUOTE_IT}")
            elif key == "<<" and not event.style:
                message = "'<<' would merge another mapping, which a spec may not do"
                self._add(event, "merge-key", message, "write the keys themselves")
            elif key in values:
                line = self._key_locations[*path, key][0]
                message = f"the key {shown(key)} is already at line {line}"
                self._add(event, "duplicate-key", message, "keep one of the two")
            else:
                self._key_locations[*path, key] = _place(event)
                values[key] = self._located(self._next(), (*path, key), depth)
                continue
            self._node(self._next(), (*path, _ASIDE), depth)
        return values

    def _scalar(self, event: Any) -> str | None:
        """Read a text; only a plain `null`, `~` or nothing is a blank."""
        if self._glyphless or event.style == '"':
            self._search(event)
        return None if not event.style and event.value in _BLANKS else str(event.value)

    def _search(self, event: Any) -> None:
        """Note the characters of a text that no font draws, and those that escapes bring in."""
        start, end = event.start_mark.index, event.end_mark.index
        written = self._source.text[start:end]
        body = written.find("\n") if event.style in {"|", ">"} else 0  # Past '| # comment'.
        first, last = (bisect_left(self._glyphless, one) for one in (start + body, end))
        for index in self._glyphless[first:last]:
            self._accuse(index, "no-glyph", self._source.text[index])
        if event.style != '"' or "\\" not in written:
            return
        for match in _ESCAPE.finditer(written):
            character = _escaped(match)
            if code := fault(character, self._covered):
                self._accuse(start + match.start(), code, character)
        for word in mixed_words(event.value):
            if word.text not in written:
                accuse_word(_place(event), word, self._diagnosis)

    def _accuse(self, index: int, code: str, character: str) -> None:
        accuse(self._source.place(index), code, character, self._diagnosis)

    def _add(self, event: Any, code: str, message: str, advice: str) -> None:
        self._diagnosis.add(_place(event), code, message, advice)


def _place(event: Any) -> Place:
    """Return where an event begins, from 1."""
    return event.start_mark.line + 1, event.start_mark.column + 1


def _escaped(match: re.Match[str]) -> str:
    """Return the character that a backslash escape stands for; a space where it is harmless."""
    code: str = match[1] or match[2] or match[3] or ""
    return chr(int(code, 16)) if code else _SHORT_ESCAPES.get(match[4], " ")


# -- what the parser says, in the author's words ------------------------------------------------


class _Explanation(NamedTuple):
    """What a syntax error means to who wrote the file."""

    pattern: str
    """Found in what the parser says."""
    message: str
    advice: str
    from_start: bool = False
    """Point where the faulty piece begins, not where the parser gave up."""


_SYNTAX: Final = (
    _Explanation(
        "quoted scalar: found unexpected",
        "this quote is never closed",
        "close it, and double an apostrophe inside single quotes ('l''accord')",
        from_start=True,
    ),
    _Explanation(
        "mapping values are not allowed",
        "a colon cannot stand here",
        "put a text that holds ': ' in quotes, or align a key with its neighbours",
    ),
    _Explanation("directive", "a YAML directive is refused", "delete the line", from_start=True),
    _Explanation(
        "cannot start any token|scanning an alias|scanning an anchor|tag",
        "a text cannot begin with this character",
        "put the whole text in quotes",
        from_start=True,
    ),
    _Explanation(
        "escape|hexa?decimal",
        "this backslash stands for no character",
        "use single quotes, or double the backslash",
    ),
    _Explanation(
        "flow (sequence|mapping|node)",
        "a list in [ ] or a mapping in { } is not well formed",
        f"close it, or {_QUOTE_IT}",
        from_start=True,
    ),
    _Explanation(
        "sequence entries are not allowed",
        "a list cannot begin on this line",
        f"begin it on the next line, or {_QUOTE_IT}",
    ),
    _Explanation(
        "expected ':'",
        "a key has no colon",
        "write 'key: value', or indent the line as a part of the text above",
    ),
    _Explanation(
        "expected (key|'-' indicator|<block end>)",
        "this does not fit what is above it",
        "align it with its neighbours, and look for text after a closing quote",
    ),
    _Explanation(
        "<document start>",
        "something stands after the end of the document",
        "delete the line '...', or what follows",
    ),
)


def _explain(error: yaml.MarkedYAMLError, diagnosis: Diagnosis) -> None:
    """Note a syntax error, in plain words where its kind is known."""
    said = f"{error.context or ''}: {error.problem or ''}".strip(": ")
    unknown = _Explanation("", f"this is not YAML ({said})", "look at the lines just above")
    meant = next((one for one in _SYNTAX if re.search(one.pattern, said)), unknown)
    mark = (error.context_mark if meant.from_start else None) or error.problem_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    diagnosis.add(place, "syntax", meant.message, meant.advice)
