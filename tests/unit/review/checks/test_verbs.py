from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, MOU, added, found, replaced

from alternat.review.finding import Finding

Edits = dict[str, Any]


def probe(fr: str, ar: str, heading: tuple[str, str] = ("Moyens", "الوسائل")) -> Edits:
    """An article of the agreement's own, with these words."""
    return {
        "agreement:articles": added(
            {
                "id": "probe",
                "after": "object",
                "heading": {"fr": heading[0], "ar": heading[1]},
                "text": {"fr": fr, "ar": ar},
            }
        )
    }


def judged(number: int, agreement: str, fr: str, ar: str) -> list[Finding]:
    return found(number, agreement, probe(fr, ar))


@pytest.mark.parametrize("agreement", ALL)
@pytest.mark.parametrize("number", [24, 25, 68, 71, 72])
def test_the_complete_examples_raise_no_alarm(number: int, agreement: str) -> None:
    assert found(number, agreement) == []


MAY = "Les équipes de la Région pourront mettre à disposition leurs experts."
MAY_AR = "يمكن لفرق الجهة أن تضع خبراءها رهن الإشارة."
AGREE = "Les Parties conviennent de favoriser les échanges d’artistes."
AGREE_AR = "يتفق الطرفان على تشجيع تبادل الفنانين."
OWE = "Chaque Partie s’engage à accueillir deux artistes."
OWE_AR = "يلتزم كل طرف باستقبال فنانين."


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        (MAY, MAY_AR),
        (AGREE, AGREE_AR),
        (OWE, OWE_AR),
        ("La Région doit informer l’autre Partie.", "يجب على الجهة إخبار الطرف الآخر."),
        ("La Région est tenue d’informer l’autre Partie.", "يتعين على الجهة إخبار الطرف الآخر."),
        ("La Région assure l’accueil des artistes.", "تتكفل الجهة باستقبال الفنانين."),
        ("La Région prend en charge le voyage.", "تتحمل الجهة مصاريف السفر."),
        ("Les Parties ne peuvent céder leurs droits.", "لا يجوز للطرفين تفويت حقوقهما."),
        ("Chaque Partie désigne un responsable.", "يعين كل طرف مسؤولا."),
        ("Les Parties souhaitent coopérer.", "يرغب الطرفان في التعاون."),
        ("Elles visent à réduire les coûts.", "ويسعى الطرفان إلى تقليص التكاليف."),
        ("Chaque Partie a la faculté de se retirer.", "يحق لكل طرف الانسحاب."),
        ("Il est possible de prolonger le séjour.", "يمكن تمديد الإقامة."),
        ("Il convient de prévenir l’autre Partie.", "ينبغي على الطرف إخبار الطرف الآخر."),
        ("Cet acte permet de coopérer.", "يمكن هذا الاتفاق من التعاون."),
        ("Elles s’efforcent de se réunir.", "ويسعى الطرفان إلى الاجتماع."),
        ("La Région ne s’engage pas à financer.", "ولا تلتزم الجهة بالتمويل."),
    ],
)
def test_24_a_faithful_translation_keeps_the_weight(fr: str, ar: str) -> None:
    assert judged(24, ACCORD, fr, ar) == []


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        (MAY, "تضع فرق الجهة خبراءها رهن الإشارة."),
        (MAY, "تلتزم فرق الجهة بوضع خبرائها رهن الإشارة."),
        ("Les équipes mettent à disposition leurs experts.", MAY_AR),
        (AGREE, "يلتزم الطرفان بتشجيع تبادل الفنانين."),
        (AGREE, "يعتزم الطرفان تشجيع تبادل الفنانين."),
        ("Les Parties s’engagent à favoriser les échanges d’artistes.", AGREE_AR),
        (OWE, "يمكن لكل طرف استقبال فنانين."),
        (OWE, "يستقبل كل طرف فنانين."),
        ("Chaque Partie accueille deux artistes.", OWE_AR),
        ("Les Parties peuvent désigner un expert.", "يعين الطرفان خبيرا."),
        ("Les Parties désignent un expert.", "يمكن للطرفين تعيين خبير."),
        ("Les Parties doivent désigner un expert.", "يعين الطرفان خبيرا."),
        ("Les Parties souhaitent se réunir.", "يجب على الطرفين الاجتماع."),
        ("La Région verse une aide.", "تعتزم الجهة منح إعانة."),
    ],
)
@pytest.mark.parametrize(("agreement", "severity"), [(ACCORD, "W"), (MOU, "B"), (DECLARATION, "B")])
def test_24_a_weight_lost_or_added_in_one_language(
    agreement: str, severity: str, fr: str, ar: str
) -> None:
    [finding] = judged(24, agreement, fr, ar)
    assert finding.severity == severity
    assert finding.path[:2] == ("articles", finding.path[1])
    assert finding.texts == (fr, ar)


