from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, TypeVar

import pytest
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from alternat.spec.diagnostics import LIMIT, SpecError
from alternat.spec.forms import Day, Figure, Flag, WholeNumber
from alternat.spec.loading import bind, load
from alternat.spec.yaml_tree import parse

T = TypeVar("T")


class Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Record):
    fr: str
    ar: str


class Fact(Record, Generic[T]):
    value: T | None
    source: str = "drafter"

    @model_validator(mode="before")
    @classmethod
    def _accept_bare_value(cls, given: Any) -> Any:
        return given if isinstance(given, dict) and "value" in given else {"value": given}


class Seat(StrEnum):
    PARIS = "paris"
    RABAT = "rabat"


class Fixed(Record):
    rule: Literal["fixed"]
    months: int


class Tacit(Record):
    rule: Literal["tacit"]
    notice: int


class Places(RootModel[dict[str, Words]]):
    pass


def faults(model: type[BaseModel], text: str) -> list[str]:
    """Give what is wrong, each as `line:column: code: what; what to do`."""
    with pytest.raises(SpecError) as caught:
        bind(parse(text.encode(), "a.yaml"), model)
    return [str(one).removeprefix("a.yaml:") for one in caught.value.diagnostics]


def fault(kind: Any, text: str) -> str:
    """Give the one thing that is wrong with the value of `a`."""

    class Holder(Record):
        a: kind

    (one,) = faults(Holder, text)
    return one


# -- keys -----------------------------------------------------------------------------------------


def test_a_good_file_is_given_its_types() -> None:
    class Term(Record):
        start: Fact[Day]
        end: Fact[date]
        budget: Figure
        flag: Flag
        renewal: Annotated[Fixed | Tacit, Field(discriminator="rule")]
        seats: tuple[Seat, ...]

    text = (
        "start: 2025-04-23\nend: {value: ~, source: press}\nbudget: 1500.50\nflag: true\n"
        "renewal: {rule: fixed, months: 12}\nseats: [paris, rabat]\n"
    )
    term = bind(parse(text.encode(), "a.yaml"), Term)
    assert term.start.value == date(2025, 4, 23)
    assert term.end == Fact[date](value=None, source="press")
    assert term.budget == Decimal("1500.50")
    assert term.flag is True
    assert term.renewal == Fixed(rule="fixed", months=12)
    assert term.seats == (Seat.PARIS, Seat.RABAT)


def test_unknown_and_missing_keys() -> None:
    assert faults(Words, "# x\nfr: é\narabe: ب\n") == [
        "2:1: missing-key: the key 'ar' is missing; add 'ar: …'",
        "3:1: unknown-key: unknown key 'arabe'; allowed here: fr, ar",
    ]


class Deep(Record):
    langue: str = ""
    items: tuple[Words, ...] = ()
    offices: dict[str, Fact[Words]] = Field(default_factory=dict)
    renewal: Annotated[Fixed | Tacit, Field(discriminator="rule")] | None = None
    either: Fixed | Words | None = None
    places: Places | None = None
    day: Fact[Day] | None = None
    by_alias: str = Field(default="", alias="alias-name")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lange: x", "1:1: unknown-key: unknown key 'Lange'; did you mean 'langue'? "),
        ("alias-nom: x", "1:1: unknown-key: unknown key 'alias-nom'; did you mean 'alias-name'? "),
        ("items:\n  - {fr: a, ar: b, frr: c}", "2:20: unknown-key: unknown key 'frr'; did you me"),
        ("offices:\n  x: {fr: a, ar: b, arr: c}", "2:21: unknown-key: unknown key 'arr'; did you"),
        (
            "offices: {x: {value: {fr: a, ar: b}, sourc: c}}",
            "1:38: unknown-key: unknown key 'sourc'; did you mean 'source'? ",
        ),
        (
            "renewal: {rule: fixed, months: 1, month: 2}",
            "1:35: unknown-key: unknown key 'month'; did you mean 'months'? allowed here: rule, m",
        ),
        ("places: {x: {fr: a, ar: b, rf: c}}", "1:28: unknown-key: unknown key 'rf'; allowed her"),
        ("offices: {x: {fr: a}}", "1:14: missing-key: the key 'ar' is missing; add"),
        ("renewal: {months: 1}", "1:10: missing-key: the key 'rule' is missing; add 'rule: …'"),
        ("renewal:\n  rule: tacite", "2:9: bad-choice: 'tacite' is not one of the values of th"),
        ("renewal:\n  rule: tacit\n  notice: x", "3:11: bad-number: a whole number is needed"),
        ("day: 2025-02-30", "1:6: bad-date: a date is needed here, not '2025-02-30'; write year"),
        ("day: {value: x, source: y}", "1:14: bad-date: a date is needed here, not 'x'"),
        ("day:\n  value:\n    - 2025-01-01", "3:5: bad-date: a date is needed here, not a list"),
        ("either: x", "1:9: wrong-type: a mapping is needed here, not 'x'"),
    ],
)
def test_faults_are_found_where_they_were_written(text: str, expected: str) -> None:
    (one,) = faults(Deep, text)
    assert one.startswith(expected)


