"""From a located tree to a typed model, with every fault told at the place where it was written.

Takes the tree of `yaml_tree` and a pydantic model; gives the model's value, or all the faults of
the file at once, in plain words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Generic,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
)

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from alternat.spec.characters import Covered, Place
from alternat.spec.content import content
from alternat.spec.diagnostics import CODES, LIMIT, Diagnosis, SpecError, shown
from alternat.spec.yaml_tree import Node, Tree, survey
from alternat.spec.yaml_tree import Path as TreePath

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Loaded(Generic[M]):
    """What a file holds, and the tree that tells where."""

    value: M
    tree: Tree


def load(path: Path, model: type[M], *, display: str, covered: Covered | None = None) -> Loaded[M]:
    """Read one file.

    Args:
        path: The file.
        model: What it must hold.
        display: The file as the user named it, for messages.
        covered: Says whether a bundled font can draw a character; see `yaml_tree.parse`.

    Returns:
        The typed value and its tree.

    Raises:
        SpecError: With every fault of the file, of its text as of its content.
    """
    data = content(path, display)
    tree, diagnosis = survey(data, display, covered=covered)
    value = _judge(tree, model, diagnosis) if tree else None
    if tree is None or value is None or diagnosis.diagnostics:
        raise SpecError(diagnosis.diagnostics)
    return Loaded(value, tree)


def bind(tree: Tree, model: type[M]) -> M:
    """Give a tree its types.

    Args:
        tree: What a file says.
        model: What it must hold.

    Returns:
        The typed value.

    Raises:
        SpecError: With every fault, at the place where it was written.
    """
    diagnosis = Diagnosis(tree.file)
    value = _judge(tree, model, diagnosis)
    if value is None:
        raise SpecError(diagnosis.diagnostics)
    return value


# -- how a value is written ---------------------------------------------------------------------


class _Form(NamedTuple):
    """How a kind of value is written, and the pydantic errors that mean it is not."""

    code: str
    errors: str
    needed: str
    advice: str


_FORMS: Final = (
    _Form(
        "bad-date",
        "date_(type|parsing|from_datetime_.*)|bad-date",
        "a date",
        "write year-month-day, such as 2025-04-23",
    ),
    _Form("bad-number", "int_.*|bad-number", "a whole number", "write digits only, such as 12"),
    _Form(
        "bad-amount",
        "(decimal|float)_(type|parsing)|finite_number|bad-amount",
        "an amount",
        "write digits, with a point before the decimals, such as 1500.50",
    ),
    _Form("bad-flag", "bool_.*|bad-flag", "true or false", "write true or false"),
    _Form(
        "wrong-type",
        "(model|dict|mapping|dataclass)_.*type",
        "a mapping",
        "write 'key: value' lines, indented under the key",
    ),
    _Form(
        "wrong-type",
        "(list|tuple|set|frozen_set|iterable)_type",
        "a list",
        "write one '- item' a line",
    ),
    _Form("wrong-type", "string_(type|sub_type|unicode)", "a text", "write a text after the colon"),
)


# -- from pydantic's errors to places and sentences ---------------------------------------------


@dataclass(frozen=True)
class _Fault:
    """One error of pydantic, with its path in the file."""

    error: ErrorDetails
    path: TreePath
    """The deepest place of the file that the error is about."""
    names: tuple[str, ...]
    """The keys that the models at that place know."""
    form: _Form | None
    """How the value should have been written, where that is what is wrong."""

    @property
    def wrong_type(self) -> bool:
        """Whether a text, a list or a mapping stands in the place of another."""
        return self.form is not None and self.form.code == "wrong-type"


def _judge(tree: Tree, model: type[M], diagnosis: Diagnosis) -> M | None:
    """Validate; note the faults, but for places that already have one."""
    try:
        return model.model_validate(tree.value)
    except ValidationError as error:
        known = diagnosis.places
        faults = [_located(one, tree.value, model) for one in error.errors(include_url=False)]
    told = _sifted(faults)
    for fault in told[:LIMIT]:
        place, code, message, advice = _told(fault, tree)
        if place not in known:
            diagnosis.add(place, code, message, advice)
    diagnosis.leave_out(len(told[LIMIT:]))
    return None


def _located(error: ErrorDetails, value: Node, model: type[BaseModel]) -> _Fault:
    """Follow pydantic's location through the file, and through the types, side by side.

    Some of its steps are not in the file: the branch of a union, or the key that a validator put
    around a bare value. They lead on among the types only.
    """
    types = list(_branches(model))
    path: TreePath = ()
    steps = error["loc"]
    named = error["type"] in {"missing", "extra_forbidden"}  # Their last step is the key itself.
    for step in steps[:-1] if named else steps:
        below = [deeper for one in types for deeper in _below(one, step)]
        chosen = [one for one in types if step in _labels(one)]
        if below or not chosen:
            types = below or types
            if _holds(value, step):
                value = value[step]  # type: ignore[index]
                path = (*path, step)
        else:
            types = chosen
    names = dict.fromkeys(name for one in types for name in _fields(one))
    form = next((one for one in _FORMS if re.fullmatch(one.errors, error["type"])), None)
    return _Fault(error, path, tuple(names), form)


def _sifted(faults: list[_Fault]) -> list[_Fault]:
    """Leave out what follows from another fault.

    The wrong types of the branches of a union, when another branch came further; a list that is
    too short, when it is for want of the members that are at fault.
    """
    further = {
        one.path[:length]
        for one in faults
        if not one.wrong_type
        for length in range(len(one.path) + 1)
    }
    above = {one.path[:length] for one in faults for length in range(len(one.path))}
    return [
        one
        for one in faults
        if not (one.wrong_type and one.path in further)
        and not (one.error["type"] == "too_short" and one.path in above)
    ]


def _told(fault: _Fault, tree: Tree) -> tuple[Place, str, str, str]:
    """Say a fault in plain words: place, code, what is wrong, what to do."""
    error, path = fault.error, fault.path
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    last = str(error["loc"][-1]) if error["loc"] else ""
    place = tree.where(path)
    match kind:
        case "extra_forbidden":
            advice = _one_of(last, fault.names) if fault.names else "delete it"
            return (
                tree.where_key((*path, last)),
                "unknown-key",
                f"unknown key {shown(last)}",
                advice,
            )
        case "missing":
            return place, "missing-key", f"the key {shown(last)} is missing", f"add '{last}: …'"
        case "union_tag_not_found":
            key = str(context["discriminator"]).strip("'")
            return place, "missing-key", f"the key {shown(key)} is missing", f"add '{key}: …'"
        case "union_tag_invalid":
            place = tree.where((*path, str(context["discriminator"]).strip("'")))
            allowed = _quoted(context["expected_tags"])
            return place, "bad-choice", *_refused(context["tag"], allowed)
        case "literal_error" | "enum" if last == "[key]":
            advice = _one_of(str(given), _quoted(context["expected"]))
            return tree.where_key(path), "unknown-key", f"unknown key {_found(given)}", advice
        case "literal_error" | "enum":
            return place, "bad-choice", *_refused(given, _quoted(context["expected"]))
    if fault.form:
        message = f"{fault.form.needed} is needed here, not {_found(given)}"
        return place, fault.form.code, message, fault.form.advice
    if kind in {"value_error", "assertion_error", *CODES}:
        said = str(context.get("error", error["msg"]))
        message, _, advice = " ".join(said.split()).partition("; ")
        code = kind if kind in CODES else "bad-value"
        return place, code, message, advice or "see what the schema says of this key"
    advice = " ".join(re.sub(r"^\w+( input)?(?= should)", "it", error["msg"]).split())
    return place, "bad-value", f"{_found(given)} is not acceptable here", advice


def _quoted(listing: object) -> list[str]:
    """Give the words that pydantic lists in single quotes."""
    return re.findall("'([^']*)'", str(listing))


def _refused(given: object, allowed: Iterable[str]) -> tuple[str, str]:
    """Say that a value is not one of those allowed, and what they are."""
    return f"{_found(given)} is not one of the values of this key", _one_of(str(given), allowed)


def _found(given: object) -> str:
    """Name what stands in the file."""
    match given:
        case None:
            return "nothing"
        case str():
            return shown(given)
        case list():
            return "a list"
        case dict():
            return "a mapping"
        case _:
            return shown(str(given))


def _one_of(given: str, allowed: Iterable[str]) -> str:
    """Advise the nearest of the words allowed, and name them while they are few."""
    words = {one.casefold(): one for one in allowed}
    near = get_close_matches(given.casefold(), words, n=1)
    guess = f"did you mean {shown(words[near[0]])}? " if near else ""
    some = ", ".join(list(words.values())[:12]) + (", …" if len(words) > 12 else "")
    return f"{guess}allowed here: {some}"


# -- types, seen as places where keys are known -------------------------------------------------


def _branches(annotation: Any) -> Iterator[Any]:
    """Give the types that an annotation may stand for, without its wrappers."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _branches(get_args(annotation)[0])
    elif origin in {Union, UnionType}:
        for one in get_args(annotation):
            yield from _branches(one)
    elif _is_model(annotation) and issubclass(annotation, RootModel):
        yield from _branches(annotation.model_fields["root"].annotation)
    else:
        yield annotation


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _fields(kind: Any) -> dict[str, Any]:
    """Give the keys that a model accepts, with their types."""
    if not _is_model(kind):
        return {}
    return {field.alias or name: field.annotation for name, field in kind.model_fields.items()}


def _below(kind: Any, step: str | int) -> Iterator[Any]:
    """Give the types of what lies under one key or index of a type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(step, str) and step in _fields(kind):
        yield from _branches(_fields(kind)[step])
    elif isinstance(step, str) and origin in {dict, Mapping} and len(arguments) == 2:
        yield from _branches(arguments[1])
    elif isinstance(step, int) and origin in {list, tuple, set, frozenset, Sequence}:
        for one in arguments:
            yield from _branches(one)


def _labels(kind: Any) -> set[Any]:
    """Give the words by which pydantic names a model among the branches of a union."""
    if not _is_model(kind):
        return set()
    tags = (get_args(one) for one in _fields(kind).values() if get_origin(one) is Literal)
    return {kind.__name__}.union(*tags)


def _holds(value: Node, step: str | int) -> bool:
    """Tell whether a key or an index leads on in the file."""
    if isinstance(value, dict):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and step < len(value)
