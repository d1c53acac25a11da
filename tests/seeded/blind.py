"""Faults seeded blind: slips of drafters, translators and secretaries, written word for word.

Takes nothing; gives seeds, of other kinds and in other places than those of `seeds`. Each is one
slip in one place, written by hand from the texts of the examples and the domain reference alone.
`PROSE` holds slips in an article; `_elsewhere` those in facts, records, annexes and formulas.
"""

# ruff: noqa: E501 - a fault is easier to read on one line

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

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
    added,
)
from tests.seeded.seeds import Seed, articles

from alternat.languages import Language

Slips = tuple[tuple[str, str, str, str], ...]
"""Agreement, article, then the slip in French and in Arabic: `before → after`, `|` between two."""

# fmt: off
PROSE: dict[str, Slips] = {
    "unit of time": (
        (ACCORD, "termination", "", "ثلاثة أشهر → ثلاثة أسابيع"),
        (ACCORD, "termination", "trois mois → trois semaines", ""),
        (RENEWAL, "termination", "", "ثلاثين يوما → ثلاثين شهرا"),
        (MOBILITY, "recognition", "six semaines → six mois", ""),
        (MOBILITY, "mobility_terms", "", "عشرة أشهر → عشرة أسابيع"),
        (DECLARATION, "definitions", "d’un à trois mois → d’un à trois ans", ""),
        (THREE, "termination", "deux mois → deux semaines", ""),
        (CALL, "termination", "quarante-cinq jours → quarante-cinq jours ouvrables", ""),
        (GRANT, "duration", "", "أربع سنوات → أربعة أشهر"),
        (GRANT, "grant_terms", "Le montant mensuel → Le montant annuel", ""),
        (GRANT, "grant_terms", "", "تصرف المنحة كل شهر → تصرف المنحة كل سنة"),
        (ACCORD, "evaluation", "", "سنويا → شهريا"),
        (ACCORD, "committee", "une fois par an → une fois par semestre", ""),
        (ACCORD, "actions", "", "سنويتان → شهريتان"),
        (RENEWAL, "evaluation", "chaque année, un bilan → chaque semestre, un bilan", ""),
    ),
    "at least and at most": (
        (ACCORD, "committee", "au moins une fois → au plus une fois", ""),
        (MOU, "committee", "", "على الأقل → على الأكثر"),
        (ACCORD, "renewal_clause", "deux fois au plus → deux fois au moins", ""),
        (MOBILITY, "mobility_terms", "", "ما لا يزيد على → ما لا يقل عن"),
        (CALL, "call_rules", "au plus onze projets → au moins onze projets", ""),
        (CALL, "call_rules", "", "ألا تتجاوز مدته سنتين → ألا تقل مدته عن سنتين"),
        (RENEWAL, "termination", "", "بما لا يقل عن ستة → بما لا يزيد على ستة"),
        (MOU, "data_protection", "et au plus un an → et au moins un an", ""),
        (GRANT, "supervision", "", "مشرف واحد على الأقل → مشرف واحد"),
        (MOBILITY, "recognition", "", "داخل أجل أقصاه ستة أسابيع → داخل أجل أدناه ستة أسابيع"),
    ),
    "and, or": (
        (RENEWAL, "renewal_clause", "exprès et écrit → exprès ou écrit", ""),
        (MOU, "confidentiality", "", "كتابي ومسبق → كتابي أو مسبق"),
        (ACCORD, "ongoing_actions", "", "مشترك ومكتوب → مشترك أو مكتوب"),
        (GRANT, "data_protection", "supprimées ou archivées → supprimées et archivées", ""),
        (ACCORD, "actions", "de rencontres ou de projets → de rencontres et/ou de projets", ""),
        (ACCORD, "force_majeure", "l’inexécution ou du retard → l’inexécution et du retard", ""),
        (MOBILITY, "student_duties", "", "على التأشيرة والوثائق → على التأشيرة أو الوثائق"),
        (GRANT, "grant_end", "d’abandon de la thèse ou de défaut → d’abandon de la thèse et de défaut", ""),
    ),
    "may and must": (
        (ACCORD, "force_majeure", "chaque Partie peut mettre fin → chaque Partie doit mettre fin", ""),
        (MOBILITY, "mobility_terms", "", "يمكن لمؤسسة الاستقبال مساعدة → يجب على مؤسسة الاستقبال مساعدة"),
        (MOBILITY, "mobility_terms", "peut aider l’étudiant → aide l’étudiant", ""),
        (CALL, "disputes", "", "أمكن لكل طرف رفع → وجب على كل طرف رفع"),
        (MOBILITY, "selection", "peut alors proposer → doit alors proposer", ""),
        (GRANT, "student_duties", "Chaque étudiant doit → Chaque étudiant peut", ""),
        (GRANT, "liability_insurance", "", "يجب أن يتوفر → يمكن أن يتوفر"),
        (ACCORD, "actions", "", "ويمكن لكل طرف أن يشرك → ويتعين على كل طرف أن يشرك"),
        (DECLARATION, "actions", "", "يمكن لفرق الصندوق أن تعد تصوره → تعد فرق الصندوق تصوره"),
        (DECLARATION, "residencies", "Chaque Partie peut en proposer → Chaque Partie en propose", ""),
        (ACCORD, "renewal_clause", "", "يمكن لكل طرف الاعتراض → لا يمكن لأي طرف الاعتراض"),
    ),
    "before and after": (
        (ACCORD, "renewal_clause", "mois avant l’échéance → mois après l’échéance", ""),
        (MOU, "data_protection", "", "بعد انتهائها → قبل انتهائها"),
        (MOBILITY, "student_duties", "obtenir, avant son départ → obtenir, après son départ", ""),
        (GRANT, "liability_insurance", "", "قبل أول دفعة → بعد أول دفعة"),
        (RENEWAL, "renewal_clause", "", "قبل حلول الأجل → بعد حلول الأجل"),
        (DECLARATION, "ip", "avant toute exploitation → après toute exploitation", ""),
        (THREE, "communication", "avant toute annonce → après toute annonce", ""),
        (DECLARATION, "communication", "", "بعد التشاور → قبل التشاور"),
        (RENEWAL, "financial", "qui précède le versement → qui suit le versement", ""),
        (RENEWAL, "ongoing_actions", "", "قبل الإشعار بالفسخ → بعد الإشعار بالفسخ"),
    ),
    "each Party, the Parties, the other Party": (
        (ACCORD, "termination", "Chaque Partie peut résilier → Les Parties peuvent résilier", ""),
        (RENEWAL, "focal_points", "", "يعين كل طرف مخاطبا → يعين الطرفان مخاطبا"),
        (MOU, "committee", "sur demande écrite d’une Partie → sur demande écrite des Parties", ""),
        (CALL, "selection", "", "يعين فيها كل طرف ثلاثة → يعين فيها الطرفان ثلاثة"),
        (ACCORD, "committee", "", "ويوافق عليه الطرف الآخر كتابة → ويوافق عليه الطرفان كتابة"),
        (THREE, "termination", "adressée aux autres Parties → adressée à l’autre Partie", ""),
        (THREE, "force_majeure", "", "باقي الأطراف بذلك → الطرف الآخر بذلك"),
        (ACCORD, "force_majeure", "sans délai l’autre Partie → sans délai les autres Parties", ""),
        (RENEWAL, "commitments", "", "إخبار الطرف الآخر → إخبار باقي الأطراف"),
        (ACCORD, "ongoing_actions", "par la Partie qui les a décidées → par les Parties", ""),
    ),
    "a decisive word lost": (
        (ACCORD, "termination", "par une notification écrite → par une notification", ""),
        (RENEWAL, "termination", "", "بإشعار كتابي يوجه → بإشعار يوجه"),
        (DECLARATION, "communication", "accord écrit préalable → accord écrit", ""),
        (DECLARATION, "no_financial", "", "على الموافقة المسبقة للأجهزة → على موافقة الأجهزة"),
        (ACCORD, "financial", "Le montant prévisionnel total → Le montant total", ""),
        (ACCORD, "financial", "", "المبلغ التقديري الإجمالي → المبلغ الإجمالي"),
        (RENEWAL, "termination", "manquement grave → manquement", ""),
        (THREE, "termination", "", "إخلالا جسيما → إخلالا"),
        (CALL, "ip", "gratuit, non exclusif et non cessible → gratuit et non cessible", ""),
        (CALL, "ip", "", "حقا مجانيا وغير استئثاري → حقا غير استئثاري"),
        (RENEWAL, "financial", "au vote annuel des crédits → au vote des crédits", ""),
        (GRANT, "grant_end", "les sommes indûment perçues → les sommes perçues", ""),
        (MOBILITY, "no_financial", ", dans la limite des crédits dont elle dispose → ", ""),
        (ACCORD, "ongoing_actions", "", "المبالغ المتوصل بها وغير المستعملة → المبالغ المتوصل بها"),
        (MOU, "committee", "", "تتكون بالتساوي من → تتكون من"),
        (DECLARATION, "actions", "", "فيما يلي، على سبيل الإشارة، الأعمال → فيما يلي الأعمال"),
        (ACCORD, "implementing_acts", "précise notamment son objet → précise son objet", ""),
        (MOBILITY, "student_duties", "des seules autorités compétentes → des autorités compétentes", ""),
        (ACCORD, "axes", "", "وينفذ كل محور في حدود اختصاصات كل طرف. → وينفذ كل محور."),
        (RENEWAL, "evaluation", "Une évaluation finale → Une évaluation", ""),
        (ACCORD, "entry_into_force", ", pourvu que les autres formalités requises par le droit applicable à chaque Partie soient accomplies → ", ""),
        (MOU, "ongoing_actions", "se poursuivent d’un commun accord jusqu’à → se poursuivent jusqu’à", ""),
    ),
    "a word for its contrary": (
        (ACCORD, "committee", "", "بالتوافق → بالأغلبية"),
        (CALL, "selection", "à l’unanimité → à la majorité", ""),
        (MOBILITY, "recognition", "L’établissement d’origine reconnaît → L’établissement d’accueil reconnaît", ""),
        (MOBILITY, "mobility_terms", "", "مسجلا بمؤسسته الأصلية → مسجلا بمؤسسة الاستقبال"),
        (CALL, "disputes", "Partie défenderesse → Partie demanderesse", ""),
        (MOBILITY, "disputes", "", "الطرف المدعى عليه → الطرف المدعي"),
        (THREE, "termination", "à son seul égard → à l’égard de toutes les Parties", ""),
        (RENEWAL, "financial", "", "مساهمة عينية → مساهمة مالية"),
        (RENEWAL, "financial", "montant prévisionnel fixé à quatre-vingt mille → montant ferme fixé à quatre-vingt mille", ""),
        (GRANT, "ongoing_actions", "", "سبق إسنادها → لم يسبق إسنادها"),
        (RENEWAL, "committee", "à tour de rôle → à titre permanent", ""),
        (GRANT, "grant_terms", "", "يشير المستفيد إلى المنحة → يشير المستفيد إلى القرض"),
        (RENEWAL, "kept_changed", "", "يضاف نقل المهارات المتصلة بالجبل إلى اللائحة → يحذف نقل المهارات المتصلة بالجبل من اللائحة"),
    ),
    "a sentence added on one side": (
        (ACCORD, "termination", "date d’effet de la résiliation. → date d’effet de la résiliation. Un préavis plus court est accepté en cas d’urgence.", ""),
        (MOU, "languages", "", "على الآخر. → على الآخر. وعند الاقتضاء، يرجع إلى النص الفرنسي."),
        (ACCORD, "disputes", "à l’article 7. → à l’article 7. À défaut, le tribunal administratif de Port-Azur est compétent.", ""),
        (ACCORD, "committee", "représentant de chaque Partie. → représentant de chaque Partie. La présidence revient d’abord à la Région Val-d’Azur.", ""),
        (GRANT, "ip", "", "لهذه الحقوق. → لهذه الحقوق. ولا تشمل هذه المعارف قواعد البيانات."),
        (MOBILITY, "object", "et en urbanisme. → et en urbanisme. Elle ne concerne pas les stages.", ""),
        (THREE, "confidentiality", "", "بطابعها السري. → بطابعها السري. ويظل هؤلاء الأشخاص ملزمين بذلك بعد انتهاء مهامهم."),
        (DECLARATION, "object", "", "التي ينتمي إليها. → التي ينتمي إليها. ويحل هذا الإعلان محل كل إعلان سابق."),
        (CALL, "call_rules", "", "المواد الاستهلاكية. → المواد الاستهلاكية، باستثناء التجهيزات المعلوماتية."),
    ),
    "items or values exchanged on one side": (
        (ACCORD, "focal_points", "", "الأزرق: مدير العمل الدولي → الأزرق: مديرة التعاون | السحاب: مديرة التعاون → السحاب: مدير العمل الدولي"),
        (CALL, "call_rules", "", "فتح طلب المشاريع: 4 ماي 2026 → فتح طلب المشاريع: 10 يوليوز 2026 | لإيداع الملفات: 10 يوليوز 2026 → لإيداع الملفات: 4 ماي 2026"),
        (THREE, "secretariat", "", "- جهة وادي النور؛\n- جهة السهل الذهبي؛ → - جهة السهل الذهبي؛\n- جهة وادي النور؛"),
        (ACCORD, "financial", "", "(200.000 أورو) برسم سنة 2026 → (200.000 أورو) برسم سنة 2027 | (100.000 أورو) برسم سنة 2027 → (100.000 أورو) برسم سنة 2026"),
        (RENEWAL, "financial", "quatre-vingt mille euros (80 000 €) → cent vingt mille euros (120 000 €) | cent vingt mille euros (120 000 €) au titre de l’année 2027 → quatre-vingt mille euros (80 000 €) au titre de l’année 2027", ""),
        (RENEWAL, "kept_changed", "", "المدة (المادة 4) → المدة (المادة 2) | المجالات (المادة 2) → المجالات (المادة 4)"),
        (MOU, "non_binding", "", "المادة 8 (الملكية الفكرية) → المادة 8 (السرية) | المادة 9 (السرية) → المادة 9 (الملكية الفكرية)"),
        (THREE, "axes", "Littoraux : la protection des dunes et des ports → Littoraux : la prévention des crues et la restauration des berges | Vallées : la prévention des crues et la restauration des berges → Vallées : la protection des dunes et des ports", ""),
        (GRANT, "financial", "", "برسم سنة 2026، من أجل الأشهر الثلاثة الأولى → برسم سنة 2029، من أجل الأشهر الثلاثة الأولى | برسم سنة 2029، من أجل الأشهر التسعة → برسم سنة 2026، من أجل الأشهر التسعة"),
        (ACCORD, "commitments", "", "جهة الوادي الأزرق: صرف → جهة جبل السحاب: صرف | جهة جبل السحاب: إيواء → جهة الوادي الأزرق: إيواء"),
    ),
    "an article number moved in both languages": (
        (ACCORD, "duration", "l’article 11 → l’article 12", "المادة 11 → المادة 12"),
        (ACCORD, "termination", "l’article 16 → l’article 17", "المادة 16 → المادة 17"),
        (RENEWAL, "evaluation", "l’article 8 → l’article 7", "المادة 8 → المادة 7"),
        (MOU, "disputes", "l’article 5 → l’article 6", "المادة 5 → المادة 6"),
        (CALL, "annexes", "l’article 17 → l’article 18", "المادة 17 → المادة 18"),
        (THREE, "renewal_clause", "l’article 11 → l’article 10", "المادة 11 → المادة 10"),
        (GRANT, "ongoing_actions", "l’article 6 → l’article 5", "المادة 6 → المادة 5"),
        (MOBILITY, "liability_insurance", "l’article 6 → l’article 7", "المادة 6 → المادة 7"),
        (MOU, "non_binding", "l’article 10 (protection → l’article 11 (protection", "المادة 10 (حماية → المادة 11 (حماية"),
        (ACCORD, "financial", "l’article 6 → l’article 5", "المادة 6 → المادة 5"),
    ),
    "civility, gender of a function": (
        (RENEWAL, "prior_agreement", "Madame Rachida → Monsieur Rachida", ""),
        (RENEWAL, "prior_agreement", "", "والسيدة رشيدة → والسيد رشيدة"),
        (GRANT, "supervision", "Madame Louise → Monsieur Louise", ""),
        (GRANT, "supervision", "", "أستاذة بجامعة → أستاذ بجامعة"),
        (GRANT, "supervision", "professeure à → professeur à", ""),
        (RENEWAL, "prior_agreement", "Monsieur Maxime → Mr Maxime", ""),
        (ACCORD, "focal_points", "la directrice de la coopération → la directeur de la coopération", ""),
    ),
    "a name that is not the one": (
        (RENEWAL, "prior_agreement", "Maxime Ancien → Dominique Spécimen", "ماكسيم أنسيان → دومينيك سبيسيمن"),
        (RENEWAL, "prior_agreement", "", "رشيدة السابق → رشيدة السبق"),
        (GRANT, "supervision", "Karim Nadari → Karim Nadhari", ""),
        (MOU, "implementing_acts", "l’Université de Port-Azur → l’Université Port-Azur", ""),
        (MOBILITY, "focal_points", "", "جامعة المثال → جامعة الأمثال"),
        (THREE, "financial", "Bank Al-Maghrib → Bank Al-Maghreb", ""),
        (RENEWAL, "financial", "", "بنك المغرب → البنك المركزي"),
        (MOBILITY, "focal_points", "l’Université Al Mithal → l’Université Al-Mithal", ""),
        (ACCORD, "commitments", "la Région Jbel-Sahab → la Région Oued-Nour", "جهة جبل السحاب → جهة وادي النور"),
        (MOU, "committee", "le Haut Institut : deux → l’Institut : deux", ""),
        (THREE, "committee", "", "جهة السهل الذهبي → جهة السهول الذهبية"),
        (GRANT, "grant_terms", "versée par l’Université Al Mithal → versée par l’Université de Port-Azur", ""),
    ),
    "copied from another agreement": (
        (ACCORD, "entry_into_force", "", "ممثل الدولة بفرنسا → ممثل الدولة بالمغرب"),
        (RENEWAL, "prior_agreement", "à Castel-Doré → à Port-Azur", ""),
        (RENEWAL, "object", "à Castel-Doré → à Port-Azur", "بالقلعة الذهبية → بالمرسى الأزرق"),
        (MOU, "data_protection", "la loi marocaine n° 09-08 → la loi tunisienne n° 2004-63", "القانون المغربي رقم 09.08 → القانون التونسي رقم 2004.63"),
        (MOBILITY, "object", "en architecture et en urbanisme → en médecine et en pharmacie", "طلبة الهندسة المعمارية والتعمير → طلبة الطب والصيدلة"),
        (ACCORD, "object", "le tourisme durable et la mobilité des apprentis → la gestion de l’eau et la transmission des savoir-faire de montagne", ""),
        (CALL, "evaluation", "", "وزير الشؤون الخارجية للجمهورية الفرنسية → وزير الشؤون الخارجية للمملكة المغربية"),
        (MOBILITY, "commitments", "Chaque Partie s’engage, dans → Chaque Région s’engage, dans", ""),
        (GRANT, "selection", "", "مشروع الأطروحة → طلب المشاريع"),
        (MOU, "actions", "", "بالمرسى الأزرق → بعين الخيال"),
        (THREE, "financial", "", "محطة مدينة النور → محطة باب السحاب"),
        (GRANT, "object", "une bourse de doctorat → une bourse de master", "منحة دكتوراه → منحة ماستر"),
        (DECLARATION, "termination", "mettre fin à la présente déclaration → mettre fin à la présente convention de mobilité", ""),
    ),
    "a date or a year left over": (
        (RENEWAL, "prior_agreement", "1er juin 2021 → 1er juin 2020", "فاتح يونيو 2021 → فاتح يونيو 2020"),
        (CALL, "call_rules", "4 mai 2026 → 4 mai 2025", "4 ماي 2026 → 4 ماي 2025"),
        (CALL, "call_rules", "1er octobre 2026 → 1er juillet 2026", "فاتح أكتوبر 2026 → فاتح يوليوز 2026"),
        (MOBILITY, "entry_into_force", "1er septembre 2026 → 1er septembre 2025", "فاتح شتنبر 2026 → فاتح شتنبر 2025"),
        (RENEWAL, "object", "31 mai 2029 → 31 mai 2028", "31 ماي 2029 → 31 ماي 2028"),
        (GRANT, "grant_terms", "1er octobre 2026 → 1er octobre 2062", "فاتح أكتوبر 2026 → فاتح أكتوبر 2062"),
        (CALL, "duration", "30 avril 2029 → 30 avril 2028", "30 أبريل 2029 → 30 أبريل 2028"),
        (ACCORD, "financial", "année 2027 → année 2072", "سنة 2027 → سنة 2072"),
        (RENEWAL, "kept_changed", "jusqu’au 31 mai 2029 → jusqu’au 31 mai 2027", "غاية 31 ماي 2029 → غاية 31 ماي 2027"),
        (CALL, "duration", "30 avril 2029 → 31 avril 2029", "30 أبريل 2029 → 31 أبريل 2029"),
        (RENEWAL, "duration", "31 mai 2029 → 31 mars 2029", ""),
        (MOBILITY, "prior_agreement", "1er octobre 2024 → 1er octobre 2027", "فاتح أكتوبر 2024 → فاتح أكتوبر 2027"),
    ),
    "a period that contradicts another": (
        (ACCORD, "duration", "deux ans → trois ans", "لمدة سنتين → لمدة ثلاث سنوات"),
        (MOBILITY, "duration", "quatre ans → trois ans", "أربع سنوات → ثلاث سنوات"),
        (RENEWAL, "prior_agreement", "conclu pour cinq ans → conclu pour six ans", "لمدة خمس سنوات → لمدة ست سنوات"),
        (GRANT, "grant_terms", "trente-six mois → quarante-huit mois", "ستة وثلاثين شهرا → ثمانية وأربعين شهرا"),
        (ACCORD, "duration", "de l’article 13. → de l’article 13. Chaque Partie peut toutefois le résilier moyennant un préavis de six mois.", "مع مراعاة المادة 13. → مع مراعاة المادة 13. غير أنه يمكن لكل طرف فسخه بإشعار مسبق مدته ستة أشهر."),
        (RENEWAL, "ongoing_actions", "commune et écrite. → commune et écrite. Le préavis est de trois mois.", "مشترك ومكتوب. → مشترك ومكتوب. وتحدد مدة الإشعار المسبق في ثلاثة أشهر."),
        (RENEWAL, "prior_agreement", "onze projets, dont six → six projets, dont onze", "أحد عشر مشروعا، منها ستة مشاريع → ستة مشاريع، منها أحد عشر مشروعا"),
        (THREE, "committee", "la Région Oued-Nour : deux élus → la Région Oued-Nour : trois élus", "جهة وادي النور: منتخبان → جهة وادي النور: ثلاثة منتخبين"),
        (DECLARATION, "duration", "pour deux ans → pour deux ans renouvelables", ""),
    ),
    "sums and amounts": (
        (ACCORD, "financial", "deux cent mille euros (200 000 €) → deux cent dix mille euros (210 000 €)", "مائتا ألف أورو (200.000 أورو) → مائتان وعشرة آلاف أورو (210.000 أورو)"),
        (ACCORD, "financial", "trois cent mille euros (300 000 €) → quatre-vingt-dix mille euros (90 000 €)", "ثلاثمائة ألف أورو (300.000 أورو) → تسعون ألف أورو (90.000 أورو)"),
        (GRANT, "financial", "soixante-sept mille cinq cents dirhams (67 500 MAD) → soixante-seize mille cinq cents dirhams (76 500 MAD)", "سبعة وستون ألفا وخمسمائة درهم (67.500 درهم) → ستة وسبعون ألفا وخمسمائة درهم (76.500 درهم)"),
        (GRANT, "grant_terms", "sept mille cinq cents dirhams (7 500 MAD) → sept mille dirhams (7 000 MAD)", "سبعة آلاف وخمسمائة درهم (7.500 درهم) → سبعة آلاف درهم (7.000 درهم)"),
        (ACCORD, "financial", "300 000 € → 300.000 €", ""),
        (ACCORD, "financial", "300 000 € → 300000 €", ""),
        (ACCORD, "financial", "trois cent mille euros (300 000 €) → trois cent mille euros", ""),
        (THREE, "financial", "75 500,50 € → 75 500,05 €", ""),
        (RENEWAL, "financial", "1 200 000 MAD → 1 200 000 €", ""),
        (ACCORD, "financial", "", "(300.000 أورو) → (300,000 أورو)"),
        (RENEWAL, "financial", "", "(80.000 أورو) → (80 000 أورو)"),
        (ACCORD, "financial", "(200 000 €) → (200 000,00 €)", ""),
        (CALL, "call_rules", "vingt mille euros (20 000 €) → € 20 000", ""),
        (RENEWAL, "financial", "un million deux cent mille dirhams → un millions deux cent mille dirhams", ""),
        (GRANT, "financial", "quatre-vingt-dix mille dirhams → quatre-vingts-dix mille dirhams", ""),
    ),
    "the reference of a vote": (
        (RENEWAL, "financial", "", "المقرر: 14-2026 → المقرر: 2026-14"),
        (RENEWAL, "financial", "vote : 2026-021 → vote : 2026-012", ""),
        (ACCORD, "financial", "CP 2026-016 → CP 2026-061", "CP 2026-016 → CP 2026-061"),
        (THREE, "financial", "vote : 7-2026 → vote : 2026-022", "المقرر: 7-2026 → المقرر: 2026-022"),
        (THREE, "financial", " (vote : CP 2026-017) → ", ""),
    ),
    "the reference of a law": (
        (CALL, "evaluation", "", "L. 123-7-1 → L. 123-1-7"),
        (MOBILITY, "evaluation", "L. 123-7-1 → L. 132-7-1", "L. 123-7-1 → L. 132-7-1"),
        (MOU, "data_protection", "2016/679 → 2016/697", ""),
        (GRANT, "data_protection", "", "09.08 → 08.09"),
        (CALL, "evaluation", "code de l’éducation français → code de la recherche français", ""),
        (MOBILITY, "recognition", "(ECTS) → (ETCS)", ""),
        (MOBILITY, "recognition", "", "(ECTS) → (إيكتس)"),
        (MOBILITY, "mobility_terms", "niveau B2 → niveau B1", ""),
        (GRANT, "data_protection", "n° 09-08 → no 09-08", ""),
    ),
    "French typography": (
        (DECLARATION, "definitions", "« résidence » → « résidence", ""),
        (THREE, "definitions", '« capteur » → "capteur"', ""),
        (RENEWAL, "object", "1er juin 2021 → 1 juin 2021", ""),
        (RENEWAL, "object", "1er juin 2026 → 1er Juin 2026", ""),
        (ACCORD, "object", "de l’État dont → de l’état dont", ""),
        (CALL, "evaluation", "République française → République Française", ""),
        (ACCORD, "commitments", "nécessaires à ces actions ; → nécessaires à ces actions.", ""),
        (ACCORD, "disputes", "à l’article 7. → à l’article 7", ""),
        (ACCORD, "committee", "comité de suivi, composé → comité de suivi,composé", ""),
        (MOU, "disputes", "l’article 5 → l’art. 5", ""),
        (RENEWAL, "communication", "Les Parties se concertent → Les deux Parties se concertent", ""),
        (RENEWAL, "evaluation", "Les Parties établissent en commun → Les Parties établiront en commun", ""),
        (ACCORD, "termination", "Chaque Partie peut résilier → chaque Partie peut résilier", ""),
    ),
    "French grammar and spelling": (
        (ACCORD, "committee", "Le comité se réunit → Le comité ce réunit", ""),
        (MOU, "axes", "Les Parties coopèrent → Les Parties coopère", ""),
        (RENEWAL, "commitments", "Chaque Partie s’engage, dans → Chaque Partie s’engagent, dans", ""),
        (ACCORD, "actions", "Les actions suivantes sont retenues → Les actions suivantes sont retenus", ""),
        (MOBILITY, "languages", "est établie en langues → est établi en langues", ""),
        (ACCORD, "languages", "en langues française et arabe → en langues français et arabe", ""),
        (ACCORD, "duration", "Il prend fin → Elle prend fin", ""),
        (GRANT, "duration", "Elle prend fin → Il prend fin", ""),
        (DECLARATION, "termination", "peut à tout moment → peut a tout moment", ""),
        (THREE, "commitments", "dans les meilleurs délais → dans les meilleures délais", ""),
        (CALL, "selection", "Les projets sont évalués → Les projets sont évaluer", ""),
        (MOBILITY, "recognition", "relevé de notes au plus tard → relevé de note au plus tard", ""),
        (GRANT, "confidentiality", "confidentielles, ou qui → confidentiels, ou qui", ""),
        (MOU, "focal_points", "désigne un correspondant → désigne correspondant", ""),
        (ACCORD, "evaluation", "Une évaluation finale est conduite → Une évalution finale est conduite", ""),
        (MOBILITY, "actions", "qui lui est applicable → qui leur est applicable", ""),
        (RENEWAL, "entry_into_force", "à chacune des Parties → à chacun des Parties", ""),
        (CALL, "commitments", "de nature à compromettre → de nature a compromettre", ""),
        (MOU, "implementing_acts", "l’approbation préalable → l’aprobation préalable", ""),
    ),
    "Arabic spelling": (
        (ACCORD, "renewal_clause", "", "لمدة سنة واحدة → لمدة سنه واحدة"),
        (MOBILITY, "termination", "", "فسخ هذه الاتفاقية → فسخ هذه الاتفاقيه"),
        (ACCORD, "object", "", "وينصب هذا التعاون على → وينصب هذا التعاون علي"),
        (RENEWAL, "disputes", "", "وعند الحاجة في إطار → وعند الحاجه في إطار"),
        (MOU, "focal_points", "", "إلى الطرف الآخر → الى الطرف الآخر"),
        (ACCORD, "committee", "", "لدى كل طرف أو عن بعد → لدي كل طرف أو عن بعد"),
        (RENEWAL, "termination", "", "ستة أشهر → ستة اشهر"),
        (RENEWAL, "entry_into_force", "", "ابتداء من تاريخ استكمال → إبتداء من تاريخ استكمال"),
        (ACCORD, "entry_into_force", "", "استكمال باقي → إستكمال باقي"),
        (MOU, "committee", "", "والمسؤول عن → والمسئول عن"),
        (ACCORD, "disputes", "", "بتأويل هذا → بتاويل هذا"),
        (ACCORD, "entry_into_force", "", "حيز التنفيذ → حيز التنفيد"),
        (GRANT, "force_majeure", "", "المحتملة → المحتمله"),
        (ACCORD, "termination", "", "لا يقل عن ثلاثة أشهر → لا يقل عن تلاتة أشهر"),
        (MOU, "data_protection", "", "ما هو ضروري → ما هو ظروري"),
        (RENEWAL, "termination", "", "أي تعويض → أي تعويظ"),
        (THREE, "ip", "", "يحتفظ كل طرف → يحتفض كل طرف"),
        (ACCORD, "entry_into_force", "", "حيز التنفيذ → حيزالتنفيذ"),
        (ACCORD, "ongoing_actions", "", "ما لم يصدر → مالم يصدر"),
        (ACCORD, "axes", "", "ينتظم التعاون → ينتظم التعون"),
        (THREE, "object", "", "والالتزامات الدولية → والإلتزامات الدولية"),
        (CALL, "evaluation", "", "على الوزير المكلف → على وزير المكلف"),
        (ACCORD, "committee", "", "الأجهزة المختصة لدى → أجهزة المختصة لدى"),
        (RENEWAL, "financial", "", "الالتزامات المالية للطرفين → الالتزامات المالية لالطرفين"),
        (MOBILITY, "focal_points", "", "يعين كل طرف مخاطبا يكلف → يعين كل طرف مخاطب يكلف"),
        (ACCORD, "force_majeure", "", "لا يسأل أي طرف → لا يسئل أي طرف"),
        (GRANT, "grant_terms", "", "ابتداء من فاتح أكتوبر → ابتداءا من فاتح أكتوبر"),
    ),
    "Arabic typography": (
        (ACCORD, "object", "", "ينتمي إليها. → ينتمي إليها"),
        (ACCORD, "termination", "", "بالتزاماته، ولم → بالتزاماته, ولم"),
        (RENEWAL, "object", "", "فاتح يونيو 2021 → 1 يونيو 2021"),
        (DECLARATION, "definitions", "", '«الورشة» → "الورشة"'),
        (DECLARATION, "definitions", "", "«الإقامة الفنية» → «الإقامة الفنية"),
        (ACCORD, "commitments", "", "اللازمة لهذه الأعمال؛ → اللازمة لهذه الأعمال;"),
        (RENEWAL, "committee", "", "كتابة. → كتابة ."),
        (MOU, "non_binding", "", "(السرية) → (السرية"),
        (CALL, "duration", "", "من فاتح ماي 2026 إلى 30 أبريل 2029 → من 01/05/2026 إلى 30/04/2029"),
    ),
    "a term of another country or usage": (
        (RENEWAL, "evaluation", "", "المستفيدين من التكوين → المستفيدين من التدريب"),
        (CALL, "data_protection", "", "المعطيات ذات الطابع الشخصي → البيانات الشخصية"),
        (MOBILITY, "recognition", "", "كشف النقط → كشف الدرجات"),
        (MOBILITY, "mobility_terms", "", "السنة الثالثة من الإجازة → السنة الثالثة من البكالوريوس"),
        (MOBILITY, "prior_agreement", "", "فاتح أكتوبر 2024 → فاتح تشرين الأول 2024"),
        (RENEWAL, "object", "", "فاتح يونيو 2026 → فاتح جوان 2026"),
        (ACCORD, "duration", "", "بمقتضى المادة 11 → بمقتضى البند 11"),
        (ACCORD, "duration", "", "مع مراعاة المادة 13 → مع مراعاة الفصل 13"),
        (RENEWAL, "axes", "", "مكانة النساء في تدبير الماء → مكانة النساء في إدارة المياه"),
        (ACCORD, "axes", "", "الاستقبال المتبادل للمتدرجين → الاستقبال المتبادل للمتمهنين"),
        (ACCORD, "evaluation", "", "لجنة التتبع → لجنة المتابعة"),
        (MOBILITY, "student_duties", "", "على التأشيرة والوثائق → على الفيزا والوثائق"),
    ),
    "Arabic agreement": (
        (ACCORD, "object", "", "ويتعاون الطرفان مع → والطرفان يتعاونون مع"),
        (RENEWAL, "prior_agreement", "", "ويرغبان → ويرغبون"),
        (RENEWAL, "renewal_clause", "", "أجهزتهما → أجهزتهم"),
        (THREE, "communication", "", "تعاونهم → تعاونهما"),
        (ACCORD, "communication", "", "إلى تعاونهما → إلى تعاونهم"),
        (ACCORD, "entry_into_force", "", "ويدخل هذا الاتفاق → وتدخل هذا الاتفاق"),
        (MOBILITY, "entry_into_force", "", "تدخل هذه الاتفاقية → يدخل هذه الاتفاقية"),
        (MOBILITY, "duration", "", "دخولها حيز → دخوله حيز"),
        (MOU, "termination", "", "إنهاء مذكرة التفاهم هذه → إنهاء مذكرة التفاهم هذا"),
        (ACCORD, "committee", "", "وتجتمع اللجنة → ويجتمع اللجنة"),
        (RENEWAL, "evaluation", "", "حصيلة مشتركة للأعمال → حصيلة مشترك للأعمال"),
        (DECLARATION, "no_financial", "", "اتفاقية مستقلة → اتفاقية مستقل"),
        (RENEWAL, "entry_into_force", "", "الإجراءات التي تخصه → الإجراءات الذي تخصه"),
        (ACCORD, "termination", "", "ثلاثة أشهر → ثلاث أشهر"),
        (THREE, "duration", "", "لمدة ثلاث سنوات → لمدة ثلاثة سنوات"),
        (RENEWAL, "prior_agreement", "", "أحد عشر مشروعا → إحدى عشرة مشروعا"),
        (MOBILITY, "mobility_terms", "", "اثني عشر طالبا → اثنا عشر طالبا"),
        (DECLARATION, "duration", "", "لمدة سنتين → لمدة سنتان"),
        (GRANT, "grant_terms", "", "لمدة ستة وثلاثين شهرا → لمدة ستة وثلاثون شهرا"),
        (RENEWAL, "termination", "", "ثلاثين يوما → ثلاثين أيام"),
        (DECLARATION, "object", "", "يعرب الطرفان → يعرب الطرفين"),
        (GRANT, "supervision", "", "يقدم المشرفون على → يقدم المشرفين على"),
        (MOU, "axes", "", "يتعاون الطرفان → يتعاونان الطرفان"),
        (CALL, "actions", "", "في موقعي الجامعتين → في موقعين الجامعتين"),
        (RENEWAL, "axes", "", "التغيرات المناخية → التغيرات المناخي"),
        (GRANT, "data_protection", "", "خمس سنوات بعد → خمسة سنوات بعد"),
        (ACCORD, "languages", "", "ولكلا النصين → ولكلتا النصين"),
        (THREE, "duration", "", "المادة 17 → المادة السابعة عشر"),
        (CALL, "call_rules", "", "لا يمكن أن يتجاوز التمويل → لا يمكن أن تتجاوز التمويل"),
    ),
    "one thing under two names": (
        (THREE, "actions", "vingt et un capteurs → vingt et un détecteurs", ""),
        (THREE, "axes", "", "تدبير مرصد مشترك → تدبير مركز مشترك"),
        (DECLARATION, "actions", "les équipes du Fonds → les équipes de la Fondation", ""),
        (DECLARATION, "residencies", "", "في ورشات الصندوق → في ورشات المؤسسة"),
        (RENEWAL, "kept_changed", "de l’accord initial relatives → de l’accord de base relatives", ""),
        (RENEWAL, "prior_agreement", "", "مكن الاتفاق الأصلي → مكن الاتفاق الأول"),
        (ACCORD, "evaluation", "comité de suivi prévu → comité de pilotage prévu", ""),
        (RENEWAL, "focal_points", "Tout changement de correspondant → Tout changement de point focal", ""),
        (MOBILITY, "recognition", "Toute modification du contrat d’études → Toute modification de la convention d’études", ""),
        (ACCORD, "amendment", "modification du présent accord → modification du présent contrat", ""),
        (ACCORD, "amendment", "", "تعديل لهذا الاتفاق → تعديل لهذا العقد"),
        (RENEWAL, "amendment", "L’avenant entre → L’amendement entre", ""),
        (MOU, "confidentiality", "Ces stipulations s’appliquent pendant → Ces dispositions s’appliquent pendant", ""),
    ),
    "a working note left in": (
        (ACCORD, "termination", "trois mois avant → trois mois [à confirmer] avant", ""),
        (RENEWAL, "termination", "six mois avant → trois/six mois avant", ""),
        (MOU, "duration", "", "ثلاث سنوات → ثلاث سنوات (يتعين التأكد)"),
        (THREE, "confidentiality", "trois ans après → trois ans (?) après", ""),
        (GRANT, "supervision", "au plus tard un an après → au plus tard __ an après", ""),
        (CALL, "disputes", "trois mois après → trois mois (cf. mail du service juridique) après", ""),
        (MOBILITY, "liability_insurance", "", "بكل حادث خطير → بكل حادث خطير (*)"),
        (RENEWAL, "disputes", "au besoin au sein du comité prévu à l’article 8. → au besoin au sein du", ""),
        (ACCORD, "languages", "", "دون ترجيح أحد النصين على الآخر. → دون ترجيح أحد النصين على"),
    ),
    "said twice": (
        (ACCORD, "termination", "La fin anticipée n’ouvre droit, par elle-même, à aucune indemnité. → La fin anticipée n’ouvre droit, par elle-même, à aucune indemnité. La fin anticipée n’ouvre droit, par elle-même, à aucune indemnité.", ""),
        (CALL, "call_rules", "", "- أن يعين مسؤولا علميا لدى كل طرف؛ → - أن يعين مسؤولا علميا لدى كل طرف؛\n- أن يعين مسؤولا علميا لدى كل طرف؛"),
        (MOBILITY, "mobility_terms", "à trouver un logement → à trouver à trouver un logement", ""),
        (GRANT, "grant_end", "", "داخل أجل أقصاه شهران → داخل أجل أقصاه داخل أجل شهران"),
    ),
    "penalty or force in a text that does not bind": (
        (MOU, "termination", "à aucune indemnité. → à aucune indemnité. Le non-respect du délai donne lieu à une pénalité.", "في أي تعويض. → في أي تعويض. ويترتب عن عدم احترام الأجل أداء غرامة."),
        (DECLARATION, "focal_points", "entend désigner → désigne obligatoirement", "يعتزم كل طرف تعيين → يعين كل طرف وجوبا"),
        (DECLARATION, "no_financial", "restent à sa charge, dans → sont remboursés par l’autre Partie, dans", ""),
        (DECLARATION, "entry_into_force", "prend effet → acquiert force obligatoire", ""),
        (MOU, "communication", "Les Parties font mention → Les Parties sont tenues de faire mention", ""),
        (DECLARATION, "values_equality", "", "ويحرص الطرفان على → ويتحمل الطرفان مسؤولية"),
    ),
}
# fmt: on


