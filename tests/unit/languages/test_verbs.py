from __future__ import annotations

import pytest

from alternat.languages import Language, arabic_verbs, french_verbs
from alternat.languages.verbs import sentences, verbs, weight


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("Les Parties peuvent se réunir.", 0),
        ("Elles ont vocation à coopérer.", 0),
        ("Les termes s’entendent comme suit :", None),
        ("Les Parties entendent coopérer.", 0),
        ("Elles expriment leur volonté de coopérer.", 0),
        ("Les Parties prennent acte du bilan.", 0),
        ("Les Parties coopèrent.", 1),
        ("Il convient de rappeler la date.", None),
        ("Les Parties sont convenues de ce qui suit :", 1),
        ("La coopération s’organise autour de trois axes.", None),
        ("les activités qu’elle organise", None),
        ("Les Parties s’engagent à se réunir.", 2),
        ("Les Parties s'engagent à se réunir.", 2),
        ("en s’engageant à financer", 2),
        ("Elles souhaitent s’engager à ses côtés.", 0),
        ("Elles souhaitent coopérer, en s’engageant à financer.", 2),
        ("sans s’engager à financer", None),
        ("sans que les Parties s’engagent à financer", None),
        ("Elle ne s’engage pas à financer.", None),
        ("Elle ne s’engage qu’à informer.", 2),
        ("Elle n’est pas tenue de financer.", None),
        ("La réunion s’est tenue à Rabat.", None),
        ("Elle ne doit pas publier.", 2),
        ("Elle ne peut publier.", None),
        ("Elles s’assurent du résultat.", None),
        ("Elles assurent le suivi.", None),
        ("Elles assurent la logistique.", 2),
        ("une loi de finance", None),
        ("Elles financent le salon.", 2),
        ("les sommes versées", None),
        ("L’aide est versée chaque mois.", 2),
        ("Elles mettent leurs experts à la disposition du public.", 2),
        ("Elle prend intégralement en charge les frais.", 2),
        ("les engagements internationaux de l’État", None),
        ("les engagements financiers des Parties", 2),
        ("Considérant les engagements des Parties", None),
        ("des garanties appropriées", None),
    ],
)
def test_weight_of_french_sentences(sentence: str, level: int | None) -> None:
    assert weight(sentences(sentence, "fr")[0], "fr") == level


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("يمكن للطرفين الاجتماع.", 0),
        ("ولكل طرف أن يقترح أعمالا.", 0),
        ("يعرب الطرفان عن رغبتهما في التعاون.", 0),
        ("ويأخذ الطرفان علما بهذه الحصيلة.", 0),
        ("يعملان على النهوض بالثقافة.", 0),
        ("اتفق الطرفان على ما يلي:", 1),
        ("سيتعاون الطرفان.", 1),
        ("الإطار الذي يتعاون فيه الطرفان", None),
        ("وسيلتزم الطرفان بالتعاون.", 2),
        ("يَلْتَزِمُ الطرفان بالتعاون.", 2),
        ("يتفق الطرفان على أن يتحملا المصاريف.", 2),
        ("يمكن للفريق أن يضع خبراءه رهن الإشارة.", 0),
        ("يمكن للفريق أن يقترح عملا، ويلتزم الطرفان بتنفيذه.", 2),
        ("يمكن تنظيم المعرض، على أن تتحمل الجهة المصاريف.", 2),
        ("لا تلتزم الجهة بالتمويل.", None),
        ("دون أن تلتزم الجهة بالتمويل", None),
        ("يتعين على كل طالب الحضور.", 2),
        ("يعين كل طرف مخاطبا.", None),
        ("بموجب هذا الاتفاق", None),
        ("التجديد الضمني", None),
        ("مع مراعاة المادة 5", None),
        ("يتضمن الملف ما يلي:", None),
        ("يتحمل كل طرف مصاريفه.", None),
        ("يتحمل الطالب مصاريف السفر.", 2),
        ("الالتزامات الدولية للدولة", None),
        ("دون ضمانات مناسبة", None),
        ("تحت تصرف الطرفين", None),
        ("المؤسسة التي تصرفها", 2),
        ("قدره تسعون ألف درهم", None),
        ("يؤدي إلى التقارب", None),
        ("ليست له قوة ملزمة", None),
        ("الطرفان ملزمان بالتعاون", 2),
    ],
)
def test_weight_of_arabic_sentences(sentence: str, level: int | None) -> None:
    assert weight(sentences(sentence, "ar")[0], "ar") == level


def test_what_was_found_is_quoted() -> None:
    [verb] = verbs("La Région prend en charge les frais.", "fr")
    assert (verb.words, verb.level, verb.marked) == ("prend en charge", 2, False)
    [verb] = verbs("Les Parties s’engagent.", "fr")
    assert verb.words == "s’engagent"
    [verb] = verbs("La Région est tenue de payer.", "fr")
    assert verb.words == "est tenue de"
    [verb] = verbs("وسيلتزم كل طرف بذلك.", "ar")
    assert (verb.words, verb.level, verb.marked) == ("وسيلتزم", 2, True)


def test_a_prohibition_weighs_but_translates_in_many_ways() -> None:
    [verb] = verbs("Elle ne doit pas publier.", "fr")
    assert (verb.level, verb.marked) == (2, False)


def test_sentences_are_cut_where_they_end() -> None:
    assert sentences("Elle paie. Elle publie ; elle informe.", "fr") == (
        "Elle paie.",
        "Elle publie ;",
        "elle informe.",
    )
    assert sentences("تؤدي. وتنشر؛ وتخبر.", "ar") == ("تؤدي.", "وتنشر؛", "وتخبر.")


@pytest.mark.parametrize(
    ("entries", "language"), [(french_verbs.ENTRIES, "fr"), (arabic_verbs.ENTRIES, "ar")]
)
def test_entries_are_whole_words_of_one_script(
    entries: tuple[object, ...], language: Language
) -> None:
    for entry in entries:
        for form in entry.forms.split():  # type: ignore[attr-defined]
            assert form.isalpha()
            assert ("\u0600" <= form[0] <= "\u06ff") == (language == "ar")
