"""The phrases of the pack, read from `words.yaml`, and the formalities in Arabic.

Takes nothing; gives the tables.
"""

from __future__ import annotations

import importlib.resources
from functools import cache
from typing import Any

from alternat.languages import Language
from alternat.spec.schema import FormalityKind
from alternat.spec.yaml_tree import parse


@cache
def words() -> dict[str, dict[Language, str]]:
    """Give every phrase, by key; `{…}` is the place of a value."""
    file = importlib.resources.files(__package__) / "words.yaml"
    table: Any = parse(file.read_bytes(), "words.yaml").value
    return dict(table)


FORMALITIES_AR: dict[FormalityKind, tuple[str, str]] = {
    "FR-1": ("مصادقة المصلحة القانونية والمصلحة المالية على المشروع", "قبل التوقيع"),
    "FR-2": ("التصويت على المقرر ونشره وإحالته", "قبل التوقيع"),
    "FR-3": ("قرار التفويض بالتوقيع", "قبل التوقيع"),
    "MA-1": ("مقرر المجلس المغربي", "قبل التوقيع"),
    "MA-2": ("تأشير السلطات المغربية أو موافقتها", "قبل التوقيع"),
    "U-1": ("توصل الوزارتين الفرنسيتين بالمشروع", "شهر قبل التوقيع"),
    "U-2": ("موافقة مجلس الإدارة", "قبل التوقيع"),
    "T-1": ("مراجعة الترجمة وتوقيع بطاقة المطابقة من لدن اللغويين", "قبل التوقيع"),
    "S-1": ("طبع النظائر الأصلية ومقابلتها وتجليدها", "من أجل التوقيع"),
    "S-2": ("محضر حفل التوقيع", "يوم التوقيع"),
    "P-1": ("إحالة النص الموقع على ممثل الدولة بفرنسا والاحتفاظ بوصل الاستلام", "فور التوقيع"),
    "P-2": ("النشر", "فور التوقيع"),
    "P-3": ("التصريح لدى اللجنة الوطنية الفرنسية للتعاون اللامركزي", "مع التصريح السنوي"),
    "A-1": ("إيداع النظير الأصلي بالأرشيف مع رقم التسجيل", "بعد التوقيع"),
}
"""Each formality and its delay in Arabic; French stands with the rules (`review.formalities`)."""
