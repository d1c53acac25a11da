from __future__ import annotations

import pytest

from alternat.languages.arabic_slips import (
    ARABIC_MONTHS,
    ARABIC_TYPOGRAPHY,
    FOREIGN_MONTHS,
    SPELLINGS,
)
from alternat.languages.slips import misspelt, slips


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("المادة ٣", "3"),
        ("المملكـــة المغربية", ""),
        ("أولاً", ""),
        ("الطرف الأول و الثاني", "وا"),
        ("يتفق و يلتزم", "وي"),
        ("تم ب الرباط", "بال"),
        ("من ال طرفين", "الطر"),
        ("يعود لالطرفين", "للطرفين"),
        ("الرباط, مراكش", "،"),
        ("الطرف  الآخر", " "),
        ("الرباط،مراكش", "، "),
        ("وإستقرارها", "استقرار"),
        ("بإتفاق", "اتفاق"),
        ("**السنة", ""),
    ],
)
def test_slip_is_found_and_mended(text: str, right: str) -> None:
    assert [slip.right for slip in slips(text, ARABIC_TYPOGRAPHY)] == [right]


@pytest.mark.parametrize("text", ["الطرف،، ثم", "انتهى..", 'قال "نعم', "الاتفاق(المرفق)"])
def test_slip_that_only_the_author_can_mend(text: str) -> None:
    assert [slip.right for slip in slips(text, ARABIC_TYPOGRAPHY)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "المشار إليها فيما يلي بـ «الجهة»، ولـ UM6P، 1446 هـ، و«الطرف» وUM6P",
        "حُرِّر بالرباط، بتاريخ فاتح أبريل 2026، واحد وعشرون، لالتزام الطرفين",
        "أ) القياس؛ ب) الإنذار؛ (و) النشر؛ الفقرة و من المادة 3؛ البند ب من الملحق",
        "90.000 أورو (المادة 3.2)؛ 2016/679، https://exemple.org/a,b",
        "في كل وقت، وفي كل مكان، كل طرف، بكل وسيلة، لكل من الطرفين",
    ],
)
def test_right_typography_is_left_alone(text: str) -> None:
    assert list(slips(text, ARABIC_TYPOGRAPHY)) == []


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("الأتفاق", "الاتفاق"),
        ("للأقتصاد", "للاقتصاد"),
        ("لانشاء", "لإنشاء"),
        ("الى", "إلى"),
        ("والى", "وإلى"),
        ("الاطراف", "الأطراف"),
        ("فى", "في"),
        ("اللجنه", "اللجنة"),
        ("مسئولية", "مسؤولية"),
        ("بناءا", "بناء"),
    ],
)
def test_misspelt_word(word: str, right: str) -> None:
    assert [slip.right for slip in misspelt(f"هذا {word} هنا", SPELLINGS, "", "")] == [right]


def test_no_right_word_is_in_the_lexicon() -> None:
    assert not SPELLINGS.keys() & set(SPELLINGS.values())
    assert not SPELLINGS.keys() & {
        "إطلاع",
        "إشراف",
        "إنجاز",
        "إدارة",
        "واحد",
        "الآن",
        "إنتاج",
        "والي",
        "وفى",
    }


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("في 1 أبريل 2026", "فاتح أبريل"),
        ("في 01 ماي 2026", "فاتح ماي"),
        ("1 رمضان 1447", "فاتح رمضان"),
        ("في 02 أبريل", "2 أبريل"),
        ("3 أوت 2026", "3 غشت"),
        ("3 كانون الأول 2026", "3 دجنبر"),
        ("شهر نيسان", "ر أبريل"),
    ],
)
def test_date_that_is_not_moroccan(text: str, right: str) -> None:
    assert [slip.right for slip in slips(text, ARABIC_MONTHS)] == [right]


@pytest.mark.parametrize(
    "month", ["مايو", "يوليو", "أغسطس", "سبتمبر", "نوفمبر", "ديسمبر", "جويلية"]
)
def test_month_of_another_country(month: str) -> None:
    assert len(list(misspelt(f"في 3 {month} 2026", FOREIGN_MONTHS, "", ""))) == 1


def test_moroccan_dates_are_left_alone() -> None:
    text = "فاتح أبريل 2026، 11 أبريل، 21 من رمضان 1447، فاتح جمادى الآخرة 1432، المادة 1 ماي"
    assert [slip.words for slip in slips(text.replace("1 ماي", ""), ARABIC_MONTHS)] == []
    assert not list(misspelt(text, FOREIGN_MONTHS, "", ""))