def blind() -> tuple[Seed, ...]:
    """Give every seed, always the same ones."""
    return (*_prose(), *_elsewhere())


# -------------------------------------------------------------------------------- in an article
def _prose() -> Iterator[Seed]:
    for kind, slips in PROSE.items():
        for agreement, article, fr, ar in slips:
            place, prose = _article(agreement, article)
            spoilt = {"fr": _slip(prose["fr"], fr), "ar": _slip(prose["ar"], ar)}
            name = f"{article}: {' || '.join(one for one in (fr, ar) if one)}"
            yield Seed(kind, name, agreement, {place: spoilt}, {place: prose})


def _article(agreement: str, article: str) -> tuple[str, dict[Language, str]]:
    return next((place, text) for place, one, text in articles(agreement) if one == article)


def _slip(text: str, slips: str) -> str:
    """Make each `before → after`; any sort of space in the text goes for a space."""
    for one in filter(None, slips.split(" | ")):
        before, after = one.split(" → ")
        pattern = re.sub(r"(?:\\ |[ \u00a0\u202f])", "[ \u00a0\u202f]", re.escape(before))
        found = re.search(pattern, text)
        assert found, (before, text)
        text = text[: found.start()] + after + text[found.end() :]
    return text


# ------------------------------------------------------- in facts, records, annexes and formulas
def _at(kind: str, agreement: str, slips: dict[str, Any]) -> Seed:
    """Spoil what stands at some places: `before → after` in a text, or another value."""
    edits = {place: _edit(slip) for place, slip in slips.items()}
    name = "; ".join(f"{place}: {slip}" for place, slip in slips.items())
    return Seed(kind, name, agreement, edits, {})


