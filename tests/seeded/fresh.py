"""Faults seeded afresh: slips of drafters, translators and secretaries, written word for word.

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
    "digit or count": (
        (MOBILITY, "mobility_terms", "", "المستوى B2 → المستوى B1"),
        (ACCORD, "actions", "", "تشوير ثلاثة مسالك → تشوير أربعة مسالك"),
        (RENEWAL, "prior_agreement", "", "منها ستة مشاريع → منها تسعة مشاريع"),
        (THREE, "actions", "formation de douze → formation de dix", ""),
        (THREE, "committee", "", "ثلاث مرات → أربع مرات"),
        (CALL, "selection", "", "ثلاثة أعضاء → أربعة أعضاء"),
        (MOU, "committee", "deux fois par an → trois fois par an", ""),
    ),
    "month": (
        (CALL, "call_rules", "", "10 يوليوز 2026 → 10 يونيو 2026"),
        (CALL, "call_rules", "2 novembre 2026 → 2 décembre 2026", ""),
        (RENEWAL, "duration", "31 mai 2029 → 31 mars 2029", ""),
        (RENEWAL, "prior_agreement", "", "فاتح يونيو 2021 → فاتح يناير 2021"),
        (MOBILITY, "prior_agreement", "1er octobre 2024 → 1er novembre 2024", ""),
        (GRANT, "grant_terms", "", "فاتح أكتوبر 2026 → فاتح نونبر 2026"),
    ),
    "day or year": (
        (CALL, "call_rules", "le 4 mai 2026 → le 14 mai 2026", ""),
        (RENEWAL, "duration", "", "31 ماي 2029 → 30 ماي 2029"),
        (RENEWAL, "kept_changed", "", "إلى غاية 31 ماي 2029 → إلى غاية 31 ماي 2028"),
        (MOBILITY, "prior_agreement", "", "فاتح أكتوبر 2024 → فاتح أكتوبر 2025"),
        (GRANT, "grant_terms", "1er octobre 2026 → 10 octobre 2026", ""),
        (THREE, "financial", "", "برسم سنة 2026 → برسم سنة 2027"),
    ),
    "name respelt": (
        (RENEWAL, "prior_agreement", "Maxime Ancien → Maxime Ancian", ""),
        (GRANT, "supervision", "", "كريم النظري → كريم الناظري"),
        (GRANT, "supervision", "Louise Hypothèse → Louise Hypotèse", ""),
        (MOU, "actions", "Salon des idées de Port-Azur → Salon des idées de Port-d’Azur", ""),
        (THREE, "committee", "Région Oued-Nour → Région Oued-Nor", ""),
        (MOBILITY, "focal_points", "", "جامعة المثال → جامعة المثل"),
    ),
    "binding verb": (
        (DECLARATION, "object", "expriment leur intention de construire → s’engagent à construire", ""),
        (DECLARATION, "object", "entendent agir → doivent agir", ""),
        (DECLARATION, "object", "", "ويعتزم الطرفان العمل → ويلتزم الطرفان بالعمل"),
        (DECLARATION, "axes", "", "يعتزم الطرفان التعاون → يتعين على الطرفين التعاون"),
        (DECLARATION, "actions", "entendent donner suite → garantissent qu’elles donneront suite", ""),
        (DECLARATION, "focal_points", "entend désigner → devra désigner", ""),
        (DECLARATION, "focal_points", "", "يعتزم كل طرف تعيين → يجب على كل طرف تعيين"),
        (MOU, "axes", "Les Parties coopèrent dans → Les Parties s’engagent à coopérer dans", ""),
        (MOU, "actions", "conviennent de favoriser → s’obligent à favoriser", ""),
        (MOU, "actions", "", "يتفق الطرفان على تشجيع → يتعهد الطرفان بتشجيع"),
        (MOU, "implementing_acts", "de la volonté exprimée par → de l’engagement pris par", ""),
        (MOU, "committee", "", "وتجتمع اللجنة مرتين → ويتعين أن تجتمع اللجنة مرتين"),
        (MOU, "communication", "", "ويتشاور الطرفان قبل → ويجب أن يتشاور الطرفان قبل"),
        (MOU, "ongoing_actions", "les actions en cours se poursuivent → la Région verse les sommes nécessaires aux actions en cours, qui se poursuivent", ""),
    ),
    "article or paragraph dropped": (
        (DECLARATION, "non_binding", "L’absence de suite donnée à une intention n’ouvre droit à aucune indemnité. →", ""),
        (MOU, "termination", "", "لا يخول الإنهاء المبكر، في حد ذاته، الحق في أي تعويض. →"),
        (RENEWAL, "financial", "Le versement de toute somme est subordonné au vote annuel des crédits par l’organe compétent de la Partie concernée. →", ""),
        (ACCORD, "renewal_clause", "", "يمكن لكل طرف الاعتراض على التجديد بإشعار كتابي يوجه إلى الطرف الآخر قبل حلول الأجل بما لا يقل عن ثلاثة أشهر. →"),
        (THREE, "termination", "", "لا يترتب عن انسحاب أحد الأطراف إنهاء هذا الاتفاق إلا في مواجهته؛ ويستمر سريانه بين باقي الأطراف. →"),
        (CALL, "disputes", "", "لا يترتب عن هذا الاتفاق تنازل أي طرف عن قواعد اختصاص محاكم الدولة التي ينتمي إليها. →"),
        (MOBILITY, "mobility_terms", "", "يتحمل الطالب مصاريف السفر والسكن والمعيشة والتأشيرة والتأمين. →"),
        (GRANT, "grant_terms", "Le régime social et fiscal de la bourse est déterminé par le droit applicable à l’établissement qui la verse. →", ""),
    ),
    "reference": (
        (DECLARATION, "duration", "l’article 12 → l’article 11", ""),
        (MOU, "duration", "", "مع مراعاة المادة 15 → مع مراعاة المادة 14"),
        (RENEWAL, "kept_changed", "Durée (article 4) → Durée (article 5)", ""),
        (ACCORD, "financial", "", "عليها في المادة 6 → عليها في المادة 9"),
        (THREE, "renewal_clause", "l’article 11 → l’article 12", ""),
        (CALL, "evaluation", "", "L. 123-7-1 → L. 123-7"),
        (CALL, "data_protection", "", "2016/679 → 2016/697"),
        (GRANT, "data_protection", "loi marocaine n° 09-08 → loi marocaine n° 08-09", ""),
    ),
    "negation": (
        (DECLARATION, "no_financial", "n’emporte aucun engagement financier → emporte un engagement financier", ""),
        (MOU, "non_binding", "Il n’a pas force obligatoire → Il a force obligatoire", ""),
        (MOU, "implementing_acts", "ne vaut pas promesse → vaut promesse", ""),
        (RENEWAL, "axes", "", "ولا يترتب عن بيان → ويترتب عن بيان"),
        (ACCORD, "force_majeure", "", "لا يسأل أي طرف → يسأل كل طرف"),
        (ACCORD, "implementing_acts", "et n’en modifient pas → et en modifient", ""),
        (THREE, "liability_insurance", "n’est pas liée → est liée", ""),
        (THREE, "confidentiality", "", "لا تسري هذه المقتضيات على → تسري هذه المقتضيات على"),
        (CALL, "governing_law", "Aucune stipulation du présent accord n’a pour effet → Toute stipulation du présent accord a pour effet", ""),
        (MOBILITY, "mobility_terms", "", "لا تخول الحركية → تخول الحركية"),
        (GRANT, "renewal_clause", "", "غير قابلة للتجديد → قابلة للتجديد"),
    ),
    "gender": (
        (RENEWAL, "prior_agreement", "", "والسيدة رشيدة → والسيد رشيدة"),
        (GRANT, "supervision", "professeure à → professeur à", ""),
        (ACCORD, "focal_points", "", "مديرة التعاون → مدير التعاون"),
        (MOBILITY, "object", "", "تهدف هذه الاتفاقية → يهدف هذه الاتفاقية"),
        (MOU, "entry_into_force", "", "تحال مذكرة → يحال مذكرة"),
        (DECLARATION, "languages", "est établie en → est établi en", ""),
        (GRANT, "duration", "est conclue pour → est conclu pour", ""),
    ),
    "dual and plural": (
        (THREE, "communication", "", "يشير الأطراف → يشير الطرفان"),
        (THREE, "axes", "", "ينتظم التعاون بين الأطراف → ينتظم التعاون بين الطرفين"),
        (THREE, "termination", "adressée aux autres Parties → adressée à l’autre Partie", ""),
        (THREE, "commitments", "", "إخبار باقي الأطراف → إخبار الطرف الآخر"),
        (CALL, "actions", "", "ينفذ الطرفان → ينفذ الأطراف"),
        (MOU, "communication", "", "يشير الطرفان إلى → يشير الأطراف إلى"),
        (ACCORD, "committee", "par écrit par l’autre Partie → par écrit par les autres Parties", ""),
        (DECLARATION, "object", "", "عن نيتهما → عن نيتهم"),
        (GRANT, "grant_terms", "", "يسند الطرفان → يسند الطرفين"),
    ),
    "amount": (
        (RENEWAL, "financial", "", "(80.000 أورو) → (800.000 أورو)"),
        (RENEWAL, "financial", "trois cent quarante-cinq → trois cent cinquante-quatre", ""),
        (ACCORD, "financial", "", "(300.000 أورو) → (30.000 أورو)"),
        (THREE, "financial", "75 500,50 → 75 500,05", ""),
        (CALL, "call_rules", "", "(20.000 أورو) → (25.000 أورو)"),
        (CALL, "call_rules", "vingt mille euros → vingt-deux mille euros", ""),
        (GRANT, "grant_terms", "", "(7.500 درهم) → (7.000 درهم)"),
        (GRANT, "grant_terms", "à quinze mille dirhams (15 → à cinq mille dirhams (5", ""),
        (GRANT, "financial", "", "سبعة وستون ألفا → ستة وسبعون ألفا | (67.500 درهم) → (76.500 درهم)"),
    ),
    "currency": (
        (RENEWAL, "financial", "", "(80.000 أورو) → (80.000 درهم)"),
        (RENEWAL, "financial", "(12 345 MAD) → (12 345 €)", ""),
        (ACCORD, "financial", "", "مائتا ألف أورو → مائتا ألف درهم | (200.000 أورو) → (200.000 درهم)"),
        (THREE, "financial", "cinq cent mille dirhams → cinq cent mille euros | 000 MAD) → 000 €)", ""),
        (THREE, "financial", "", "مائة وخمسون ألف أورو → مائة وخمسون ألف درهم"),
        (CALL, "call_rules", "vingt mille euros → vingt mille dollars", ""),
        (GRANT, "grant_terms", "cinq cents dirhams → cinq cents euros", ""),
    ),
    "duration": (
        (DECLARATION, "duration", "", "لمدة سنتين → لمدة ثلاث سنوات"),
        (MOU, "duration", "pour trois ans → pour trois mois", ""),
        (MOU, "confidentiality", "", "ولمدة سنتين بعد → ولمدة سنة واحدة بعد"),
        (MOU, "force_majeure", "quatre-vingt-dix jours → quatre-vingts jours", ""),
        (ACCORD, "force_majeure", "", "ستة أشهر → ستة أسابيع"),
        (THREE, "confidentiality", "pendant trois ans → pendant treize ans", ""),
        (CALL, "data_protection", "au plus deux ans → au plus deux mois", ""),
        (MOBILITY, "duration", "", "أربع سنوات → خمس سنوات"),
        (GRANT, "grant_terms", "trente-six mois → vingt-six mois", ""),
    ),
    "punctuation of the other script": (
        (DECLARATION, "values_equality", "but politique, partisan → but politique، partisan", ""),
        (MOU, "axes", "les tiers lieux, l’économie → les tiers lieux، l’économie", ""),
        (RENEWAL, "commitments", "l’autre Partie, dans → l’autre Partie، dans", ""),
        (ACCORD, "axes", "randonnée, l’hébergement → randonnée، l’hébergement", ""),
        (ACCORD, "disputes", "", "بالطرق الودية، → بالطرق الودية (?)،"),
        (THREE, "definitions", "aux crues ; → aux crues ؛", ""),
        (MOBILITY, "mobility_terms", "de voyage, de logement → de voyage، de logement", ""),
        (GRANT, "grant_end", "de maternité, de paternité → de maternité، de paternité", ""),
        (GRANT, "supervision", "", "الملاط المصنوع → الملاط (?) المصنوع"),
    ),
    "invisible mark or tatweel": (
        (DECLARATION, "object", "", "شراكة مشتركة → شراكة\u200f مشتركة"),
        (MOU, "actions", "", "ورشات مشتركة → ورشات \u200eمشتركة"),
        (MOBILITY, "mobility_terms", "", "اثني عشر طالبا → اثني عشر طالبـا"),
        (CALL, "definitions", "un groupe de chercheurs → un groupe de\u200f chercheurs", ""),
        (GRANT, "ip", "", "ملكا مشاعا → ملكا \u202bمشاعا\u202c"),
    ),
    "quotes": (
        (DECLARATION, "definitions", "« résidence » → “résidence”", ""),
        (DECLARATION, "definitions", "", "«الورشة» → ‹الورشة›"),
        (THREE, "definitions", "", "«المرصد» → “المرصد”"),
        (CALL, "definitions", "« équipe » → “équipe”", ""),
        (RENEWAL, "object", "« l’accord initial » → » l’accord initial «", ""),
        (RENEWAL, "object", "", "«الاتفاق الأصلي» → ''الاتفاق الأصلي''"),
        (MOBILITY, "mobility_terms", "L’établissement d’accueil peut → L‘établissement d’accueil peut", ""),
    ),
    "defined term": (
        (DECLARATION, "actions", "", "مع ورشات → مع مشاغل"),
        (THREE, "actions", "vingt et un capteurs → vingt et une sondes", ""),
        (CALL, "call_rules", "par au moins une équipe → par au moins un laboratoire", ""),
        (RENEWAL, "kept_changed", "La durée de l’accord initial → La durée de la convention initiale", ""),
        (MOU, "committee", "Le comité se prononce → La commission se prononce", ""),
        (MOU, "termination", "", "إنهاء مذكرة التفاهم هذه → إنهاء بروتوكول التفاهم هذا"),
        (ACCORD, "amendment", "", "يدخل الملحق التعديلي → يدخل المرفق"),
        (MOBILITY, "selection", "L’établissement d’accueil prononce → L’établissement partenaire prononce", ""),
        (GRANT, "grant_terms", "", "يشير المستفيد إلى → يشير الممنوح إلى"),
    ),
    "renewal and notice": (
        (ACCORD, "renewal_clause", "", "يجدد هذا الاتفاق ضمنيا → يجدد هذا الاتفاق صراحة"),
        (ACCORD, "renewal_clause", "au moins trois mois → au moins deux mois", ""),
        (ACCORD, "renewal_clause", "", "مرتين على الأكثر → ثلاث مرات على الأكثر"),
        (MOU, "renewal_clause", "", "باتفاق صريح ومكتوب → باتفاق ضمني"),
        (RENEWAL, "renewal_clause", "par un accord exprès et écrit → par accord tacite", ""),
        (RENEWAL, "termination", "au moins six mois → au moins trois mois", ""),
        (CALL, "termination", "au moins trois mois → au moins trente jours", ""),
        (MOBILITY, "renewal_clause", "", "باتفاق صريح ومكتوب بين الطرفين → تلقائيا"),
        (MOBILITY, "termination", "", "ستة أشهر → سنة واحدة"),
        (GRANT, "renewal_clause", "n’est pas renouvelable → est renouvelable une fois", ""),
    ),
    "place of signing": (
        (RENEWAL, "object", "signé à Castel-Doré → signé à Bab Sahab", ""),
        (RENEWAL, "prior_agreement", "", "بالقلعة الذهبية → بباب السحاب"),
        (MOBILITY, "prior_agreement", "", "الموقع بعين الخيال → الموقع بالمرسى الأزرق"),
    ),
    "party or signatory missing": (
        (RENEWAL, "prior_agreement", "Monsieur Maxime Ancien et Madame Rachida Sabiq → Monsieur Maxime Ancien", ""),
        (THREE, "committee", "", "- جهة السهل الذهبي: منتخبان؛ →"),
        (GRANT, "supervision", "", "المرسى الأزرق؛\n- السيد كريم النظري (Karim Nadari)، أستاذ بجامعة المثال → المرسى الأزرق"),
        (MOU, "implementing_acts", "l’Université de Port-Azur et le Haut Institut de → l’Université de Port-Azur de", ""),
        (MOBILITY, "recognition", "signé par l’étudiant, l’établissement d’origine et → signé par l’étudiant et", ""),
        (ACCORD, "commitments", "la mise en relation des centres de formation ;\n- la Région Jbel-Sahab : l’hébergement des apprentis accueillis et la désignation d’un tuteur → la mise en relation des centres de formation", ""),
    ),
    "number of a vote": (
        (RENEWAL, "financial", "", "لفائدة دار الجبل بباب السحاب (المقرر: 14-2026) → لفائدة دار الجبل بباب السحاب (المقرر: 41-2026)"),
        (RENEWAL, "financial", "en Plaine-Dorée (vote : 14-2026) → en Plaine-Dorée (vote : 15-2026)", ""),
        (THREE, "financial", "", "(المقرر: 7-2026) → (المقرر: 17-2026)"),
        (THREE, "financial", "vote : 2026-022 → vote : 2026-021", ""),
        (GRANT, "financial", "", "CA 2026-07 → CA 2026-70"),
    ),
    "list item": (
        (DECLARATION, "axes", "des deux territoires ;\n- Médiation : la sensibilisation des publics scolaires → des deux territoires", ""),
        (MOU, "committee", "- de proposer la programmation des actions ; →", ""),
        (MOU, "actions", "", "- ورشات: تنشيط ورشات مشتركة، حضوريا أو عن بعد؛\n- زيارات: استقبال زيارات دراسية في بنيات الابتكار بالمجالين الترابيين؛ → - زيارات: استقبال زيارات دراسية في بنيات الابتكار بالمجالين الترابيين؛\n- ورشات: تنشيط ورشات مشتركة، حضوريا أو عن بعد؛"),
        (RENEWAL, "axes", "", "- مكانة النساء في تدبير الماء؛\n- التكيف مع التغيرات المناخية. → - التكيف مع التغيرات المناخية؛\n- مكانة النساء في تدبير الماء."),
        (ACCORD, "axes", "randonnée, l’hébergement chez l’habitant et la préservation des sites → randonnée et l’hébergement chez l’habitant", ""),
        (CALL, "selection", "", "- قابلية برنامج العمل للإنجاز وتعليل الميزانية؛ →"),
        (MOBILITY, "selection", "", "- دوافع المرشح؛ →"),
        (GRANT, "grant_end", "", "- إخلال المستفيد إخلالا جسيما بواجباته أو إقصاؤه لسبب تأديبي؛ →"),
    ),
    "may and must": (
        (MOU, "termination", "Chaque Partie peut mettre fin → Chaque Partie doit mettre fin", ""),
        (MOU, "amendment", "", "يمكن تعديل → يجب تعديل"),
        (RENEWAL, "renewal_clause", "peut être renouvelé → doit être renouvelé", ""),
        (ACCORD, "renewal_clause", "Chaque Partie peut s’opposer → Chaque Partie doit s’opposer", ""),
        (THREE, "termination", "", "أمكن لباقي الأطراف → وجب على باقي الأطراف"),
        (THREE, "actions", "Chaque Partie peut y associer → Chaque Partie doit y associer", ""),
        (CALL, "ip", "qui peut en demander → qui doit en demander", ""),
        (MOBILITY, "student_duties", "Chaque étudiant doit → Chaque étudiant peut", ""),
        (GRANT, "liability_insurance", "Le bénéficiaire doit disposer → Le bénéficiaire peut disposer", ""),
        (GRANT, "ip", "", "الذي يمكنه طلب → الذي يجب عليه طلب"),
    ),
}

ELSEWHERE: dict[str, Places] = {
    "digit or count": (
        (DECLARATION, "institutions:region-val-azur.seat.ar", "رقم 1، → رقم 7،"),
        (ACCORD, "institutions:region-jbel-sahab.seat.fr", "4, rue → 14, rue"),
        (DECLARATION, "agreement:parties.1.authority.text.ar", "المادة 9 من → المادة 6 من"),
        (THREE, "agreement:annexes.0.text.ar", "كل خمس عشرة دقيقة → كل خمسين دقيقة"),
    ),
    "month": (
        (MOU, "agreement:recitals.0.text.ar", "شهر مارس 2025 → شهر ماي 2025"),
        (DECLARATION, "citations:convention-france-maroc-2003.text.fr", "25 juillet 2003 → 25 juin 2003"),
        (MOBILITY, "agreement:annexes.1.text.ar", "30 أبريل → 30 ماي"),
        (RENEWAL, "agreement:clauses.kept_changed.changed.0.text.ar", "بتاريخ 31 ماي 2029 → بتاريخ 31 مارس 2029"),
    ),
    "day or year": (
        (MOU, "agreement:recitals.0.text.fr", "mars 2025 → mars 2024"),
        (MOBILITY, "citations:loi-09-08.text.ar", "18 فبراير 2009 → 8 فبراير 2009"),
        (CALL, "citations:rgpd.text.fr", "27 avril 2016 → 27 avril 2018"),
        (ACCORD, "citations:constitution-maroc-2011.text.ar", "لسنة 2011 → لسنة 2001"),
        (THREE, "citations:loi-organique-111-14.text.fr", "7 juillet 2015 → 17 juillet 2015"),
    ),
    "name respelt": (
        (RENEWAL, "agreement:commitments.0.beneficiary.ar", "بباب السحاب → بباب السحب"),
        (THREE, "agreement:annexes.0.text.fr", "à Castel-Doré et → à Castel-Dorée et"),
        (DECLARATION, "agreement:articles.0.text.ar", "فنان من الوادي الأزرق → فنان من وادي الأزرق"),
        (MOU, "institutions:region-val-azur.offices.president.ar.f", "للوادي الأزرق → للوادي الأزق"),
        (CALL, "institutions:universite-port-azur.bodies.conseil-administration.name.fr", "Port-Azur → Porte-Azur"),
        (ACCORD, "agreement:parties.0.term.ar", "جهة الوادي الأزرق → جهة وادي الأزرق"),
    ),
    "binding verb": (
        (DECLARATION, "agreement:articles.0.text.fr", "envisagent d’étudier → s’engagent à étudier"),
        (DECLARATION, "agreement:articles.0.text.ar", "يمكن اقتراح إقامة للبحث → يتعين اقتراح إقامة للبحث"),
    ),
    "article or paragraph dropped": (
        (DECLARATION, "agreement:articles.0.text.ar", "ويمكن لكل طرف أن يقترح تطوير هذا البرنامج بمجرد رسالة. →"),
        (ACCORD, "agreement:clauses.communication.text.fr", "La signalétique des itinéraires est établie en français et en arabe, et comporte les logos des deux régions. →"),
        (THREE, "agreement:annexes.0.text.ar", "وتوضع المحطات بالمرسى الأزرق وبالقلعة الذهبية وبمدينة النور. →"),
    ),
    "reference": (
        (RENEWAL, "citations:convention-france-maroc-2003.text.ar", "2010-857 → 2010-587"),
        (GRANT, "citations:code-education-cooperation.text.fr", "D. 123-21 → D. 123-12"),
        (ACCORD, "citations:loi-organique-111-14.text.ar", "رقم 111.14 → رقم 113.14"),
        (THREE, "citations:constitution-maroc-2011.text.ar", "إلى 138 منه → إلى 139 منه"),
    ),
    "gender": (
        (DECLARATION, "formulas:party.fr", "\"représentée\" → \"représenté\""),
        (CALL, "formulas:party.ar", "\"الممثلة\" → \"الممثل\""),
        (THREE, "institutions:region-oued-nour.offices.president.ar.f", "رئيسة → رئيس"),
        (MOU, "formulas:signature_for_delegator.ar", "وبتفويض منها → وبتفويض منه"),
    ),
    "dual and plural": (
        (CALL, "agreement:recitals.0.text.ar", "بالجامعتين → بالجامعات"),
        (ACCORD, "agreement:clauses.communication.text.ar", "شعاري الجهتين → شعارات الجهات"),
        (THREE, "agreement:recitals.1.text.ar", "معطياتهم ومناهجهم → معطياتهما ومناهجهما"),
    ),
    "originals": (
        (DECLARATION, "formulas:closing.fr", "{{ originals.obl }} → un exemplaire original"),
        (MOU, "formulas:closing.fr", "{{ originals.obl }} → trois exemplaires originaux"),
        (ACCORD, "formulas:closing.ar", "{{ originals.obl }} → ثلاثة نظائر أصلية"),
        (RENEWAL, "formulas:closing.ar", "{{ originals.obl }} → نظير أصلي واحد"),
        (THREE, "formulas:closing.ar", "{{ originals.obl }} → نظيرين أصليين"),
        (THREE, "formulas:closing.fr", "{{ originals.obl }} → deux exemplaires originaux"),
        (CALL, "formulas:closing.fr", "{{ originals.obl }} → quatre exemplaires originaux"),
        (GRANT, "formulas:closing.ar", "{{ originals.obl }} → أربعة نظائر أصلية"),
        (MOBILITY, "formulas:closing_separate.fr", "{{ originals.obl }} → deux exemplaires originaux"),
        (MOBILITY, "formulas:closing_separate.ar", "منها {{ originals.by_language }} باللغة العربية → منها نظير أصلي واحد باللغة العربية"),
    ),
    "vote after signature": (
        (DECLARATION, "formulas:authority_deliberation.ar", "{{ date }} → 6 أبريل 2026"),
        (MOU, "formulas:visa_vote.fr", "{{ date }} → 6 avril 2026"),
    ),
    "currency": (
        (RENEWAL, "agreement:clauses.financial.exchange_rule.ar", "بنك المغرب → البنك المركزي الأوروبي"),
        (CALL, "agreement:clauses.financial.exchange_rule.fr", "Bank Al-Maghrib → la Banque de France"),
    ),
    "duration": (
        (THREE, "agreement:articles.0.text.ar", "لمدة سنة واحدة → لمدة سنتين"),
    ),
    "punctuation of the other script": (
        (CALL, "agreement:annexes.0.text.fr", "du projet, en → du projet، en"),
    ),
    "invisible mark or tatweel": (
        (RENEWAL, "agreement:recitals.1.text.ar", "ندرة المياه → ندرة \u2067المياه\u2069"),
        (ACCORD, "agreement:clauses.communication.text.ar", "بالأعمال المشتركة → بالأعمال المشتـركة"),
        (THREE, "agreement:annexes.0.text.ar", "نشرة شهرية → نشـرة شهرية"),
        (THREE, "institutions:region-oued-nour.name.ar", "وادي النور → وادي\u200f النور"),
        (CALL, "agreement:subject.ar", "مواد البناء → مواد \u200eالبناء"),
        (MOBILITY, "people:hind-iftiradi.arabic.text", "الافتراضي → الافتراضـي"),
        (RENEWAL, "places:bab-sahab.ar_in", "بباب → ببـاب"),
    ),
    "quotes": (
        (MOU, "formulas:party.ar", "«{{ party.term.nom }}» → ”{{ party.term.nom }}“"),
        (GRANT, "formulas:collective.fr", "« la Partie » → “la Partie”"),
    ),
    "precedence": (
        (DECLARATION, "formulas:between.fr", "{{ parties.names }} → le Fonds Mosaïque pour les arts et la Région Val-d’Azur"),
        (MOU, "formulas:between.fr", "{{ parties.names }} → la Région Val-d’Azur et le Haut Institut de l’Imaginaire"),
        (MOU, "formulas:between.ar", "{{ parties.names }} → جهة الوادي الأزرق والمعهد العالي للخيال"),
        (RENEWAL, "formulas:between.fr", "{{ parties.names }} → la Région Jbel-Sahab et la Région Plaine-Dorée"),
        (ACCORD, "formulas:between.ar", "{{ parties.names }} → جهة جبل السحاب وجهة الوادي الأزرق"),
        (THREE, "formulas:between.ar", "{{ parties.names }} → جهة السهل الذهبي وجهة الوادي الأزرق وجهة وادي النور"),
        (CALL, "formulas:between.ar", "{{ parties.names }} → جامعة المرسى الأزرق وجامعة المثال"),
        (CALL, "formulas:between.fr", "{{ parties.names }} → l’Université Al Mithal et l’Université de Port-Azur"),
        (GRANT, "formulas:between.fr", "{{ parties.names }} → l’Université Al Mithal et l’Université de Port-Azur"),
    ),
    "defined term": (
        (DECLARATION, "agreement:articles.0.text.ar", "للإقامات الفنية → للمقامات الفنية"),
        (THREE, "agreement:articles.0.text.ar", "أجهزة الاستشعار → أجهزة الرصد"),
    ),
    "place of signing": (
        (DECLARATION, "formulas:closing.ar", "{{ places }} → بباب السحاب، بتاريخ فاتح أبريل 2026"),
        (CALL, "formulas:closing.ar", "{{ places }} → بالمرسى الأزرق، بتاريخ 31 مارس 2026"),
        (GRANT, "formulas:closing.fr", "{{ places }} → à Port-Azur, le 31 mars 2026"),
        (THREE, "formulas:signature_date.ar", "{{ place.in }} → بالقلعة الذهبية"),
        (MOU, "places:ain-khayal.ar_in", "بعين الخيال → بعين الجبال"),
    ),
    "party or signatory missing": (
        (DECLARATION, "formulas:between.ar", "{{ parties.names }} → جهة الوادي الأزرق"),
        (MOBILITY, "agreement:annexes.0.text.ar", "الطالب والمؤسسة الأصلية ومؤسسة الاستقبال → الطالب ومؤسسة الاستقبال"),
    ),
    "office": (
        (MOU, "institutions:region-val-azur.offices.vice-president-international.ar.m", "بالعمل الدولي → بالشؤون المالية"),
        (MOU, "institutions:haut-institut-imaginaire.offices.director-general.fr.m", "Directeur général → Directeur"),
        (CALL, "institutions:universite-port-azur.offices.president.ar.m", "رئيس جامعة → عميد جامعة"),
        (GRANT, "institutions:universite-al-mithal.offices.president.fr.f", "Présidente → Doyenne"),
        (RENEWAL, "institutions:region-plaine-doree.offices.president.ar.m", "رئيس المجلس → نائب رئيس المجلس"),
        (THREE, "institutions:region-oued-nour.offices.president.ar.f", "رئيسة مجلس جهة → والية جهة"),
        (ACCORD, "formulas:signature_interim.ar", "{{ function.def }} بالنيابة، → {{ function.def }}،"),
        (RENEWAL, "formulas:representative_interim.fr", ", par intérim, → ,"),
    ),
    "number of a vote": (
        (DECLARATION, "formulas:authority_deliberation.ar", "{{ number }} → CP 2026-041"),
        (MOU, "formulas:visa_vote.fr", "{{ number }} → CP 2025-015"),
        (MOU, "formulas:representative_delegation.ar", "{{ reference }} → 2025-122"),
    ),
    "list item": (
        (THREE, "agreement:articles.0.text.ar", "1. جهة وادي النور؛\n2. جهة السهل الذهبي؛ → 1. جهة السهل الذهبي؛\n2. جهة وادي النور؛"),
        (THREE, "agreement:annexes.0.text.fr", "   - des services de secours ; →"),
        (CALL, "agreement:annexes.0.text.ar", "3. الميزانية حسب السنة وحسب كل طرف؛\n4. الموافقة → 3. الموافقة"),
    ),
    "may and must": (
        (DECLARATION, "agreement:articles.0.text.fr", "Chaque Partie peut en proposer → Chaque Partie doit en proposer"),
    ),
}

FACTS: dict[str, Facts] = {
    "gender": (
        (MOU, "people:camille-exemple.gender", "m"),
    ),
    "vote after signature": (
        (DECLARATION, "agreement:parties.0.authority.date", "2026-04-06"),
        (MOU, "agreement:parties.0.authority.date", "2026-04-03"),
        (RENEWAL, "agreement:parties.1.authority.date", "2026-04-15"),
        (ACCORD, "agreement:parties.0.authority.date", "2026-06-02"),
        (THREE, "agreement:parties.2.authority.date", "2026-04-02"),
        (CALL, "agreement:parties.1.authority.date", "2026-04-24"),
        (MOBILITY, "agreement:parties.0.authority.date", "2026-05-20"),
        (GRANT, "agreement:parties.1.authority.date", "2027-02-24"),
    ),
    "article or paragraph dropped": (
        (THREE, "agreement:articles.0.text.ar", ""),
        (DECLARATION, "agreement:articles.0.text.fr", DELETE),
    ),
    "amount": (
        (ACCORD, "agreement:commitments.1.amount.value", 150000),
        (GRANT, "agreement:commitments.4.amount.value", 51000),
    ),
    "currency": (
        (GRANT, "agreement:clauses.grant_terms.other_monthly.currency", "MAD"),
    ),
    "duration": (
    ),
    "precedence": (
        (MOU, "agreement:precedence.order", ["region-val-azur"]),
    ),
    "place of signing": (
        (ACCORD, "agreement:closing.places_dates.0.place", "port-azur"),
        (MOU, "agreement:closing.places_dates.0.place", "madinat-nour"),
    ),
    "party or signatory missing": (
        (DECLARATION, "agreement:parties.1.signatories.1", DELETE),
        (THREE, "agreement:closing.places_dates.1", DELETE),
        (CALL, "agreement:parties.1.signatories", []),
    ),
    "office": (
        (MOU, "agreement:parties.0.signatories.0.office", "president"),
        (DECLARATION, "agreement:parties.1.signatories.1.office", "president"),
    ),
    "number of a vote": (
        (ACCORD, "agreement:commitments.0.vote_ref", "CP 2026-061"),
        (CALL, "agreement:commitments.3.vote_ref", "4-2026"),
        (GRANT, "agreement:commitments.2.vote_ref", "5-2025"),
    ),
}
# fmt: on


def fresh() -> Iterator[Seed]:
    """Give every fault."""
    return written(PROSE, ELSEWHERE, FACTS)
