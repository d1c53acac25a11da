"""Faults seeded a second time: slips of drafters, translators and secretaries, word for word.

Takes nothing; gives seeds, written from the composed texts of the examples by someone who had not
seen the checks. Each is one slip in one place. `PROSE` holds slips in an article; `ELSEWHERE` those
in a text of the spec, the directory or the formulas; `FACTS` those in a fact.
"""

# ruff: noqa: E501 - a fault is easier to read on one line

from __future__ import annotations

from collections.abc import Iterator

from tests.cases import (
    ACCORD,
    CALL,
    DECLARATION,
    DELETE,
    GRANT,
    MOBILITY,
    MOU,
    RENEWAL,
    THREE,
)
from tests.seeded.seeds import Seed
from tests.seeded.written import Facts, Places, Slips, written

# fmt: off
PROSE: dict[str, Slips] = {
    "number in one language": (
        (THREE, "actions", "vingt et un capteurs → vingt-deux capteurs", ""),
        (MOBILITY, "mobility_terms", "", "اثني عشر طالبا → اثنين وعشرين طالبا"),
        (GRANT, "selection", "désigne deux membres → désigne trois membres", ""),
        (RENEWAL, "prior_agreement", "onze projets, dont six → onze projets, dont sept", ""),
        (CALL, "selection", "trois membres → quatre membres", ""),
        (MOBILITY, "recognition", "", "موقعيه الثلاثة → موقعيه الأربعة"),
    ),
    "month": (
        (CALL, "call_rules", "10 juillet 2026 → 10 juin 2026", ""),
        (CALL, "call_rules", "", "فاتح أكتوبر 2026 → فاتح نونبر 2026"),
        (MOBILITY, "entry_into_force", "", "فاتح شتنبر 2026 → فاتح دجنبر 2026"),
        (RENEWAL, "duration", "", "31 ماي 2029 → 31 مارس 2029"),
        (CALL, "duration", "1er mai 2026 → 1er mars 2026", ""),
    ),
    "day or year": (
        (CALL, "call_rules", "", "4 ماي 2026 → 14 ماي 2026"),
        (RENEWAL, "prior_agreement", "1er juin 2021 → 1er juin 2012", ""),
        (GRANT, "grant_terms", "", "فاتح أكتوبر 2026 → فاتح أكتوبر 2027"),
        (THREE, "financial", "au titre de l’année 2026 → au titre de l’année 2028", ""),
        (RENEWAL, "object", "31 mai 2029 → 31 mai 2028", ""),
        (CALL, "duration", "", "30 أبريل 2029 → 20 أبريل 2029"),
    ),
    "name respelt": (
        (RENEWAL, "prior_agreement", "", "رشيدة السابق → رشيدة السابقي"),
        (RENEWAL, "object", "à Castel-Doré → à Castel-Dorée", ""),
        (GRANT, "supervision", "", "كريم النظري → كريم النضري"),
        (THREE, "committee", "la Région Oued-Nour → la Région Oued-Noor", ""),
        (MOBILITY, "focal_points", "l’Université de Port-Azur → l’Université de Port d’Azur", ""),
        (MOU, "implementing_acts", "", "جامعة المرسى الأزرق → جامعة الميناء الأزرق"),
        (ACCORD, "commitments", "", "جهة جبل السحاب → جهة جبال السحاب"),
    ),
    "binding verb in French": (
        (DECLARATION, "object", "entendent agir → s’engagent à agir", ""),
        (DECLARATION, "residencies", "Les Parties envisagent d’étudier → Les Parties sont tenues d’étudier", ""),
        (DECLARATION, "focal_points", "entend désigner → doit désigner", ""),
        (MOU, "focal_points", "Chaque Partie désigne un → Chaque Partie est tenue de désigner un", ""),
        (DECLARATION, "actions", "Les Parties entendent donner suite → Les Parties donneront obligatoirement suite", ""),
        (DECLARATION, "axes", "souhaitent prendre → doivent prendre", ""),
        (MOU, "communication", "se concertent avant → sont tenues de se concerter avant", ""),
    ),
    "binding verb in Arabic": (
        (DECLARATION, "residencies", "", "يعتزم الطرفان دراسة → يجب على الطرفين دراسة"),
        (DECLARATION, "focal_points", "", "يعتزم كل طرف تعيين → يتعهد كل طرف بتعيين"),
        (MOU, "axes", "", "يتعاون الطرفان في المجالات → يلتزم الطرفان بالتعاون في المجالات"),
        (MOU, "actions", "", "يتفق الطرفان على تشجيع → يلتزم الطرفان بتشجيع"),
        (MOU, "committee", "", "ويعين كل طرف ممثليه → ويجب على كل طرف تعيين ممثليه"),
        (DECLARATION, "actions", "", "الأعمال التي يعتزم الطرفان القيام → الأعمال التي يتعهد الطرفان بالقيام"),
        (DECLARATION, "communication", "", "يرغب الطرفان في التعريف → يلتزم الطرفان بالتعريف"),
        (MOU, "focal_points", "", "يعين كل طرف مخاطبا → يتعين على كل طرف تعيين مخاطب"),
    ),
    "paragraph dropped": (
        (MOU, "non_binding", "Le présent protocole d’entente ne crée ni droit ni obligation à l’égard de tiers. → ", ""),
        (ACCORD, "termination", "", "لا يخول الإنهاء المبكر، في حد ذاته، الحق في أي تعويض. → "),
        (CALL, "selection", "Chaque Partie notifie les résultats à ses équipes, le même jour. → ", ""),
        (MOBILITY, "mobility_terms", "", "لا تخول الحركية، في حد ذاتها، الحصول على دبلوم مؤسسة الاستقبال. → "),
    ),
    "reference altered": (
        (ACCORD, "termination", "", "المادة 16 → المادة 15"),
        (MOU, "non_binding", "", "المادة 8 (الملكية → المادة 7 (الملكية"),
        (CALL, "evaluation", "", "للمادة L. 123-7-1 → للمادة L. 123-7-2"),
        (RENEWAL, "kept_changed", "la confidentialité (article 9) → la confidentialité (article 8)", ""),
    ),
    "negation lost": (
        (CALL, "selection", "", "لا يشارك العضو → يشارك العضو"),
        (MOBILITY, "no_financial", "et ne donne lieu à aucun transfert → et donne lieu à un transfert", ""),
        (RENEWAL, "ongoing_actions", "est sans effet sur → produit effet sur", ""),
        (ACCORD, "ongoing_actions", "", "لا يؤثر انتهاء → يؤثر انتهاء"),
        (MOBILITY, "liability_insurance", "", "لا يسأل الطرفان → يسأل الطرفان"),
        (CALL, "ip", "n’emporte aucune cession → emporte cession", ""),
    ),
    "gender": (
        (ACCORD, "focal_points", "le directeur de l’action → la directrice de l’action", ""),
        (MOU, "duration", "", "أبرمت مذكرة التفاهم → أبرم مذكرة التفاهم"),
        (ACCORD, "force_majeure", "La Partie empêchée → La Partie empêché", ""),
        (GRANT, "supervision", "Monsieur Karim → Madame Karim", ""),
        (ACCORD, "focal_points", "la directrice de la → le directeur de la", ""),
    ),
    "dual or plural": (
        (THREE, "renewal_clause", "", "أجهزتهم المختصة → أجهزتهما المختصة"),
        (THREE, "focal_points", "aux autres Parties → à l’autre Partie", ""),
        (ACCORD, "axes", "", "للاختصاص بين الطرفين → للاختصاص بين الأطراف"),
        (CALL, "commitments", "informer l’autre Partie → informer les autres Parties", ""),
        (MOBILITY, "languages", "", "إرادتهما المشتركة → إرادتهم المشتركة"),
        (THREE, "confidentiality", "", "أحد الأطراف مع → أحد الطرفين مع"),
    ),
    "amount": (
        (ACCORD, "financial", "", "مائتا ألف أورو → مائة ألف أورو"),
        (THREE, "financial", "(2 500 000 → (250 000", ""),
        (THREE, "financial", "", "75.500,50 → 75.500,05"),
        (RENEWAL, "financial", "", "12.345 → 12.354"),
        (CALL, "call_rules", "", "عشرون ألف أورو → اثنا عشر ألف أورو"),
        (GRANT, "grant_terms", "", "قدره ألف أورو (1.000 → قدره ألفا أورو (2.000"),
        (GRANT, "financial", "soixante-sept mille → soixante-seize mille | (67 500 → (76 500", ""),
    ),
    "currency": (
        (THREE, "financial", "", "2.500.000 درهم → 2.500.000 أورو"),
        (THREE, "financial", "(150 000 € → (150 000 MAD", ""),
        (GRANT, "grant_terms", "fixée à mille euros → fixée à mille dirhams", ""),
        (GRANT, "grant_terms", "", "(15.000 درهم → (15.000 أورو"),
        (RENEWAL, "financial", "cent vingt mille euros → cent vingt mille dirhams", ""),
        (CALL, "call_rules", "(20 000 € → (20 000 MAD", ""),
        (ACCORD, "financial", "", "(100.000 أورو → (100.000 درهم"),
    ),
    "duration": (
        (DECLARATION, "definitions", "", "وثلاثة أشهر → وستة أشهر"),
        (MOU, "confidentiality", "", "لمدة سنتين → لمدة شهرين"),
        (MOBILITY, "recognition", "", "ستة أسابيع → ستة أشهر"),
        (CALL, "termination", "", "خمسة وأربعين يوما → خمسة وعشرين يوما"),
        (THREE, "duration", "", "ثلاث سنوات → ثلاثة أشهر"),
        (ACCORD, "force_majeure", "excède six mois → excède six semaines", ""),
        (MOU, "data_protection", "", "سنة واحدة → ستة أشهر"),
        (GRANT, "grant_end", "deux mois après → deux ans après", ""),
    ),
    "wrong punctuation": (
        (GRANT, "supervision", "Madame Louise Hypothèse, professeure → Madame Louise Hypothèse، professeure", ""),
        (RENEWAL, "object", "", "«الاتفاق الأصلي» → “الاتفاق الأصلي”"),
        (MOU, "confidentiality", "par nature, ne → par nature، ne", ""),
        (THREE, "axes", "des ports ; → des ports ؛", ""),
        (DECLARATION, "definitions", "« atelier → “ atelier | atelier » → atelier ”", ""),
        (MOBILITY, "duration", "", "المادة 16 → المادة ١٦"),
        (THREE, "financial", "", "75.500,50 أورو → 75,500.50 أورو"),
    ),
    "invisible mark": (
        (ACCORD, "object", "", "السياحة المستدامة → السياحة\u200f المستدامة"),
        (MOU, "disputes", "", "المادة 5 → المادة \u200e5"),
        (CALL, "call_rules", "20 000 € → 20 000\u200e €", ""),
        (THREE, "financial", "", "المقرر: CP → المقرر: \u202aCP | 2026-017) → 2026-017\u202c)"),
        (GRANT, "supervision", "", "(Louise → \u2066(Louise"),
        (MOBILITY, "recognition", "(ECTS). → (ECTS)\u200f.", ""),
    ),
    "wrong party first": (
        (THREE, "secretariat", "", "جهة وادي النور؛ → جهة الوادي الأزرق؛ | جهة الوادي الأزرق. → جهة وادي النور."),
        (ACCORD, "commitments", "la Région Val-d’Azur : le → la Région Jbel-Sahab : le | la Région Jbel-Sahab : l’hébergement → la Région Val-d’Azur : l’hébergement", ""),
    ),
    "defined term replaced": (
        (DECLARATION, "residencies", "", "للإقامات الفنية المتبادلة → للزيارات الفنية المتبادلة"),
        (THREE, "secretariat", "", "جرد أجهزة الاستشعار → جرد آلات القياس"),
        (MOU, "committee", "", "المعهد: أستاذان → الجامعة: أستاذان"),
        (GRANT, "termination", "Chaque Partie peut résilier la présente convention → Chaque Partie peut résilier le présent accord", ""),
        (MOBILITY, "recognition", "", "تعترف المؤسسة الأصلية → تعترف مؤسسة الاستقبال"),
        (DECLARATION, "residencies", "dans les ateliers du Fonds → dans les locaux du Fonds", ""),
        (CALL, "selection", "", "النتائج إلى فرقه → النتائج إلى باحثيه"),
        (RENEWAL, "kept_changed", "La durée de l’accord initial → La durée de la convention antérieure", ""),
        (ACCORD, "termination", "", "أمكن للطرف الآخر → أمكن للشريك الآخر"),
    ),
    "renewal or notice": (
        (ACCORD, "renewal_clause", "", "ثلاثة أشهر → شهرين"),
        (ACCORD, "renewal_clause", "chaque fois pour un an → chaque fois pour deux ans", ""),
        (RENEWAL, "termination", "", "ستة أشهر → ثلاثة أشهر"),
        (THREE, "termination", "au moins six mois avant → au moins trois mois avant", ""),
        (MOBILITY, "termination", "", "دون إشعار مسبق → بعد إشعار مسبق"),
        (DECLARATION, "termination", "peut à tout moment mettre fin → peut à l’échéance mettre fin", ""),
        (MOU, "termination", "", "بما لا يقل عن ثلاثة أشهر → بما لا يقل عن شهر واحد"),
        (ACCORD, "renewal_clause", "reconduit tacitement → reconduit expressément", ""),
    ),
    "place": (
        (MOBILITY, "prior_agreement", "à Aïn Khayal → à Madinat Nour", ""),
    ),
    "party or signatory missing": (
        (RENEWAL, "prior_agreement", "", "السيد ماكسيم أنسيان والسيدة رشيدة السابق → السيد ماكسيم أنسيان"),
        (MOU, "implementing_acts", "l’Université de Port-Azur et le Haut Institut → le Haut Institut", ""),
        (GRANT, "supervision", "- Monsieur Karim Nadari, professeur à l’Université Al Mithal. → ", ""),
        (MOBILITY, "recognition", "", "يوقع الطالب والمؤسسة الأصلية ومؤسسة الاستقبال → يوقع الطالب ومؤسسة الاستقبال"),
        (MOBILITY, "focal_points", "", "- جامعة المثال: نيابة الرئاسة المكلفة بالتعاون. → "),
        (CALL, "actions", "", "في موقعي الجامعتين → في موقع الجامعة"),
    ),
    "number of a vote": (
        (ACCORD, "financial", "CP 2026-016). → CP 2026-106).", ""),
        (THREE, "financial", "", "المقرر: 2026-022 → المقرر: 2026-021"),
        (RENEWAL, "financial", "", "المقرر: 14-2026). → المقرر: 15-2026)."),
        (GRANT, "financial", "vote : CA 2026-07 → vote : CA 2026-06", ""),
    ),
    "list item dropped": (
        (DECLARATION, "axes", "- Médiation : la sensibilisation des publics scolaires. → ", ""),
        (MOU, "actions", "", "- زيارات: استقبال زيارات دراسية في بنيات الابتكار بالمجالين الترابيين؛ → "),
        (ACCORD, "committee", "- d’établir le bilan des actions ; → ", ""),
        (RENEWAL, "axes", "", "- التكيف مع التغيرات المناخية. → "),
        (CALL, "call_rules", "- les consommables. → ", ""),
        (GRANT, "grant_end", "", "- التصريح الكاذب أو الجمع المحظور بين المنحة ومورد آخر. → "),
    ),
    "may and must": (
        (ACCORD, "actions", "Les actions peuvent prendre → Les actions doivent prendre", ""),
        (CALL, "ip", "", "الذي يمكنه طلب تأجيله → الذي يجب عليه طلب تأجيله"),
        (CALL, "disputes", "peut saisir → doit saisir", ""),
        (GRANT, "student_duties", "", "يجب على كل طالب → يمكن لكل طالب"),
        (MOU, "actions", "Les Parties peuvent convenir → Les Parties doivent convenir", ""),
        (DECLARATION, "residencies", "", "ويمكن لكل طرف أن يقترح → ويجب على كل طرف أن يقترح"),
    ),
}