def _edit(slip: Any) -> Any:
    return _spoil(slip) if isinstance(slip, str) and " → " in slip else slip


def _spoil(slip: str) -> Callable[[str], str]:
    return lambda text: _slip(text, slip)


def _recital(kind: str, agreement: str, texts: tuple[str, str], slips: tuple[str, str]) -> Seed:
    """Add a recital that is right, and spoil it."""

    def recital(fr: str, ar: str) -> dict[str, Any]:
        return {"agreement:recitals": added({"id": "blind", "text": {"fr": fr, "ar": ar}})}

    name = f"recital: {' || '.join(filter(None, slips))}"
    spoilt = recital(_slip(texts[0], slips[0]), _slip(texts[1], slips[1]))
    return Seed(kind, name, agreement, spoilt, recital(*texts))


def _sentence(
    kind: str, place: tuple[str, str], texts: tuple[str, str], slips: tuple[str, str]
) -> Seed:
    """Add to an article a paragraph that is right, and spoil it."""
    agreement, article = place
    where, prose = _article(agreement, article)

    def paragraph(fr: str, ar: str) -> dict[str, Any]:
        return {where: {"fr": f"{prose['fr']}\n\n{fr}", "ar": f"{prose['ar']}\n\n{ar}"}}

    name = f"{article}, new paragraph: {' || '.join(filter(None, slips))}"
    spoilt = paragraph(_slip(texts[0], slips[0]), _slip(texts[1], slips[1]))
    return Seed(kind, name, agreement, spoilt, paragraph(*texts))