def test_24_a_modal_lost_among_other_verbs() -> None:
    fr = "Chaque Partie s’engage à répondre. Elle peut demander un délai."
    assert judged(24, ACCORD, fr, "يلتزم كل طرف بالجواب. ويمكنه طلب أجل.") == []
    [finding] = judged(24, ACCORD, fr, "يلتزم كل طرف بالجواب. ويطلب أجلا.")
    assert "peut" in finding.message.en


def test_24_recitals_may_say_by_a_noun_what_the_other_says_by_a_verb() -> None:
    french = "Considérant que les Parties souhaitent coopérer ;"
    for arabic, findings in (
        ("واعتبارا لرغبة الطرفين في التعاون؛", 0),
        ("واعتبارا لكون الطرفين يرغبان في التعاون؛", 0),
        ("واعتبارا لكون الطرفين يلتزمان بالتعاون؛", 1),
    ):
        edits = {"agreement:recitals.0.text": {"fr": french, "ar": arabic}}
        assert len(found(24, MOU, edits)) == findings


def test_24_the_modal_of_an_example_is_lost() -> None:
    edits = {
        "agreement:clauses.actions.actions.1.text.ar": replaced(
            "يمكن لفرق الصندوق أن تعد", "تعد فرق الصندوق"
        )
    }
    [finding] = found(24, DECLARATION, edits)
    assert finding.severity == "B"


def test_24_a_verb_of_the_library_changes_weight() -> None:
    edits = {
        "clauses/actions:variants.mou.paragraphs.0.ar": replaced("يتفق", "يلتزم"),
    }
    [finding] = found(24, MOU, edits)
    assert finding.path[:2] == ("library", "clauses")


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("La Région ne cède aucun droit.", "تفوت الجهة حقوقها."),
        ("La Région cède ses droits.", "لا تفوت الجهة أي حق."),
        ("Le comité se réunit sans préavis.", "تجتمع اللجنة بإشعار مسبق."),
        ("Les frais sont partagés, sauf accord contraire.", "توزع المصاريف باتفاق الطرفين."),
        ("Les frais sont partagés.", "توزع المصاريف، ما لم يتفق على خلاف ذلك."),
        ("Le rapport est public, à l’exception des annexes.", "يكون التقرير عموميا مع المرفقات."),
        ("Le rapport n’est utilisé que par les Parties.", "لا يستعمل الطرفان التقرير."),
        ("Un droit non exclusif est accordé.", "يمنح حق استئثاري."),
        ("Le principe de non-discrimination prévaut.", "يعمل بمبدإ التمييز."),
        (
            "Elles ne publient pas les noms. Elles publient le bilan.",
            "ينشر الطرفان الأسماء. ولا ينشران الحصيلة.",
        ),
        ("Hormis les salaires, les frais sont partagés.", "توزع المصاريف والأجور."),
    ],
)
def test_25_a_negation_lost_on_one_side(fr: str, ar: str) -> None:
    [finding] = judged(25, ACCORD, fr, ar)
    assert finding.severity == "W"


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("Le préavis est d’au moins un mois.", "لا تقل مدة الإشعار عن شهر واحد."),
        ("L’annexe fait partie intégrante du texte.", "يعتبر المرفق جزءا لا يتجزأ من النص."),
        ("Elles agissent, notamment, par des visites.", "يعملان، ولا سيما من خلال الزيارات."),
        ("Elle ne cède ni droit ni licence.", "لا تفوت الجهة أي حق ولا أي ترخيص."),
        ("Le rapport n’est transmis qu’aux Parties.", "لا يحال التقرير إلا على الطرفين."),
        ("À défaut d’accord, le comité statue.", "وإذا تعذر الاتفاق، تبت اللجنة."),
        ("Aucun tiers n’y participe, sauf accord.", "لا يشارك فيه الغير، ما لم يتفق على ذلك."),
    ],
)
def test_25_idioms_that_deny_in_one_language_only(fr: str, ar: str) -> None:
    assert judged(25, ACCORD, fr, ar) == []