ELSEWHERE: dict[str, Places] = {
    "number in one language": (
        (DECLARATION, "agreement:parties.1.authority.text.ar", "المادة 9 → المادة 19"),
    ),
    "month": (
        (MOBILITY, "agreement:annexes.1.text.ar", "فاتح مارس → فاتح ماي"),
        (MOU, "citations:convention-france-maroc-2003.text.ar", "25 يوليوز 2003 → 25 يونيو 2003"),
        (THREE, "citations:loi-94-665.text.fr", "4 août 1994 → 4 avril 1994"),
    ),
    "day or year": (
        (RENEWAL, "citations:loi-organique-111-14.text.ar", "(7 يوليوز 2015) → (17 يوليوز 2015)"),
        (ACCORD, "formulas:place_date.ar", "{{ date }} → 3 أبريل 2026"),
    ),
    "name respelt": (
        (CALL, "institutions:universite-port-azur.offices.president.ar.m", "جامعة المرسى الأزرق → جامعة مرسى الأزرق"),
    ),
    "reference altered": (
        (DECLARATION, "citations:convention-france-maroc-2003.text.fr", "2010-857 → 2010-875"),
        (ACCORD, "citations:constitution-maroc-2011.text.ar", "إلى 138 → إلى 148"),
        (MOBILITY, "citations:code-education-cooperation.text.ar", "D. 123-21 → D. 123-12"),
    ),
    "gender": (
        (MOU, "institutions:region-val-azur.offices.vice-president-international.ar.m", "المكلف بالعمل → المكلفة بالعمل"),
        (MOBILITY, "institutions:universite-al-mithal.offices.president.ar.f", "رئيسة → رئيس"),
    ),
    "dual or plural": (
        (THREE, "formulas:closing.ar", "'كل منها' → 'كل منهما'"),
    ),
    "count of originals": (
        (ACCORD, "formulas:closing.fr", "{{ originals.obl }} → trois exemplaires originaux"),
        (CALL, "formulas:closing.ar", "{{ originals.obl }} → أربعة نظائر أصلية"),
        (RENEWAL, "formulas:closing.fr", "{{ originals.obl }} → quatre exemplaires originaux"),
        (DECLARATION, "formulas:closing.ar", "{{ originals.obl }} → ثلاثة نظائر أصلية"),
        (MOBILITY, "formulas:closing_separate.fr", "dont {{ originals.by_language }} → dont trois"),
        (MOBILITY, "formulas:closing_separate.ar", "{{ originals.obl }} → ثلاثة نظائر أصلية"),
    ),
    "wrong punctuation": (
        (ACCORD, "agreement:recitals.1.text.fr", "aux apprentis ; → aux apprentis ؛"),
    ),
    "invisible mark": (
        (DECLARATION, "agreement:recitals.0.text.ar", "المتوسط؛ → المتوسط\u200f؛"),
        (RENEWAL, "institutions:region-jbel-sahab.seat.fr", "4, rue → \u200e4, rue"),
    ),
    "wrong party first": (
        (ACCORD, "formulas:between.fr", "{{ parties.names }} → la Région Jbel-Sahab et la Région Val-d’Azur"),
        (THREE, "formulas:between.fr", "{{ parties.names }} → la Région Plaine-Dorée, la Région Val-d’Azur et la Région Oued-Nour"),
        (RENEWAL, "formulas:between.ar", "{{ parties.names }} → جهة جبل السحاب وجهة السهل الذهبي"),
        (GRANT, "formulas:side_first.ar", "من جهة، → من جهة أخرى،"),
        (RENEWAL, "formulas:copy_original.fr", "{{ party.to }} → à la Région Plaine-Dorée"),
    ),
    "place": (
        (RENEWAL, "places:bab-sahab.ar_in", "بباب السحاب → بمدينة النور"),
        (MOU, "formulas:place_date.fr", "{{ place.in }} → à Port-Azur"),
        (GRANT, "formulas:place_date.ar", "{{ place.in }} → بالمرسى الأزرق"),
    ),
    "party or signatory missing": (
        (THREE, "formulas:between.ar", "{{ parties.names }} → جهة الوادي الأزرق وجهة السهل الذهبي"),
    ),
    "number of a vote": (
        (DECLARATION, "formulas:visa_vote.ar", "{{ number }} → CP 2026-041"),
        (MOU, "formulas:authority_deliberation.fr", "{{ number }} → CP 2026-051"),
    ),
}