def _elsewhere() -> Iterator[Seed]:
    yield from _headings()
    yield from _votes_and_powers()
    yield from _money_and_terms()
    yield from _records()
    yield from _annexes()
    yield from _formulas()
    yield from _recitals()
    yield from _contacts()


def _headings() -> Iterator[Seed]:
    kind = "a heading that does not fit"
    heading = "agreement:clauses.communication.heading"
    yield _at(kind, ACCORD, {heading: {"fr": "Confidentialité", "ar": "السرية"}})
    yield _at(kind, ACCORD, {f"{heading}.fr": "Communication"})
    yield _at(kind, ACCORD, {f"{heading}.ar": "التواصل والتسويق"})
    yield _at(kind, ACCORD, {f"{heading}.fr": "Communication et signalétique."})
    yield _at(kind, THREE, {"agreement:articles.0.heading.fr": "Secrétariat permanent"})
    yield _at(kind, THREE, {"agreement:articles.0.heading": {"fr": "Budget", "ar": "الميزانية"}})
    yield _at(
        kind,
        ACCORD,
        {"agreement:clauses.termination.heading": {"fr": "Renouvellement", "ar": "التجديد"}},
    )
    yield _at(
        kind,
        RENEWAL,
        {"agreement:clauses.evaluation.heading": {"fr": "Évaluation", "ar": "الموضوع"}},
    )
    yield _at(kind, ACCORD, {"agreement:subject.fr": "tourisme durable → tourisme rural"})
    yield _at(kind, CALL, {"agreement:subject.ar": "المنخفضة الكربون → المرتفعة الكربون"})


