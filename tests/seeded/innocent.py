"""Innocent changes: what a careful bilingual lawyer accepts without remark, written word for word.

Takes nothing; gives seeds that are no faults, written from the composed texts of the examples by
someone who had not seen the checks. `PROSE` holds changes of an article (in both languages, or in
one with the same meaning); `ELSEWHERE` those of a text of the spec; `FACTS` those of a fact, which
both languages print.
"""

# ruff: noqa: E501 - a change is easier to read on one line

from __future__ import annotations

from collections.abc import Iterator

from tests.cases import ACCORD, CALL, DECLARATION, GRANT, MOBILITY, MOU, RENEWAL, THREE
from tests.seeded.seeds import Seed
from tests.seeded.written import Facts, Places, Slips, written

# fmt: off
PROSE: dict[str, Slips] = {
    "reworded in both": (
        (ACCORD, "object", "porte sur le tourisme durable et la mobilité des apprentis → porte sur la mobilité des apprentis et le tourisme durable", "السياحة المستدامة وحركية المتدرجين → حركية المتدرجين والسياحة المستدامة"),
        (MOU, "axes", "Innovation sociale : les tiers lieux → Innovation sociale : les jardins partagés, les tiers lieux", "الابتكار الاجتماعي: الفضاءات المشتركة → الابتكار الاجتماعي: الحدائق الجماعية، والفضاءات المشتركة"),
        (DECLARATION, "axes", "la sensibilisation des publics scolaires → la sensibilisation des élèves et des familles", "تحسيس الجمهور المدرسي → تحسيس التلاميذ والأسر"),
        (RENEWAL, "evaluation", "le nombre de personnes formées → le nombre d’artisans formés", "عدد الأشخاص المستفيدين من التكوين → عدد الصناع التقليديين المستفيدين من التكوين"),
        (THREE, "axes", "la protection des dunes et des ports → la protection des dunes, des zones humides et des ports", "حماية الكثبان الرملية والموانئ → حماية الكثبان الرملية والمناطق الرطبة والموانئ"),
        (CALL, "actions", "un séminaire de restitution à mi-parcours → un séminaire de restitution en fin de projet", "ندوة لعرض النتائج في منتصف المدة → ندوة لعرض النتائج عند نهاية المشروع"),
        (MOBILITY, "mobility_terms", "l’urbanisme et le paysage → l’urbanisme", "التعمير والمشهد الطبيعي → التعمير"),
        (GRANT, "supervision", "chaque année aux Parties un avis écrit → chaque année aux Parties un rapport écrit", "كل سنة إلى الطرفين رأيا كتابيا → كل سنة إلى الطرفين تقريرا كتابيا"),
    ),
    "synonym in French": (
        (ACCORD, "termination", "au moins trois mois avant la date d’effet → trois mois au moins avant la date d’effet", ""),
        (RENEWAL, "commitments", "dans les meilleurs délais → le plus rapidement possible", ""),
        (THREE, "committee", "Le comité se prononce par consensus → Le comité statue par consensus", ""),
        (MOU, "languages", "En cas de divergence entre les textes → En cas de discordance entre les textes", ""),
        (CALL, "disputes", "d’abord soumis à un règlement amiable → soumis en premier lieu à un règlement amiable", ""),
        (MOBILITY, "recognition", "au plus tard six semaines après la fin des examens → dans les six semaines qui suivent la fin des examens", ""),
        (GRANT, "grant_terms", "à concurrence d’une somme fixée à → dans la limite d’une somme fixée à", ""),
        (DECLARATION, "termination", "sans indication de motif ni indemnité → sans motif à indiquer ni indemnité à verser", ""),
        (ACCORD, "force_majeure", "qui échappe à son contrôle → indépendant de sa volonté", ""),
        (RENEWAL, "ongoing_actions", "sauf décision contraire, commune et écrite → à moins d’une décision contraire, commune et écrite", ""),
    ),
    "synonym in Arabic": (
        (ACCORD, "commitments", "", "في أقرب الآجال → في أقرب وقت ممكن"),
        (RENEWAL, "disputes", "", "بالطرق الودية → وديا"),
        (MOU, "termination", "", "يمكن لكل طرف إنهاء → يجوز لكل طرف إنهاء"),
        (CALL, "confidentiality", "", "طيلة مدة هذا الاتفاق → خلال مدة هذا الاتفاق"),
        (MOBILITY, "disputes", "", "عن طريق التشاور → من خلال التشاور"),
        (GRANT, "force_majeure", "", "بذلك دون تأخير → بذلك فورا"),
        (THREE, "actions", "", "وتوضع لكل عمل بطاقة تحدد → وتعد لكل عمل بطاقة تبين"),
        (DECLARATION, "ip", "", "يحتفظ كل طرف بملكية معارفه → يظل كل طرف مالكا لمعارفه"),
        (ACCORD, "renewal_clause", "", "بما لا يقل عن ثلاثة أشهر → بثلاثة أشهر على الأقل"),
        (THREE, "languages", "", "عند وجود اختلاف → في حالة وجود اختلاف"),
    ),
    "number or month worded otherwise": (
        (MOU, "force_majeure", "quatre-vingt-dix jours → 90 jours", ""),
        (MOU, "committee", "", "مرتين في السنة → مرتين كل سنة"),
        (RENEWAL, "prior_agreement", "onze projets → 11 projets", ""),
        (RENEWAL, "termination", "", "ثلاثين يوما → 30 يوما"),
        (DECLARATION, "duration", "", "لمدة سنتين ابتداء → لمدة عامين ابتداء"),
        (ACCORD, "financial", "", "مائة ألف أورو (100.000 أورو) → مئة ألف أورو (100.000 أورو)"),
        (GRANT, "grant_terms", "quinze mille dirhams (15 000 MAD) → 15 000 MAD (quinze mille dirhams)", ""),
        (THREE, "actions", "", "تثبيت واحد وعشرين جهاز استشعار → تثبيت 21 جهاز استشعار"),
    ),
    "another value in both": (
        (MOBILITY, "mobility_terms", "du niveau B2 → du niveau C1", "المستوى B2 → المستوى C1"),
        (GRANT, "supervision", "au plus tard un an après → au plus tard six mois après", "أقصاه سنة واحدة بعد → أقصاه ستة أشهر بعد"),
    ),
    "sentence added in both": (
        (ACCORD, "communication", "les logos des deux régions. → les logos des deux régions. Elle est lisible par les personnes malvoyantes.", "شعاري الجهتين. → شعاري الجهتين. وتكون مقروءة من قبل الأشخاص ضعاف البصر."),
        (THREE, "secretariat", "prépare les réunions. → prépare les réunions. Il conserve les comptes rendus.", "والإعداد للاجتماعات. → والإعداد للاجتماعات. وتتولى حفظ المحاضر."),
        (MOU, "committee", "par écrit par l’autre Partie. → par écrit par l’autre Partie. Il est établi en français et en arabe.", "الطرف الآخر كتابة. → الطرف الآخر كتابة. ويوضع باللغتين العربية والفرنسية."),
        (CALL, "selection", "le même jour. → le même jour. Elle les publie aussi sur son site.", "في اليوم نفسه. → في اليوم نفسه. وينشرها كذلك في موقعه."),
        (MOBILITY, "recognition", "avant son départ. → avant son départ. Cette table est publique.", "قبل مغادرته. → قبل مغادرته. ويكون هذا الجدول متاحا للعموم."),
    ),
}

