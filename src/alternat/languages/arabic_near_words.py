"""Arabic words that are almost known ones: «الحاجه», «بتاويل», «تعويظ», «حيزالتنفيذ», «التعون».

Takes the words that are known and one that is not; gives what was meant, or None. Only slips of
typing and hearing are looked for (ه for ة, ى for ي, a hamza, ظ for ض, د for ذ, two words run
together): Arabic words one letter apart are otherwise most often two words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

_PREFIXES = {
    "و": ("و", "وال", "ولل", "وبال", "وب", "ول", "وك"),
    "ف": ("ف", "فال"),
    "ب": ("ب", "بال"),
    "ل": ("ل", "لل"),
    "ك": ("ك", "كال"),
    "ا": ("ال",),
}
_PRONOUNS = ("هما", "ها", "هم", "نا", "ه")
_SEATS = tuple(zip("أإآؤئءىةضذ", "اااااايهظد", strict=True))
_DOTTED = tuple(zip("أإآؤئىةضذ", "اااوييهظد", strict=True))
_HAMZA = frozenset("أإآؤئء")
_ALEF = frozenset("أإآا")
_UNJOINED = frozenset("ادذرزوةى")

_ENDS_IN_HA_WORDS = """
    وجه مياه فقه انتباه اتجاه توجيه نزيه تنبيه فواكه منبه شبيه مشابه تشابه مكروه إكراه ترفيه كره
    توجه تنزيه تمويه تشويه شبه موجه منزه مواجه
    """
_ENDS_IN_HA = frozenset(_ENDS_IN_HA_WORDS.split())
"""Nouns whose ه is a letter of the root."""

_BOTH_ENDINGS_WORDS = """
    كتاب مكان قيم منح صيغ عين طلب علم عمل حرك خدم درج رحل فكر شرك سلط ملك شبك موقع مرجع بحث حفظ دور
    لغ مهن مدن فئ قاعد عام خاص مرسل ممثل كامل مهم لجن غاي نفق شعب مساعد مراجع مطالب
    """
_BOTH_ENDINGS = frozenset(_BOTH_ENDINGS_WORDS.split())
"""Stems that take ه as a pronoun and ة as an ending, two words that are both right."""

_ENDS_IN_MAQSURA_WORDS = """
    إلى لدى حتى إحدى أخرى مستوى مدى كبرى منتدى مستشفى أقصى سوى ملتقى صغرى قصوى
    """
_ENDS_IN_MAQSURA = frozenset(_ENDS_IN_MAQSURA_WORDS.split())
"""Words in ى that no other word in ي stands beside."""

_RIGHT_WITH_MAQSURA_WORDS = """
    معنى مبنى منتهى مقتضى مسمى أولى مؤدى ملغى محتوى مستوى معطى أدنى أعلى مرعى ملتقى
"""
_RIGHT_WITH_MAQSURA = frozenset(_RIGHT_WITH_MAQSURA_WORDS.split())
_RIGHT_WORDS = """
    اطلاع حضر حظر يحضر يحظر تحضر تحظر الحضر الحظر نفاد نفد ينفد تنفد ضل ظل يضل يظل نظير نضير
    دليل ذليل أعمال إعمال أعلام إعلام أخبار إخبار أشعار إشعار أحكام إحكام أسهام إسهام أقرار
    """
_RIGHT = frozenset(_RIGHT_WORDS.split())
"""Words that differ by one such letter from another and are right."""

_CORES = """
    تعاون اتفاقية مؤسسة شراكة مذكرة مقتضيات اختصاصات التزامات مصادقة مساهمة مقاولات مؤسسات محافظة
    حكامة مواكبة مبادلات
