"""Arabic agreement in prose."""

from __future__ import annotations

import pytest

from alternat.languages.arabic_concord import discords_of_prose, wrong_persons, wrong_pronouns


@pytest.mark.parametrize(
    "text",
    [
        "بعد ثلاث أشهر",
        "لمدة ثلاثة سنوات",
        "خمسة سنوات بعد انتهائه",
        "إحدى عشرة مشروعا",
        "بخمس عشرة يوما",
        "ما لا يزيد على اثنا عشر طالبا",
        "لمدة ستة وثلاثون شهرا",
        "داخل ثلاثين أيام",
        "المادة السابعة عشر",
        "ولكلتا النصين الحجية نفسها",
        "ويجتمع اللجنة مرة في السنة",
        "مشروع يقدمه جامعة المرسى",
        "حصيلة مشترك للأعمال",
        "في موقعين الجامعتين",
        "أجهزة المختصة لدى كل طرف",
        "يعين كل طرف مخاطب يكلف بالتنسيق",
        "التكيف مع التغيرات المناخي.",
        "وينصب هذا التعاون علي المجالات",
        "لمدة سنه واحدة",
        "أبرم مذكرة التفاهم هذه لمدة سنتين",
        "أبرمت هذا الاتفاق لمدة سنتين",
    ],
)
def test_what_does_not_agree_is_found(text: str) -> None:
    assert list(discords_of_prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "بعد ثلاثة أشهر ولمدة ثلاث سنوات",
        "أحد عشر مشروعا وخمسة عشر يوما واثني عشر طالبا",
        "مبلغ قدره ثمانون ألف أورو",
        "المادة السابعة عشرة، ولكلا النصين",
        "وتجتمع اللجنة، ويخبر الجهة بذلك",
        "اتفاقية مستقلة بين رئيس اللجنة المشترك",
        "يعين كل طرف ممثل الجهة",
        "قدم السيد علي العلوي تقريرا",
        "خلال شهرين",
        "أبرمت مذكرة التفاهم هذه، وأبرم هذا الاتفاق",
    ],
)
def test_what_agrees_is_left_alone(text: str) -> None:
    assert not list(discords_of_prose(text))


def test_pronouns_and_verbs_count_the_parties() -> None:
    two = "يأخذ الطرفان علما بذلك ويرغبون في مواصلة تعاونهم."
    assert [slip.words for slip in wrong_persons(two, 2)] == ["ويرغبون", "تعاونهم"]
    three = "يشير الأطراف إلى تعاونهما."
    assert [slip.words for slip in wrong_persons(three, 3)] == ["تعاونهما"]
    assert not list(wrong_persons("يشير الأطراف إلى تعاونهم.", 3))
    assert not list(wrong_persons("يحترم الطلبة التزاماتهم.", 2))
    assert list(wrong_persons("تحدد المسائل بعد التشاور بينهم.", 2))
    assert not list(wrong_persons("خبراء يعين من بينهم منسق.", 2))
    assert list(wrong_persons("حرر في ثلاثة نظائر، تسلم كل منهما نظيرا.", 3))


def test_the_pronoun_of_the_act_has_its_gender() -> None:
    text = "أبرمت هذه الاتفاقية لمدة سنتين ابتداء من تاريخ دخوله حيز التنفيذ."
    assert list(wrong_pronouns(text, "هذه الاتفاقية", "f"))
    assert not list(wrong_pronouns(text.replace("دخوله", "دخولها"), "هذه الاتفاقية", "f"))
    text = "تدخل هذه الاتفاقية حيز التنفيذ بعد توقيعه من قبل الطرفين."
    assert list(wrong_pronouns(text, "هذه الاتفاقية", "f"))
    assert not list(wrong_pronouns(text.replace("توقيعه", "توقيعها"), "هذه الاتفاقية", "f"))
