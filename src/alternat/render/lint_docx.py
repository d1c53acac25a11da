"""The faults of a Word file that spoil Arabic or tell what should stay in the house.

Takes the parts of any .docx, also one that came back from a partner; gives slips with the words
where they stand. Direction is judged on the four levels where Word keeps it — paragraph, run,
table, section — as it results from the styles (rendering reference § 2). A file may hold both
languages: a section is judged by its own text, a table by what it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from alternat.document.finished import Lapse, Slip
from alternat.languages.bidi import spans
from alternat.languages.characters import ARABIC_LETTERS, FSI, LRI, PDI, RLI
from alternat.render.docx.namespaces import NS, val, w

_ARABIC = re.compile(f"[{ARABIC_LETTERS}]")
_OFF = {"0", "false", "off"}
_LATIN_AND_COMPLEX: tuple[tuple[str, str, Lapse], ...] = (
    ("sz", "szCs", "complex-size"),
    ("b", "bCs", "complex-bold"),
)
_CHANGES = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange")
_PERSONAL = ("creator", "lastModifiedBy", "lastPrinted", "revision", "Manager", "Company")
_QUOTE = 60
"""Characters of the words that a slip quotes."""


def slips(parts: dict[str, etree._Element]) -> Iterator[Slip]:
    """Find what is wrong in a file.

    Args:
        parts: Its XML parts, by name.

    Yields:
        Each slip once for each paragraph, table, section or property.
    """
    styles = Styles(parts.get("word/styles.xml"))
    for name, part in parts.items():
        if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", name):
            yield from _text(name, part, styles)
            yield from _tables_and_sections(name, part, styles)
        if re.fullmatch(r"word/comments\w*\.xml", name) and part.find("w:comment", NS) is not None:
            yield Slip("comment", name, _words(part)[:_QUOTE])
        if name.startswith("docProps/"):
            yield from _personal(name, part)


def _text(name: str, part: etree._Element, styles: Styles) -> Iterator[Slip]:
    for paragraph in part.iter(w("p")):
        words = _words(paragraph)
        found = {
            *_paragraph(paragraph, words, styles),
            *(one for run in paragraph.iter(w("r")) for one in _run(run, paragraph, styles)),
        }
        yield from (Slip(lapse, name, words[:_QUOTE]) for lapse in sorted(found))
    for change in _CHANGES:
        for element in part.iter(w(change)):
            yield Slip("tracked-change", name, _words(element)[:_QUOTE])


def _paragraph(paragraph: etree._Element, words: str, styles: Styles) -> Iterator[Lapse]:
    if not _ARABIC.search(words):
        return
    right_to_left = styles.flag(paragraph.find("w:pPr", NS), "pStyle", "bidi")
    if _mostly_arabic(words) and not right_to_left:
        yield "paragraph-direction"
    if right_to_left and _unisolated(words):
        yield "unisolated"


def _unisolated(words: str) -> bool:
    """Tell whether a piece that must be isolated stands outside every isolate."""
    outside = re.sub(f"[{LRI}{RLI}{FSI}][^{PDI}]*{PDI}", "\u0020", words)
    return any(span.isolated for span in spans(outside, "ar"))


def _run(run: etree._Element, paragraph: etree._Element, styles: Styles) -> Iterator[Lapse]:
    properties, around = run.find("w:rPr", NS), paragraph.find("w:pPr", NS)
    words = _words(run)
    if styles.run_flag(properties, around, "vanish") and words:
        yield "hidden-text"
    if not _ARABIC.search(words):
        return
    if not styles.run_flag(properties, around, "rtl"):
        yield "run-direction"
    for latin, complex_, lapse in _LATIN_AND_COMPLEX:
        if styles.only(properties, around, latin, complex_):
            yield lapse
    if not (styles.language(properties, around) or "").startswith("ar"):
        yield "language"


@dataclass
class _Stretch:
    """What stands between two section breaks, or in a header."""

    words: list[str] = field(default_factory=list)
    tables: list[etree._Element] = field(default_factory=list)


def _tables_and_sections(name: str, part: etree._Element, styles: Styles) -> Iterator[Slip]:
    stretch = _Stretch()
    for element in part.iter(w("p"), w("tbl"), w("sectPr")):
        match etree.QName(element).localname:
            case "p":
                stretch.words.append(_words(element))
            case "tbl":
                stretch.tables.append(element)
            case "sectPr" if not _replaced(element):
                arabic = _mostly_arabic("".join(stretch.words))
                if arabic and not _on(element.find("w:bidi", NS)):
                    yield Slip("section-direction", name, "".join(stretch.words)[:_QUOTE])
                yield from _tables(name, stretch.tables, styles, arabic=arabic)
                stretch = _Stretch()
    yield from _tables(name, stretch.tables, styles, arabic=False)


def _replaced(section: etree._Element) -> bool:
    """Tell whether these are the former properties of a section, kept by a tracked change."""
    around = section.getparent()
    return around is not None and around.tag == w("sectPrChange")


def _tables(
    name: str, tables: list[etree._Element], styles: Styles, *, arabic: bool
) -> Iterator[Slip]:
    """Judge tables: all of an Arabic section, elsewhere those that hold nothing but Arabic."""
    for table in tables:
        words = _words(table)
        if not _ARABIC.search(words) or _on(table.find("w:tblPr/w:bidiVisual", NS)):
            continue
        if arabic or all(_leftward(one, styles) for one in table.iter(w("p"))):
            yield Slip("table-direction", name, words[:_QUOTE])


def _leftward(paragraph: etree._Element, styles: Styles) -> bool:
    """Tell whether a paragraph is no French, as those are that face Arabic in a table."""
    words = _words(paragraph)
    return (
        not any(map(str.isalpha, words))
        or _mostly_arabic(words)
        or styles.flag(paragraph.find("w:pPr", NS), "pStyle", "bidi")
    )


def _mostly_arabic(words: str) -> bool:
    return len(_ARABIC.findall(words)) * 2 > sum(one.isalpha() for one in words)


def _personal(name: str, part: etree._Element) -> Iterator[Slip]:
    for element in part:
        local = etree.QName(element).localname
        if local in _PERSONAL and (element.text or "").strip():
            yield Slip("personal-metadata", name, f"{local}: {element.text}")


def _words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t"), w("delText")))


def _on(element: etree._Element | None) -> bool:
    return element is not None and element.get(w("val"), "1") not in _OFF


@dataclass
class Styles:
    """The styles of a file, asked for what results from them."""

    part: etree._Element | None
    _by_id: dict[str, etree._Element] = field(init=False)
    _normal: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Index the styles by id."""
        found = self.part.findall("w:style", NS) if self.part is not None else []
        self._by_id = {style.get(w("styleId"), ""): style for style in found}
        for style in found:
            if style.get(w("default")) == "1" and style.get(w("type")) == "paragraph":
                self._normal = style.get(w("styleId"))

    def flag(self, properties: etree._Element | None, link: str, name: str) -> bool:
        """Tell whether a paragraph property is on, by itself or by its style.

        Args:
            properties: The `w:pPr` of the paragraph, if it has one.
            link: Name of the element that names its style.
            name: Name of the property.
        """
        own = properties.find(f"w:{name}", NS) if properties is not None else None
        if own is not None:
            return _on(own)
        style = val(properties, f"w:{link}") if properties is not None else None
        for one in self._chain(style or self._normal):
            found = one.find(f"w:pPr/w:{name}", NS)
            if found is not None:
                return _on(found)
        return self._default(f"w:pPrDefault/w:pPr/w:{name}") is not None

    def run_flag(
        self, properties: etree._Element | None, around: etree._Element | None, name: str
    ) -> bool:
        """Tell whether a run property is on: by the run, its style or the paragraph's style."""
        found = (one.find(f"w:{name}", NS) for one in self._levels(properties, around))
        return _on(next((one for one in found if one is not None), None))

    def language(
        self, properties: etree._Element | None, around: etree._Element | None
    ) -> str | None:
        """Give the language of a run's complex script."""
        found = (one.find("w:lang", NS) for one in self._levels(properties, around))
        told = (one.get(w("bidi")) for one in found if one is not None)
        return next((one for one in told if one), None)

    def only(
        self,
        properties: etree._Element | None,
        around: etree._Element | None,
        latin: str,
        complex_: str,
    ) -> bool:
        """Tell whether a property is set for Latin letters nearer to the run than for Arabic."""
        for one in self._levels(properties, around):
            if one.find(f"w:{complex_}", NS) is not None:
                return False
            if one.find(f"w:{latin}", NS) is not None:
                return True
        return False

    def _levels(
        self, properties: etree._Element | None, around: etree._Element | None
    ) -> Iterator[etree._Element]:
        """Give the properties that decide on a run, the nearest first."""
        if properties is not None:
            yield properties
        links = (
            val(properties, "w:rStyle") if properties is not None else None,
            (val(around, "w:pStyle") if around is not None else None) or self._normal,
        )
        for link in links:
            for style in self._chain(link):
                found = style.find("w:rPr", NS)
                if found is not None:
                    yield found
        default = self._default("w:rPrDefault/w:rPr")
        if default is not None:
            yield default

    def _chain(self, style: str | None) -> Iterator[etree._Element]:
        seen: set[str] = set()
        while style in self._by_id and style not in seen:
            seen.add(style)
            yield self._by_id[style]
            style = val(self._by_id[style], "w:basedOn")

    def _default(self, path: str) -> etree._Element | None:
        defaults = self.part.find("w:docDefaults", NS) if self.part is not None else None
        return defaults.find(path, NS) if defaults is not None else None