def test_only_the_branch_that_came_further_is_told() -> None:
    one = fault(Words | str, "a: {fr: x, ar: y, en: z}")
    assert one == "1:19: unknown-key: unknown key 'en'; allowed here: fr, ar"


def test_a_list_is_not_too_short_for_want_of_what_is_at_fault() -> None:
    days = Annotated[tuple[Day, ...], Field(min_length=1)]
    assert fault(days, "a: [31/03/2026]\n").startswith("1:5: bad-date: ")
    assert "at least 1 item" in fault(days, "a: []\n")


def test_keys_of_closed_dictionaries() -> None:
    one = fault(dict[Literal["fr", "ar"], str], "a:\n  fr: x\n  an: y")
    assert one == "3:3: unknown-key: unknown key 'an'; allowed here: fr, ar"


# -- values ---------------------------------------------------------------------------------------

PATTERN = Annotated[str, StringConstraints(pattern="^[a-z]+$")]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Literal["fr", "ar"], "fra", "bad-choice: 'fra' is not one of the values of this key; did"),
        (Seat, "Parris", "bad-choice: 'Parris' is not one of the values of this key; did you mean"),
        (Seat, "", "bad-choice: nothing is not one of the values of this key; allowed here: paris"),
        (date, "23/04/2025", "bad-date: a date is needed here, not '23/04/2025'; write year-month"),
        (date, "", "bad-date: a date is needed here, not nothing; write year-month-day, such as 2"),
        (int, "deux", "bad-number: a whole number is needed here, not 'deux'; write digits only"),
        (int, "9" * 5000, "bad-number: a whole number is needed here, not '9999"),
        (int, "[1]", "bad-number: a whole number is needed here, not a list; write"),
        (Decimal, "1 500,50", "bad-amount: an amount is needed here, not '1 500,50'; write digits"),
        (Flag, "yes", "bad-flag: true or false is needed here, not 'yes'; write true or false"),
        (bool, "peut-être", "bad-flag: true or false is needed here, not 'peut-être'; write true"),
        (str, "", "wrong-type: a text is needed here, not nothing; write a text after the colon"),
        (str, "{b: c}", "wrong-type: a text is needed here, not a mapping; write a text after"),
        (Words, "x", "wrong-type: a mapping is needed here, not 'x'; write 'key: value' lines"),
        (dict[str, str], "[x]", "wrong-type: a mapping is needed here, not a list; write 'key"),
        (tuple[str, ...], "x", "wrong-type: a list is needed here, not 'x'; write one '- item'"),
        (list[str], "{b: c}", "wrong-type: a list is needed here, not a mapping; write one '-"),
        (PATTERN, "'B\\n'", "bad-value: 'B\\n' is not acceptable here; it should match pattern"),
        (Annotated[int, Field(ge=1)], "0", "bad-value: '0' is not acceptable here; it should be"),
        (Annotated[list[str], Field(min_length=1)], "[]", "bad-value: a list is not acceptable"),
    ],
)
def test_values_say_what_is_wanted(kind: Any, text: str, expected: str) -> None:
    one = fault(kind, f"a: {text}")
    assert one.startswith(f"1:{4 if text else 3}: {expected}")
    assert "\n" not in one


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (ValueError("no such party; write um6p"), "bad-value: no such party; write um6p"),
        (ValueError("no\nsuch\nparty"), "bad-value: no such party; see what the schema says of"),
        (AssertionError("a; b; c"), "bad-value: a; b; c"),
        (PydanticCustomError("no-glyph", "a {x} %s; b"), "no-glyph: a {x} %s; b"),
        (PydanticCustomError("other", "a; b"), "bad-value: "),
    ],
)
def test_rules_of_the_schema_speak_for_themselves(raised: Exception, expected: str) -> None:
    class Ruled(Record):
        a: str

        @field_validator("a")
        @classmethod
        def _rule(cls, _given: str) -> str:
            raise raised

    (one,) = faults(Ruled, "\na: x")
    assert one.startswith(f"2:4: {expected}")


