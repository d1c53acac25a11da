"""Strict YAML: bytes in, a plain located tree out.

Takes the bytes of one file; gives texts, lists and mappings with the line and column of each, or
every fault at once. Nothing is guessed (`NO`, `010` and `12:30:45` stay text), nothing is
expanded (no anchors, aliases, tags or merge keys), everything is capped.

Characters are searched before parsing: the parser stops at the first one it refuses, and gives a
wrong place for it after letters beyond ASCII.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

import yaml

from alternat.spec.diagnostics import Diagnosis, SpecError, shown

MAX_BYTES: Final = 1024 * 1024
"""The largest file accepted."""
MAX_DEPTH: Final = 32
"""How deep lists and mappings may be nested."""
MAX_NODES: Final = 100_000
"""How many values, keys included, one file may hold."""

Node: TypeAlias = "str | list[Node] | dict[str, Node] | None"
Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]
Covered: TypeAlias = Callable[[str], bool]

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
    source = _Source(decoded)
    readable, glyphless = _scan(source, covered, diagnosis)
    if _TAB_INDENTATION.search(decoded):  # The structure itself would be misread.
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


class _Source:
    """The text of a file, and the place of each of its characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, index: int) -> Place:
        """Return line and column, from 1, of a character."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1


# -- characters ---------------------------------------------------------------------------------

_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MARKS = frozenset("\u200e\u200f\u061c")
# Format characters of use: soft hyphen, joiners, spaces of no width, Arabic number signs, marks.
_USEFUL_FORMATS = (
    _MARKS
    | frozenset("\u00ad\u200b\u200c\u200d\u2060\u06dd")
    | frozenset(map(chr, range(0x600, 0x606)))
)
_TAB_INDENTATION = re.compile(r"^ *\t", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]")
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f\u1c80-\u1c8f\u1f00-\u1fff\ua640-\ua69f]")

_ADVICE: Final = {
    "tab": "write spaces",
    "control-character": "delete it",
    "noncharacter": "delete it",
    "damaged-text": "type the lost character again",
    "private-use": "replace it by a character every reader knows",
    "bidi-control": "delete it, text is laid out from its own letters",
    "invisible": "delete it",
    "no-glyph": "write it otherwise, no bundled font can draw it",
}


def _fault(character: str, covered: Covered | None) -> str | None:
    """Return the code of what is wrong with a character, if anything is."""
    point, category = ord(character), unicodedata.category(character)
    if character == "\n":
        return None
    if character == "\t":
        return "tab"
    if category in {"Cc", "Zl", "Zp"}:
        return "control-character"
    if category == "Cs" or 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE:
        return "noncharacter"
    if category == "Co":
        return "private-use"
    if character in _BIDI:
        return "bidi-control"
    if category == "Cf" and character not in _USEFUL_FORMATS:
        return "invisible"
    if character == "\ufffd":
        return "damaged-text"
    if covered and character not in _MARKS and not covered(character):
        return "no-glyph"
    return None


def _named(character: str) -> str:
    """Return the code point and the name of a character, such as `U+00E9 LATIN SMALL…`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _accuse(place: Place, code: str, character: str, diagnosis: Diagnosis) -> None:
    """Note a faulty character."""
    diagnosis.add(place, code, f"{_named(character)} is refused", _ADVICE[code])


def _mixed(text: str) -> Iterator[tuple[int, str, str]]:
    """Find the words of two alphabets: where, the Greek or Cyrillic letter, the whole word."""
    for word in _WORD.finditer(text):
        foreign = _FOREIGN.search(word[0])
        if foreign and _LATIN.search(word[0]):
            yield word.start() + foreign.start(), foreign[0], word[0]


def _accuse_word(place: Place, letter: str, word: str, diagnosis: Diagnosis) -> None:
    """Note a word of two alphabets."""
    message = f"{shown(word)} mixes Latin letters with {_named(letter)}"
    diagnosis.add(place, "mixed-script", message, "type the word again in one alphabet")


def _scan(source: _Source, covered: Covered | None, diagnosis: Diagnosis) -> tuple[str, list[int]]:
    """Note every character that may stand nowhere, comments included.

    Returns:
        The text with those characters replaced, so that the parser reads on to the end; and where
        the characters stand that no font can draw: faulty in a value, harmless in a comment.
    """
    alphabet = set(source.text)
    faults = {one: code for one in alphabet if (code := _fault(one, covered))}
    undrawn = {one for one, code in faults.items() if code == "no-glyph"}
    illegal = faults.keys() - undrawn
    for match in _runs(illegal, source.text):
        _accuse(source.place(match.start()), faults[match[1]], match[1], diagnosis)
    if any(map(_FOREIGN.match, alphabet)):
        for index, letter, word in _mixed(source.text):
            _accuse_word(source.place(index), letter, word, diagnosis)
    readable = source.text.translate({ord(x): " " if x == "\t" else "\ufffd" for x in illegal})
    return readable, [match.start() for match in _runs(undrawn, source.text)]


def _runs(characters: Set[str], text: str) -> Iterator[re.Match[str]]:
    """Find the runs of any one of these characters."""
    if not characters:
        return iter(())
    return re.finditer(f"([{re.escape(''.join(characters))}])\\1*", text)


# -- text to tree -------------------------------------------------------------------------------

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
        source: _Source,
        readable: str,
        glyphless: list[int],
        covered: Covered | None,
        diagnosis: Diagnosis,
    ) -> None:
        self._source = source
        self._events: Iterator[Any] = yaml.parse(readable, Loader=_LOADER)
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
        for event in self._events:
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
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._located(event, (*path, len(items)), depth))
        return items

    def _mapping(self, path: Path, depth: int) -> Node:
        """Read a mapping up to its end; of two equal keys the first is kept."""
        values: dict[str, Node] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
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
                values[key] = self._located(next(self._events), (*path, key), depth)
                continue
            self._node(next(self._events), (*path, _ASIDE), depth)
        return values

    def _scalar(self, event: Any) -> str | None:
        """Read a text; only a plain `null`, `~` or nothing is a blank."""
        start, end = event.start_mark.index, event.end_mark.index
        written = self._source.text[start:end]
        if self._glyphless:
            body = written.find("\n") if event.style in {"|", ">"} else 0  # Past '| # comment'.
            first, last = (bisect_left(self._glyphless, one) for one in (start + body, end))
            for index in self._glyphless[first:last]:
                self._accuse(index, "no-glyph", self._source.text[index])
        if event.style == '"' and "\\" in written:
            for match in _ESCAPE.finditer(written):
                character = _escaped(match)
                if fault := _fault(character, self._covered):
                    self._accuse(start + match.start(), fault, character)
            for _, letter, word in _mixed(event.value):
                if word not in written:
                    _accuse_word(_place(event), letter, word, self._diagnosis)
        return None if not event.style and event.value in _BLANKS else str(event.value)

    def _accuse(self, index: int, code: str, character: str) -> None:
        _accuse(self._source.place(index), code, character, self._diagnosis)

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