FACTS: dict[str, Facts] = {
    "paragraph dropped": (
        (DECLARATION, "agreement:articles.0.text.ar", DELETE),
    ),
    "gender": (
        (DECLARATION, "institutions:fonds-mosaique.name.ar_grammar.gender", "f"),
    ),
    "vote after signature": (
        (GRANT, "agreement:parties.0.authority.date", "2026-04-20"),
        (MOBILITY, "agreement:parties.1.authority.date", "2026-04-01"),
        (ACCORD, "agreement:parties.1.authority.date", "2026-04-03"),
        (MOU, "agreement:parties.0.authority.date", "2026-04-06"),
        (DECLARATION, "agreement:parties.0.authority.date", "2026-04-02"),
        (THREE, "agreement:parties.0.authority.date", "2026-03-31"),
        (RENEWAL, "agreement:parties.0.authority.date", "2026-04-13"),
    ),
    "place": (
        (ACCORD, "agreement:closing.places_dates.0.place", "castel-dore"),
        (THREE, "agreement:closing.places_dates.2.place", "ain-khayal"),
    ),
    "number of a vote": (
        (RENEWAL, "agreement:parties.1.authority.number", "41-2026"),
    ),
}
# fmt: on


def second() -> Iterator[Seed]:
    """Give every fault."""
    return written(PROSE, ELSEWHERE, FACTS)