def test_a_rule_about_a_whole_mapping_points_at_it() -> None:
    class Pair(Record):
        a: int
        b: int

        @model_validator(mode="after")
        def _rule(self) -> Pair:
            message = "the end comes before the start; exchange them"
            raise ValueError(message)

    assert fault(Pair, "a:\n  a: 2\n  b: 1\n") == (
        "2:3: bad-value: the end comes before the start; exchange them"
    )


@pytest.mark.parametrize("text", ["", "# nothing", "- a\n- b", "text", "~"])
def test_a_file_is_a_mapping(text: str) -> None:
    (one,) = faults(Words, text)
    assert "wrong-type: a mapping is needed here" in one


def test_thousands_of_faults_are_counted() -> None:
    class Numbers(Record):
        a: list[int]

    told = faults(Numbers, "a:\n" + "- x\n" * 5000)
    assert len(told) == LIMIT + 1
    assert told[-1].endswith(
        "too-many: 4900 more faults in this file; mend those above, then check again"
    )


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Flag, ["true", "false", True], ["True", "yes", "on", "1", "t", ""]),
        (WholeNumber, ["0", "12", "999999999999999", 7], ["1_000", " 3", "3.0", "+3", "010", "٣"]),
        (
            Figure,
            ["0", "12", "0.5", "1500.50"],
            ["1e5", "1_0", "NaN", "1,5", "٣", "-1", "00", "1."],
        ),
        (Day, ["2025-04-23", date(2025, 4, 23)], ["1744329600", "2025-04-23T00:00", "2025-4-2"]),
    ],
)
def test_strict_forms(kind: Any, good: list[Any], bad: list[str]) -> None:
    adapter = TypeAdapter(kind)
    for one in good:
        adapter.validate_python(one)
    for one in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(one)


# -- files ----------------------------------------------------------------------------------------


def test_load_gives_the_value_and_its_places(tmp_path: Path) -> None:
    path = tmp_path / "été.yaml"
    path.write_text("fr: accord\nar: اتفاقية\n", encoding="utf-8")
    loaded = load(path, Words, display="specs/été.yaml")
    assert loaded.value == Words(fr="accord", ar="اتفاقية")
    assert loaded.tree.file == "specs/été.yaml"
    assert loaded.tree.where(("ar",)) == (2, 5)


def test_load_tells_the_faults_of_the_text_with_those_of_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("fr: &x 😀\naar: *x\nfr: y\n", encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        load(path, Words, display="a.yaml", covered=lambda one: one != "😀")
    assert [(one.line, one.column, one.code) for one in caught.value.diagnostics] == [
        (1, 1, "missing-key"),
        (1, 5, "anchor"),
        (1, 8, "no-glyph"),
        (2, 1, "unknown-key"),
        (2, 6, "alias"),
        (3, 1, "duplicate-key"),
    ]


def test_an_alias_is_not_also_a_wrong_type(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("fr: *x\nar: y\n", encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        load(path, Words, display="a.yaml")
    assert [one.code for one in caught.value.diagnostics] == ["alias"]


@pytest.mark.parametrize("name", ["missing.yaml", ".", "nul\0.yaml", "x" * 5000])
def test_files_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(SpecError) as caught:
        load(tmp_path / name, Words, display="a.yaml")
    (one,) = caught.value.diagnostics
    assert (one.file, one.line, one.column, one.code) == ("a.yaml", 1, 1, "unreadable")


def test_huge_files_are_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # A hole: one terabyte that takes no room.
    with pytest.raises(SpecError) as caught:
        load(path, Words, display="a.yaml")
    assert [one.code for one in caught.value.diagnostics] == ["too-big"]