"""


def _typed(core: str) -> Iterator[str]:
    for at in range(1, len(core) - 1):
        yield core[:at] + core[at + 1 :]
        yield core[:at] + core[at + 1] + core[at] + core[at + 2 :]


_TYPED = {wrong: core for core in _CORES.split() for wrong in _typed(core) if wrong != core}
"""Nouns of agreements typed with a letter lost or two exchanged; looked for after «ال» alone, where
no verb can stand."""


@dataclass(frozen=True, eq=False)
class ArabicWords:
    """Words that are known, ready to be compared with."""

    words: frozenset[str]

    @cached_property
    def _cores(self) -> frozenset[str]:
        return frozenset(core for word in self.words for _, core in _parts(word))

    @cached_property
    def _by_seat(self) -> dict[str, str]:
        return self._folded(_SEATS)

    @cached_property
    def _by_dots(self) -> dict[str, str]:
        return self._folded(_DOTTED)

    def _folded(self, letters: tuple[tuple[str, str], ...]) -> dict[str, str]:
        cores = sorted(core for core in self._cores if len(core) > 2)
        looks = _alike("\n".join(cores), letters).split("\n")  # much faster than one by one
        return dict(zip(looks, cores, strict=False))  # of no cores, one empty look

    def meant_by(self, word: str) -> str | None:
        """Give the known word, or the two words, that a word nearly is.

        Args:
            word: A word that is not known.

        Returns:
            What was meant; None where the word may well be right.
        """
        if len(word) < 3 or word in self.words:
            return None
        if parted := self._parted(word):
            return parted
        parts = _parts(word)
        if any(core in self._cores or self._possessed(core) for _, core in parts):
            return None
        for prefix, core in parts:
            if prefix.endswith(("ال", "لل")) and core in _TYPED:
                return prefix + _TYPED[core]
            by_seat, by_dots = _alike(core, _SEATS), _alike(core, _DOTTED)
            folded = ((self._by_seat, by_seat), (self._by_dots, by_dots))
            for pronoun in ("", *_PRONOUNS):
                end = len(core) - len(pronoun)
                if end < 3 or not core.endswith(pronoun):
                    continue
                for index, letters in folded:
                    known = index.get(letters[:end])
                    if known and self._is_slip(prefix, core[:end], known, bool(pronoun)):
                        return prefix + known + pronoun
        return None

    def _possessed(self, core: str) -> bool:
        """Tell whether a word in ه may be another word with its pronoun: «كتابه»."""
        return core[-1] == "ه" and (core[:-1] in self._cores or core[:-1] in _BOTH_ENDINGS)

    def _parted(self, word: str) -> str | None:
        """Give the two words that have been run together, if they are."""
        at = word.find("ال", 3)
        while at > 0:
            first, second = word[:at], word[at:]
            if (
                word[at - 1] in _UNJOINED
                and len(second) >= 5
                and second in self.words
                and (first in self.words or word[at - 1] in "ةى")
            ):
                return f"{first} {second}"
            at = word.find("ال", at + 1)
        return None

    def _is_slip(self, prefix: str, typed: str, known: str, possessed: bool) -> bool:
        """Tell whether one letter of a known word was typed for another."""
        if len(typed) != len(known) or typed in _RIGHT:
            return False
        changed = [at for at, letter in enumerate(typed) if letter != known[at]]
        if len(changed) != 1:
            return False
        at, last = changed[0], len(typed) - 1
        wrong, right = typed[at], known[at]
        match wrong + right:
            case "هة":
                return at == last and not possessed and typed not in _ENDS_IN_HA
            case "ةه":
                return at == last and not possessed and known in _ENDS_IN_HA
            case "يى":
                return at == last and not possessed and known in _ENDS_IN_MAQSURA
            case "ىي":
                return (
                    at == last
                    and prefix.endswith(("ال", "لل"))
                    and typed not in _RIGHT_WITH_MAQSURA
                )
            case "ظض" | "ضظ" | "دذ" | "ذد":
                return len(typed) > 3
        if wrong in _ALEF and right in _ALEF and at == 0:
            if wrong in "أإ" and right in "أإ":
                return len(typed) > 5 and not possessed
            return len(typed) > (2 if right != "ا" or wrong == "إ" else 4)
        if (possessed and at == last) or {wrong, right} <= {"ؤ", "ئ", "ء"}:
            return False  # the seat of a last hamza follows the case of the word
        return len(typed) > 3 and bool({wrong, right} & _HAMZA) and at > 0


def among(words: Iterable[str]) -> ArabicWords:
    """Make ready the words that are known."""
    return ArabicWords(frozenset(words))


def _alike(text: str, letters: tuple[tuple[str, str], ...]) -> str:
    """Write letters that are taken for each other as one; none of these is another's other."""
    for letter, one in letters:  # much faster than a translation table
        text = text.replace(letter, one)
    return text


def _parts(word: str) -> tuple[tuple[str, str], ...]:
    """Give every way to part a word from what is joined before it."""
    parts = [("", word)]
    for prefix in _PREFIXES.get(word[0], ()):
        if word.startswith(prefix) and len(word) - len(prefix) > 2:
            parts.append((prefix, word[len(prefix) :]))
    return tuple(parts)