ELSEWHERE: dict[str, Places] = {
    "synonym in French": (
        (THREE, "agreement:recitals.0.text.fr", "des risques semblables → des risques comparables"),
        (ACCORD, "agreement:recitals.0.text.fr", "soutient l’emploi → favorise l’emploi"),
    ),
    "synonym in Arabic": (
        (MOU, "agreement:recitals.0.text.ar", "خلال شهر مارس 2025 → في شهر مارس 2025"),
        (RENEWAL, "agreement:recitals.1.text.ar", "واعتبارا لكون ندرة المياه → واعتبارا لكون شح المياه"),
    ),
}

FACTS: dict[str, Facts] = {
    "another value in both": (
        (THREE, "agreement:clauses.committee.frequency", 2),
        (CALL, "agreement:clauses.confidentiality.period.n", 4),
        (RENEWAL, "agreement:commitments.0.amount.value", 90000),
        (MOBILITY, "agreement:clauses.mobility_terms.students", 15),
    ),
    "recital in both": (
        (DECLARATION, "agreement:recitals.1.text", {"fr": "Considérant l’intérêt de rapprocher les écoles d’art et les ateliers des deux territoires ;", "ar": "واعتبارا لأهمية التقريب بين مدارس الفنون والورشات في المجالين الترابيين؛"}),
        (GRANT, "agreement:recitals.1.text", {"fr": "Considérant la volonté des Parties d’encourager la mobilité des doctorants ;", "ar": "واعتبارا لرغبة الطرفين في تشجيع حركية طلبة الدكتوراه؛"}),
    ),
    "annex in both": (
        (MOBILITY, "agreement:annexes.1.text", {"fr": "Les candidatures sont déposées avant le 15 mars de chaque année ; les résultats sont publiés au plus tard le 15 mai.", "ar": "تودع الترشيحات قبل 15 مارس من كل سنة، وتعلن النتائج في أجل أقصاه 15 ماي."}),
    ),
    "wording of a purpose in both": (
        (THREE, "agreement:commitments.1.purpose", {"fr": "la formation des équipes techniques", "ar": "تكوين الفرق التقنية"}),
    ),
}
# fmt: on


def innocent() -> Iterator[Seed]:
    """Give every change of the three tables."""
    yield from written(PROSE, ELSEWHERE, FACTS)