def _votes_and_powers() -> Iterator[Seed]:
    kind = "the vote of a party"
    authority = "agreement:parties.{}.authority.{}"
    yield _at(kind, ACCORD, {authority.format(0, "number"): "CP 2026-061"})
    yield _at(kind, ACCORD, {authority.format(0, "number"): "15-2026"})
    yield _at(kind, ACCORD, {authority.format(0, "date"): "2026-02-12"})
    yield _at(kind, ACCORD, {authority.format(1, "date"): "2026-03-13"})
    yield _at(kind, THREE, {authority.format(1, "date"): "2062-02-13"})
    yield _at(kind, CALL, {authority.format(1, "date"): "2006-02-24"})
    yield _at(kind, RENEWAL, {authority.format(0, "approves"): {"version": "0.9"}})
    yield _at(kind, THREE, {authority.format(1, "number"): "2026-021"})
    yield _at(
        kind,
        DECLARATION,
        {"agreement:parties.1.authority": {"kind": "unknown", "todo": {"fr": "?", "ar": "؟"}}},
    )
    kind = "a signatory without power or of another house"
    yield _at(kind, ACCORD, {"agreement:parties.1.signatories.0.person": "salma-namoudaji"})
    yield _at(kind, ACCORD, {"agreement:parties.0.signatories.0.person": "dominique-specimen"})
    yield _at(kind, CALL, {"agreement:parties.1.signatories.0.person": "mehdi-wahmi"})
    yield _at(
        kind,
        THREE,
        {
            "agreement:parties.0.signatories.0": {
                "person": "alix-fictif",
                "office": "vice-president-international",
            }
        },
    )
    yield _at(kind, MOU, {"agreement:parties.0.signatories.0.delegation.date": "2026-04-15"})
    yield _at(
        kind, MOU, {"agreement:parties.0.signatories.0.delegation.person": "dominique-specimen"}
    )
    yield _at(kind, RENEWAL, {"agreement:parties.1.signatories.0.capacity": "executive"})
    yield _at(
        kind,
        MOU,
        {
            "agreement:witnesses.0": {
                "person": "sacha-modele",
                "institution": "universite-al-mithal",
                "office": "president",
                "signs": True,
            }
        },
    )
    kind = "a formality"
    formality = "agreement:formalities.{}.done_on"
    yield _at(kind, ACCORD, {formality.format(1): "2026-04-20"})
    yield _at(kind, ACCORD, {formality.format(3): "2026-02-12"})
    yield _at(kind, CALL, {formality.format(0): "2026-03-10"})
    yield _at(kind, ACCORD, {"agreement:formalities.3": DELETE})
    yield _at(kind, RENEWAL, {"agreement:formalities.1": DELETE})
    yield _at(kind, MOU, {"agreement:formalities.2": DELETE})
    yield _at(kind, THREE, {formality.format(2): "2026-01-30"})
    yield _at(kind, GRANT, {"agreement:formalities.1": DELETE})
    kind = "an authority missing among the citations"
    yield _without(kind, ACCORD, "cgct-l4221-5")
    yield _without(kind, ACCORD, "loi-organique-111-14")
    yield _without(kind, MOU, "cgct-l4231-3")