BINDING = [
    ("Les Parties s’engagent à coopérer.", "يلتزم الطرفان بالتعاون."),
    ("Les Parties s’obligent à coopérer.", "يتعهد الطرفان بالتعاون."),
    ("La Région doit accueillir les artistes.", "يجب على الجهة استقبال الفنانين."),
    ("La Région devra accueillir les artistes.", "يتعين على الجهة استقبال الفنانين."),
    ("Les Parties sont tenues d’accueillir les artistes.", "الطرفان ملزمان باستقبال الفنانين."),
    ("La Région garantit l’accueil des artistes.", "تضمن الجهة استقبال الفنانين."),
    ("La Région assure l’accueil des artistes.", "وستتكفل الجهة باستقبال الفنانين."),
    ("La Région prend en charge leur séjour.", "تتحمل الجهة مصاريف إقامتهم."),
    ("La Région verse une aide annuelle.", "تصرف الجهة إعانة سنوية."),
    ("La Région finance les résidences.", "تمول الجهة الإقامات."),
    ("La Région met ses ateliers à disposition.", "تضع الجهة ورشاتها رهن الإشارة."),
    ("En s’engageant à coopérer, elles innovent.", "مع الالتزام بالتعاون، يبتكر الطرفان."),
    ("Le séjour est pris en charge par la Région.", "تؤدي الجهة مصاريف الإقامة."),
    ("Les Parties conviennent de financer un salon.", "يتفق الطرفان على تمويل معرض."),
    ("Elles ne s’engagent qu’à informer.", "ويلتزمان بالإخبار."),
]


@pytest.mark.parametrize(("fr", "ar"), BINDING)
@pytest.mark.parametrize("agreement", [DECLARATION, MOU])
def test_71_72_undertakings_in_a_text_that_binds_nobody(agreement: str, fr: str, ar: str) -> None:
    for number in (71, 72):
        [finding] = judged(number, agreement, fr, ar)
        assert finding.severity == "B"
        assert finding.path[-1] == ("fr" if number == 71 else "ar")


@pytest.mark.parametrize(("fr", "ar"), BINDING)
def test_71_72_they_are_the_matter_of_a_binding_text(fr: str, ar: str) -> None:
    assert judged(71, ACCORD, fr, ar) == judged(72, ACCORD, fr, ar) == []


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("sans engager financièrement les Parties.", "دون أن يترتب عن ذلك أي التزام."),
        ("La Région ne s’engage pas à payer.", "لا تلتزم الجهة بالأداء."),
        ("Elle respecte ses engagements internationaux.", "وتراعي التزاماتها الدولية."),
        ("Ce texte n’emporte aucun engagement.", "لا ينشئ هذا النص أي التزام."),
        ("Des garanties appropriées existent.", "توجد ضمانات مناسبة."),
        (
            "L’aide versée est publique, sous réserve du vote.",
            "الإعانة المصروفة عمومية، بموجب القرار.",
        ),
        ("L’assurance est une finance d’avenir.", "الاتفاق الضمني وارد مع المصاريف."),
        ("Chaque Partie supporte ses propres frais.", "يتحمل كل طرف مصاريفه."),
        ("Le comité assure le suivi.", "تتولى اللجنة التتبع."),
        ("La Région peut financer un salon.", "يمكن للجهة أن تمول معرضا."),
        ("Elle pourra être tenue informée.", "يمكن أن تتحمل الجهة ذلك وأن تؤديه."),
        ("La réunion s’est tenue à Rabat.", "يؤدي ذلك إلى التقارب."),
    ],
)
def test_71_72_words_that_look_like_undertakings(fr: str, ar: str) -> None:
    assert judged(71, MOU, fr, ar) == judged(72, MOU, fr, ar) == []


def test_71_72_conduct_agreed_on_is_a_warning_in_a_declaration_only() -> None:
    for number in (71, 72):
        [finding] = judged(number, DECLARATION, AGREE, AGREE_AR)
        assert finding.severity == "W"
        assert judged(number, MOU, AGREE, AGREE_AR) == []


@pytest.mark.parametrize("clause", ["confidentiality", "data_protection"])
def test_71_72_clauses_meant_to_bind_may(clause: str) -> None:
    text = {"fr": OWE, "ar": OWE_AR}
    for number in (71, 72):
        assert found(number, MOU, {f"agreement:clauses.{clause}.text": text}) == []


def test_71_72_clauses_listed_as_binding_may() -> None:
    edits = probe(OWE, OWE_AR)
    for number in (71, 72):
        assert len(found(number, MOU, edits)) == 1
        assert found(number, MOU, {**edits, "agreement:binding_clauses": ["probe"]}) == []
        assert (
            len(found(number, DECLARATION, {**edits, "agreement:binding_clauses": ["probe"]})) == 1
        )


def test_71_72_titles_recitals_and_annexes_are_read_too() -> None:
    french = "Considérant que les Parties s’engagent à coopérer ;"
    arabic = "واعتبارا لكون الطرفين يلتزمان بالتعاون؛"
    edits = {"agreement:recitals.0.text": {"fr": french, "ar": arabic}}
    assert [one.path for one in found(71, MOU, edits)] == [("recitals", 0, "text", "fr")]
    assert [one.path for one in found(72, MOU, edits)] == [("recitals", 0, "text", "ar")]
    past = {
        "fr": "Considérant les engagements des Parties pour le climat ;",
        "ar": "واعتبارا لالتزامات الطرفين من أجل المناخ؛",
    }
    for number in (71, 72):
        assert found(number, MOU, {"agreement:recitals.0.text": past}) == []
    heading = probe(
        "Elles se réunissent.", "يجتمعان.", ("Engagements des Parties", "التزامات الطرفين")
    )
    for number in (71, 72):
        assert len(found(number, DECLARATION, heading)) == 1


THIRD = [
    ("L’Université de Port-Azur s’engage à publier.", "تلتزم جامعة المرسى الأزرق بالنشر."),
    ("À ce titre, l’Université de Port-Azur doit publier.", "ويجب أن جامعة المرسى الأزرق تمول."),
    ("La Région et l’Université de Port-Azur s’engagent.", "وتتعهد جامعة المرسى الأزرق بذلك."),
    ("Les entreprises financent le salon.", "تمول المقاولات المعرض."),
    ("L’État est tenu de financer le salon.", "تلتزم الدولة بتمويل المعرض."),
    ("L’Université Al Mithal organise le salon.", "تنظم جامعة المثال المعرض."),
]


@pytest.mark.parametrize(("fr", "ar"), THIRD)
def test_68_no_obligation_for_whom_does_not_sign(fr: str, ar: str) -> None:
    findings = judged(68, ACCORD, fr, ar)
    assert [one.severity for one in findings] == ["W", "W"]
    assert [one.path[-1] for one in findings] == ["fr", "ar"]


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("La Région Val-d’Azur s’engage à publier.", "تلتزم جهة الوادي الأزرق بالنشر."),
        (
            "Les Parties s’engagent à associer l’Université de Port-Azur.",
            "يلتزم الطرفان بإشراك جامعة المرسى الأزرق.",
        ),
        (
            "Les Parties prennent acte que l’Université de Port-Azur peut publier.",
            "يأخذ الطرفان علما بأنه يمكن لجامعة المرسى الأزرق أن تنشر.",
        ),
        (
            "Le travail avec l’Université de Port-Azur favorise l’emploi.",
            "يشجع العمل مع جامعة المرسى الأزرق التشغيل.",
        ),
        ("Les entreprises participent au salon.", "تشارك المقاولات في المعرض."),
        ("L’Université de Port-Azur ne s’engage pas.", "لا تلتزم جامعة المرسى الأزرق بشيء."),
    ],
)
def test_68_third_parties_may_be_named(fr: str, ar: str) -> None:
    assert judged(68, ACCORD, fr, ar) == []