def _without(kind: str, agreement: str, citation: str) -> Seed:
    edits = {"agreement:citations": lambda old: [one for one in old if one != citation]}
    return Seed(kind, f"agreement:citations: without {citation}", agreement, edits, {})


def _money_and_terms() -> Iterator[Seed]:
    kind = "a commitment"
    line = "agreement:commitments.{}.{}"
    yield _at(kind, ACCORD, {line.format(1, "payer"): "region-jbel-sahab"})
    yield _at(kind, ACCORD, {line.format(1, "year"): 2025})
    yield _at(kind, ACCORD, {line.format(1, "year"): 2072})
    yield _at(kind, ACCORD, {line.format(0, "vote_ref"): "CP 2026-015"})
    yield _at(kind, CALL, {line.format(1, "year"): 2026})
    yield _at(kind, RENEWAL, {line.format(3, "year"): 2032})
    yield _at(kind, GRANT, {line.format(4, "amount"): {"value": "76500", "currency": "MAD"}})
    yield _at(kind, GRANT, {line.format(5, "amount"): {"value": "15000", "currency": "EUR"}})
    yield _at(kind, RENEWAL, {line.format(2, "purpose.ar"): "تهيئة فضاء → تهيئة فضاءين"})
    yield _at(
        kind,
        ACCORD,
        {line.format(0, "beneficiary.fr"): "participants → volontaires de Castel-Doré"},
    )
    kind = "a term or a notice"
    clause = "agreement:clauses."
    yield _at(kind, RENEWAL, {"agreement:term.end": "2029-05-30"})
    yield _at(kind, RENEWAL, {"agreement:term.duration": {"n": 2, "unit": "year"}})
    yield _at(kind, ACCORD, {f"{clause}termination.notice": {"n": 30, "unit": "month"}})
    yield _at(kind, GRANT, {f"{clause}grant_terms.start": "2026-03-01"})
    yield _at(kind, GRANT, {f"{clause}grant_terms.duration": {"n": 63, "unit": "month"}})
    yield _at(kind, MOBILITY, {f"{clause}mobility_terms.stay": {"n": 10, "unit": "year"}})
    yield _at(kind, GRANT, {f"{clause}grant_terms.monthly": {"value": "750", "currency": "MAD"}})
    yield _at(
        kind,
        GRANT,
        {
            f"{clause}grant_terms.payer": {
                "fr": "l’Université Al Mithal",
                "ar": "جامعة المرسى الأزرق",
            }
        },
    )
    yield _at(kind, MOBILITY, {"agreement:entry_into_force.date": "2026-03-01"})
    yield _at(
        kind, RENEWAL, {"agreement:prior_agreement.results.value.fr": "dont six → dont seize"}
    )
    yield _at(kind, RENEWAL, {"agreement:prior_agreement.results.value.ar": "أحد عشر → اثنا عشر"})
    kind = "the place or day of the signature"
    yield _at(kind, THREE, {"agreement:closing.places_dates.1.date": "2026-03-13"})
    yield _at(kind, THREE, {"agreement:closing.places_dates.2.place": "bab-sahab"})
    yield _at(kind, MOU, {"agreement:closing.places_dates.0.date": "2026-04-31"})
    yield _at(kind, CALL, {"agreement:closing.places_dates.0.date": "2062-03-31"})
    yield _at(kind, DECLARATION, {"trip:ceremonies.5.place": "bab-sahab"})


def _records() -> Iterator[Seed]:
    kind = "a cited text"
    cited = "citations:{}.text.{}"
    yield _at(kind, ACCORD, {cited.format("cgct-l1115-1", "fr"): "L. 1115-1 → L. 1151-1"})
    yield _at(
        kind,
        THREE,
        {
            cited.format("cgct-l1115-1", "fr"): "L. 1115-1 → L. 1115-5",
            cited.format("cgct-l1115-1", "ar"): "L. 1115-1 → L. 1115-5",
        },
    )
    yield _at(
        kind, MOU, {cited.format("convention-france-maroc-2003", "ar"): "يوليوز 2003 → يوليوز 2013"}
    )
    yield _at(
        kind, ACCORD, {cited.format("convention-france-maroc-2003", "ar"): "بالرباط → بباريس"}
    )
    yield _at(
        kind,
        CALL,
        {cited.format("convention-france-maroc-2003", "fr"): "n° 2010-857 → n° 2010-875"},
    )
    yield _at(kind, GRANT, {cited.format("loi-09-08", "ar"): "رقم 09.08 → رقم 08.09"})
    yield _at(
        kind, RENEWAL, {cited.format("loi-organique-111-14", "fr"): "n° 1-15-83 → n° 1-15-38"}
    )
    yield _at(
        kind, ACCORD, {cited.format("loi-organique-111-14", "fr"): "la loi organique → la loi"}
    )
    yield _at(
        kind,
        ACCORD,
        {cited.format("loi-organique-111-14", "ar"): "(7 يوليوز 2015) → (7 يونيو 2015)"},
    )
    yield _at(
        kind, RENEWAL, {cited.format("constitution-maroc-2011", "ar"): "الفصول من → المواد من"}
    )
    yield _at(
        kind, ACCORD, {cited.format("constitution-maroc-2011", "fr"): "135 à 138 → 135 à 183"}
    )
    yield _at(kind, MOBILITY, {cited.format("rgpd", "fr"): "27 avril 2016 → 27 mai 2016"})
    yield _at(kind, THREE, {cited.format("loi-94-665", "ar"): "المادة 5 منه → المادة 15 منه"})
    yield _at(
        kind,
        MOBILITY,
        {
            cited.format(
                "code-education-cooperation", "fr"
            ): "code de l’éducation → code de l’Education"
        },
    )
    kind = "the record of an institution"
    house = "institutions:{}.{}"
    yield _at(kind, ACCORD, {house.format("region-val-azur", "seat.ar"): "رقم 1 → رقم 11"})
    yield _at(kind, ACCORD, {house.format("region-val-azur", "seat.ar"): "(فرنسا) → (المغرب)"})
    yield _at(
        kind,
        RENEWAL,
        {
            house.format(
                "region-jbel-sahab", "seat.fr"
            ): "4, rue des Nuages → 4, avenue de la Fiction"
        },
    )
    yield _at(
        kind,
        RENEWAL,
        {
            house.format(
                "region-jbel-sahab", "description.ar"
            ): "بالمملكة المغربية → بالجمهورية الفرنسية"
        },
    )
    yield _at(
        kind,
        THREE,
        {house.format("region-oued-nour", "description.fr"): "Royaume du Maroc → Royaume de Maroc"},
    )
    yield _at(
        kind,
        ACCORD,
        {house.format("region-jbel-sahab", "offices.president.ar.m"): "رئيس مجلس جهة → رئيس جهة"},
    )
    yield _at(
        kind,
        THREE,
        {
            house.format(
                "region-oued-nour", "offices.president.fr.f"
            ): "Présidente du Conseil → Président du Conseil"
        },
    )
    yield _at(
        kind,
        GRANT,
        {house.format("universite-al-mithal", "name.ar"): "جامعة المثال → جامعة الميثال"},
    )
    yield _at(
        kind,
        MOU,
        {
            house.format(
                "haut-institut-imaginaire", "offices.director-general.fr.m"
            ): "Directeur général → Directeur"
        },
    )
    yield _at(
        kind,
        DECLARATION,
        {house.format("fonds-mosaique", "name.fr"): "Fonds Mosaïque → Fonds Mosaique"},
    )
    yield _at(
        kind,
        ACCORD,
        {
            house.format(
                "region-val-azur", "bodies.commission-permanente.name.ar"
            ): "اللجنة الدائمة → اللجنة المؤقتة"
        },
    )
    yield _at(kind, ACCORD, {house.format("region-jbel-sahab", "name.ar_grammar.gender"): "m"})
    kind = "the record of a place or of the journey"
    yield _at(kind, ACCORD, {"places:bab-sahab.ar_in": "بباب السحاب → باب السحاب"})
    yield _at(kind, DECLARATION, {"places:madinat-nour.ar_in": "بمدينة النور → بمدينة الزهور"})
    yield _at(
        kind,
        ACCORD,
        {"trip:delegation.0.office.fr": "Présidente du Conseil → Vice-Présidente du Conseil"},
    )
    yield _at(kind, THREE, {"trip:delegation.1.office.ar": "رئيس المجلس → رئيسة المجلس"})
    yield _at(kind, MOU, {"agreement:reference": "EX-AV-2026-03"})


def _annexes() -> Iterator[Seed]:
    kind = "the annexes"
    yield _at(kind, THREE, {"agreement:annexes.0.text.ar": "نشرة شهرية → نشرة أسبوعية"})
    yield _at(kind, THREE, {"agreement:annexes.0.text.ar": "كل خمس عشرة دقيقة → كل خمس عشرة ساعة"})
    yield _at(kind, THREE, {"agreement:annexes.0.text.ar": "وبمدينة النور → وبباب السحاب"})
    yield _at(
        kind,
        THREE,
        {"agreement:annexes.0.text.fr": "L’observatoire conduit → Le laboratoire conduit"},
    )
    yield _at(
        kind,
        CALL,
        {
            "agreement:annexes.0.text.ar": "باللغتين العربية والفرنسية → باللغتين العربية والإنجليزية"
        },
    )
    yield _at(kind, CALL, {"agreement:annexes.0.text.fr": "par année et par Partie → par année"})
    yield _at(
        kind, MOBILITY, {"agreement:annexes.0.text.ar": "الموقعين الثلاثة → الموقعين الاثنين"}
    )
    yield _at(
        kind,
        MOBILITY,
        {
            "agreement:annexes.1.text.fr": "30 avril → 30 janvier",
            "agreement:annexes.1.text.ar": "30 أبريل → 30 يناير",
        },
    )
    yield _at(kind, MOBILITY, {"agreement:annexes.1.text.ar": "قبل فاتح مارس → بعد فاتح مارس"})
    yield _at(kind, MOBILITY, {"agreement:annexes.1.text.fr": "1er mars → 1er mai"})
    yield _at(
        kind,
        MOBILITY,
        {"agreement:annexes.1.title.ar": "الجدولة الزمنية للترشيحات → الجدولة الزمنية للامتحانات"},
    )
    place, listed = _article(MOBILITY, "annexes")
    exchanged = "المرفق 1: نموذج عقد الدراسة → المرفق 1: الجدولة الزمنية للترشيحات | المرفق 2: الجدولة الزمنية للترشيحات → المرفق 2: نموذج عقد الدراسة"
    yield Seed(
        kind,
        f"annexes: {exchanged}",
        MOBILITY,
        {place: {**listed, "ar": _slip(listed["ar"], exchanged)}},
        {place: listed},
    )
    yield Seed(
        kind,
        "the annexes exchanged, the list in the article left as it was",
        MOBILITY,
        {"agreement:annexes": lambda old: old[::-1], place: listed},
        {place: listed},
    )
    yield _at(
        kind,
        CALL,
        {"agreement:annexes.0.title.fr": "dossier de candidature → convention de projet"},
    )


def _formulas() -> Iterator[Seed]:
    kind = "a formula of the house"
    yield _at(
        kind,
        ACCORD,
        {
            "formulas:closing.fr": "les deux textes faisant également foi → les trois textes faisant également foi"
        },
    )
    yield _at(
        kind,
        ACCORD,
        {
            "formulas:closing.fr": "les deux textes faisant également foi → le texte français faisant foi"
        },
    )
    yield _at(kind, CALL, {"formulas:closing.ar": "، ولكلا النصين الحجية نفسها → "})
    yield _at(kind, RENEWAL, {"formulas:side_last.fr": "d’autre part → d’une part"})
    yield _at(kind, ACCORD, {"formulas:side_last.ar": "من جهة أخرى → من جهة"})
    yield _at(kind, GRANT, {"formulas:authority_deliberation.ar": "بمقتضى المقرر → بمقتضى القرار"})
    yield _at(
        kind,
        DECLARATION,
        {"formulas:collective.fr": "individuellement « la Partie » → individuellement « la Partie"},
    )
    yield _at(kind, MOBILITY, {"formulas:annex_heading.ar": "المرفق → الملحق"})
    yield _at(kind, MOU, {"formulas:representative_delegation.ar": "بتفويض من → نيابة عن"})
    yield _at(kind, THREE, {"formulas:place_date_of_party.ar": "بتاريخ → في تاريخ يوم"})
    yield _at(
        kind,
        MOU,
        {
            "formulas:signature_for_delegator.fr": "Pour {{ delegator.def }} et par délégation → P/O {{ delegator.def }}"
        },
    )
    yield _at(kind, ACCORD, {"formulas:opening.ar": "بين الموقعين أسفله → بين الموقعين أعلاه"})
    kind = "a clause of the library"
    yield _at(kind, ACCORD, {"clauses/disputes:heading.ar": "السرية"})
    yield _at(kind, RENEWAL, {"clauses/languages:heading.fr": "Langages"})


def _recitals() -> Iterator[Seed]:
    kind = "a person named in a recital"
    texts = (
        "Considérant les entretiens conduits par Monsieur Anas Majazi, Président du Conseil de la région Jbel-Sahab ;",
        "واعتبارا للمحادثات التي أجراها السيد أنس المجازي، رئيس مجلس جهة جبل السحاب؛",
    )
    yield _recital(kind, ACCORD, texts, ("", "رئيس مجلس → رئيسة مجلس"))
    yield _recital(
        kind, ACCORD, texts, ("Président du Conseil de la région → Président de la Région", "")
    )
    yield _recital(kind, ACCORD, texts, ("Président du Conseil → Vice-Président du Conseil", ""))
    yield _recital(kind, ACCORD, texts, ("", "أنس المجازي → أنيس المجازي"))
    yield _recital(kind, RENEWAL, texts, ("Monsieur Anas → Madame Anas", ""))
    yield _recital(kind, ACCORD, texts, ("Anas Majazi → Majazi Anas", ""))
    texts = (
        "Considérant les lettres échangées par Madame Camille Exemple et Monsieur Anas Majazi ;",
        "واعتبارا للرسائل المتبادلة بين السيدة كاميل إكزمبل والسيد أنس المجازي؛",
    )
    yield _recital(
        kind, ACCORD, texts, ("Anas Majazi → Idriss Fardi", "أنس المجازي → إدريس الفرضي")
    )
    yield _recital(kind, ACCORD, texts, ("", "أنس المجازي → إدريس الفرضي"))
    yield _recital(kind, ACCORD, texts, ("Madame Camille → Mme. Camille", ""))
    kind = "an institution or an act named in a recital"
    texts = (
        "Considérant le concours que l’Université de Port-Azur apporte à la formation des apprentis ;",
        "واعتبارا للدعم الذي تقدمه جامعة المرسى الأزرق لتكوين المتدرجين؛",
    )
    yield _recital(kind, ACCORD, texts, ("", "جامعة المرسى الأزرق → جامعة الميناء الأزرق"))
    yield _recital(kind, ACCORD, texts, ("l’Université de Port-Azur → l’UPA", ""))
    yield _recital(kind, ACCORD, texts, ("", "تقدمه جامعة → يقدمه جامعة"))
    yield _recital(kind, ACCORD, texts, ("l’Université de Port-Azur → l’Institut de Port-Azur", ""))
    texts = (
        "Considérant la lettre d’intention signée à Port-Azur le 12 janvier 2026 ;",
        "واعتبارا لرسالة النوايا الموقعة بالمرسى الأزرق بتاريخ 12 يناير 2026؛",
    )
    yield _recital(kind, ACCORD, texts, ("signée à → paraphée à", ""))
    yield _recital(kind, ACCORD, texts, ("", "الموقعة بالمرسى → الموقعة بالأحرف الأولى بالمرسى"))
    yield _recital(
        kind, RENEWAL, texts, ("12 janvier 2026 → 12 janvier 2062", "12 يناير 2026 → 12 يناير 2062")
    )
    yield _recital(kind, ACCORD, texts, ("12 janvier 2026 → 12 janvier 26", ""))
    yield _recital(kind, ACCORD, texts, ("", "12 يناير 2026 → 12/01/2026"))
    yield _recital(kind, RENEWAL, texts, ("", "بالمرسى الأزرق → بالقلعة الذهبية"))
    yield _recital(
        kind,
        ACCORD,
        texts,
        ("signée à Port-Azur → signée à Rabat", "بالمرسى الأزرق → بالدار البيضاء"),
    )
    kind = "a recital of the example"
    fr, ar = "agreement:recitals.{}.text.fr", "agreement:recitals.{}.text.ar"
    yield _at(
        kind,
        RENEWAL,
        {fr.format(0): "signé en 2021 → signé en 2012", ar.format(0): "سنة 2021 → سنة 2012"},
    )
    yield _at(kind, MOU, {fr.format(0): "mars 2025 → mars 2052"})
    yield _at(kind, MOU, {fr.format(0): "du Haut Institut → de l’Institut Supérieur"})
    yield _at(kind, THREE, {ar.format(1): "معطياتهم ومناهجهم → معطياتهما ومناهجهما"})
    yield _at(kind, CALL, {ar.format(0): "واعتبارا → وإعتبارا"})
    yield _at(kind, GRANT, {fr.format(1): "Considérant la volonté → Considérants la volonté"})
    yield _at(kind, MOBILITY, {ar.format(0): "؛ → ."})
    yield _at(kind, ACCORD, {fr.format(0): "sans épuiser → en épuisant"})
    yield _at(kind, MOU, {ar.format(0): "مارس 2025 → أبريل 2025"})


def _contacts() -> Iterator[Seed]:
    kind = "an address or a number to reach"
    texts = (
        "Le secrétariat est joint à l’adresse cooperation@val-azur.example et au numéro +33 4 00 00 00 01.",
        "يتم الاتصال بالكتابة على العنوان الإلكتروني cooperation@val-azur.example وعلى الرقم +33 4 00 00 00 01.",
    )
    place = (ACCORD, "focal_points")
    yield _sentence(
        kind, place, texts, ("", "cooperation@val-azur.example → coperation@val-azur.example")
    )
    yield _sentence(
        kind,
        place,
        texts,
        ("@val-azur.example → @val-azur,example", "@val-azur.example → @val-azur,example"),
    )
    yield _sentence(kind, place, texts, ("", "00 00 01 → 00 00 10"))
    yield _sentence(kind, place, texts, ("+33 4 00 00 00 01 → 33 4 00 00 00 01+", ""))
    texts = (
        "Les actions sont présentées sur le site https://cooperation.example/jbel-sahab.",
        "تعرض الأعمال على الموقع https://cooperation.example/jbel-sahab.",
    )
    place = (RENEWAL, "communication")
    yield _sentence(kind, place, texts, ("https:// → https//", ""))
    yield _sentence(kind, place, texts, ("", "jbel-sahab → jbel-sehab"))
    kind = "percentages"
    texts = (
        "La Région Val-d’Azur prend en charge 60 % des frais de traduction et la Région Jbel-Sahab 40 % de ces frais.",
        "تتحمل جهة الوادي الأزرق 60% من مصاريف الترجمة وتتحمل جهة جبل السحاب 40% من هذه المصاريف.",
    )
    place = (ACCORD, "committee")
    yield _sentence(kind, place, texts, ("", "40% → 45%"))
    yield _sentence(kind, place, texts, ("60 % → 70 %", "60% → 70%"))
    yield _sentence(kind, place, texts, ("", "60% → 40% | السحاب 40% → السحاب 60%"))
    yield _sentence(kind, place, texts, ("60 % des frais → 60 euros des frais", ""))
    kind = "a third party bound"
    texts = (
        "Les Parties peuvent inviter l’Université de Port-Azur aux réunions.",
        "يمكن للطرفين دعوة جامعة المرسى الأزرق إلى الاجتماعات.",
    )
    place = (ACCORD, "committee")
    yield _sentence(
        kind,
        place,
        texts,
        (
            "Les Parties peuvent inviter l’Université de Port-Azur aux réunions → L’Université de Port-Azur s’engage à participer aux réunions",
            "يمكن للطرفين دعوة جامعة المرسى الأزرق إلى الاجتماعات → تلتزم جامعة المرسى الأزرق بالمشاركة في الاجتماعات",
        ),
    )
    yield _sentence(kind, place, texts, ("peuvent inviter → sont tenues d’inviter", ""))
    kind = "a rule of procedure"
    texts = (
        "La convocation est adressée aux membres quinze jours au moins avant la réunion.",
        "توجه الدعوة إلى الأعضاء قبل الاجتماع بخمسة عشر يوما على الأقل.",
    )
    yield _sentence(kind, place, texts, ("quinze jours → quinze mois", ""))
    yield _sentence(kind, place, texts, ("", "بخمسة عشر يوما → بخمس عشرة يوما"))
    yield _sentence(kind, place, texts, ("avant la réunion → après la réunion", ""))
    yield _sentence(kind, place, texts, ("", "على الأقل → على الأكثر"))
    yield _sentence(kind, place, texts, ("est adressée → est adressé", ""))
    yield _sentence(kind, place, texts, ("", "توجه الدعوة → يوجه الدعوة"))
