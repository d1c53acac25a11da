"""Faults seeded a third time: slips of drafters, translators and secretaries, written word for word.

Takes nothing; gives seeds, written from the composed texts of the examples by someone who had not
seen the checks, nor the earlier lists. Each is one slip in one place. `PROSE` holds slips in an
article; `ELSEWHERE` those in a text of the spec, the directory or the formulas; `FACTS` those in a
fact.
"""

# ruff: noqa: E501 - a fault is easier to read on one line

from __future__ import annotations

from collections.abc import Iterator

from tests.cases import (
    ACCORD,
    CALL,
    DECLARATION,
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
        (CALL, "call_rules", "au plus onze projets → au plus douze projets", ""),
        (CALL, "call_rules", "", "من قبل فريق واحد على الأقل → من قبل فريقين على الأقل"),
        (MOBILITY, "mobility_terms", "au plus douze étudiants → au plus dix étudiants", ""),
        (MOBILITY, "mobility_terms", "", "السنة الثالثة من الإجازة → السنة الثانية من الإجازة"),
        (ACCORD, "actions", "deux sessions annuelles → trois sessions annuelles", ""),
        (ACCORD, "renewal_clause", "", "مرتين على الأكثر → ثلاث مرات على الأكثر"),
        (THREE, "actions", "", "واحد وعشرين جهاز → واحد وثلاثين جهاز"),
    ),
    "month": (
        (RENEWAL, "object", "du 1er juin 2026 → du 1er juillet 2026", ""),
        (RENEWAL, "kept_changed", "", "يعوض تاريخ 31 ماي 2026 → يعوض تاريخ 31 مارس 2026"),
        (CALL, "call_rules", "publication des résultats : le 1er octobre 2026 → publication des résultats : le 1er novembre 2026", ""),
        (CALL, "duration", "", "30 أبريل 2029 → 30 غشت 2029"),
        (GRANT, "grant_terms", "1er octobre 2026 → 1er septembre 2026", ""),
        (MOBILITY, "entry_into_force", "", "فاتح شتنبر 2026 → فاتح دجنبر 2026"),
    ),
    "day or year": (
        (RENEWAL, "prior_agreement", "1er juin 2021 → 1er juin 2020", ""),
        (CALL, "call_rules", "10 juillet 2026 → 20 juillet 2026", ""),
        (CALL, "duration", "1er mai 2026 → 2 mai 2026", ""),
        (MOBILITY, "entry_into_force", "1er septembre 2026 → 1er septembre 2025", ""),
        (ACCORD, "financial", "", "برسم سنة 2027 → برسم سنة 2028"),
        (GRANT, "financial", "", "برسم سنة 2029 → برسم سنة 2028"),
    ),
    "name respelt": (
        (RENEWAL, "prior_agreement", "", "رشيدة السابق → رشيدة السايق"),
        (GRANT, "supervision", "Karim Nadari → Karim Nadary", ""),
        (GRANT, "supervision", "", "لويز إيبوتيز → لويز إيبوتاز"),
        (MOU, "implementing_acts", "l’Université de Port-Azur → l’Université de Port-Asur", ""),
        (ACCORD, "commitments", "la Région Jbel-Sahab → la Région Jbel-Sahhab", ""),
        (THREE, "secretariat", "", "جهة وادي النور → جهة واد النور"),
    ),
    "binding verb (fr)": (
        (DECLARATION, "axes", "souhaitent prendre en considération → sont tenues de prendre en considération", ""),
        (DECLARATION, "residencies", "envisagent d’étudier → s’obligent à étudier", ""),
        (DECLARATION, "communication", "souhaitent faire connaître → doivent faire connaître", ""),
        (DECLARATION, "residencies", "un séjour de création peut être proposé → un séjour de création est garanti", ""),
        (MOU, "committee", "Chaque Partie désigne ses représentants → Chaque Partie est tenue de désigner ses représentants", ""),
        (MOU, "communication", "Les Parties font mention → Les Parties ont l’obligation de faire mention", ""),
        (MOU, "axes", "Les Parties prennent en considération → Les Parties doivent prendre en considération", ""),
    ),
    "binding verb (ar)": (
        (DECLARATION, "object", "", "يعرب الطرفان، بموجب هذا الإعلان، عن نيتهما في بناء → يتعهد الطرفان، بموجب هذا الإعلان، ببناء"),
        (DECLARATION, "axes", "", "ويرغب الطرفان في مراعاة → ويجب على الطرفين مراعاة"),
        (DECLARATION, "actions", "", "يعتزم الطرفان تفعيل → يلتزم الطرفان بتفعيل"),
        (DECLARATION, "communication", "", "يرغب الطرفان في التعريف → يتعين على الطرفين التعريف"),
        (MOU, "axes", "", "يتعاون الطرفان في المجالات → يلتزم الطرفان بالتعاون في المجالات"),
        (MOU, "focal_points", "", "يعين كل طرف مخاطبا يكلف → يلتزم كل طرف بتعيين مخاطب يكلف"),
        (MOU, "communication", "", "يشير الطرفان إلى تعاونهما → يُلزم الطرفان بالإشارة إلى تعاونهما"),
    ),
    "article or paragraph dropped": (
        (DECLARATION, "ip", "La présente déclaration n’emporte ni cession de droits de propriété intellectuelle, ni licence portant sur ces droits. →", ""),
        (MOU, "committee", "", "- إعداد حصيلة الأعمال؛ →"),
        (MOU, "confidentiality", "- déjà connues de cette Partie, ou obtenues régulièrement d’un tiers ; →", ""),
        (RENEWAL, "kept_changed", "", "- السرية (المادة 9)؛ →"),
        (ACCORD, "communication", "La signalétique des itinéraires est établie en français et en arabe, et comporte les logos des deux régions. →", ""),
        (THREE, "liability_insurance", "", "لا تسري على أي طرف العقود التي يبرمها باقي الأطراف مع الغير. →"),
        (CALL, "call_rules", "- les séjours de recherche ; →", ""),
        (MOBILITY, "recognition", "Toute modification du contrat d’études est écrite et acceptée par ses trois signataires. →", ""),
        (CALL, "governing_law", "Aucune stipulation du présent accord n’a pour effet de soumettre une Partie à un droit étranger, ni d’écarter les règles impératives qui lui sont applicables. →", ""),
        (GRANT, "grant_end", "", "- التخلي عن الأطروحة أو عدم إعادة التسجيل؛ →"),
    ),
    "reference": (
        (MOU, "non_binding", "", "مقتضيات المادة 9 (السرية) → مقتضيات المادة 7 (السرية)"),
        (RENEWAL, "kept_changed", "(article 11) → (article 12)", ""),
        (ACCORD, "financial", "prévues à l’article 6 → prévues à l’article 7", ""),
        (ACCORD, "termination", "l’article 16 → l’article 15", "المادة 16 → المادة 15"),
        (THREE, "annexes", "", "المادة 20 → المادة 21"),
        (CALL, "data_protection", "n° 09-08 → n° 08-09", ""),
        (MOBILITY, "evaluation", "", "L. 123-7-1 → L. 123-7-2"),
        (GRANT, "ongoing_actions", "l’article 6 → l’article 5", ""),
    ),
    "negation": (
        (DECLARATION, "no_financial", "n’emporte aucun engagement financier → emporte un engagement financier", ""),
        (DECLARATION, "termination", "", "دون بيان الأسباب → مع بيان الأسباب"),
        (MOU, "non_binding", "Il n’a pas force obligatoire → Il a force obligatoire", ""),
        (MOU, "force_majeure", "", "ولا يمكن تفادي آثاره → ويمكن تفادي آثاره"),
        (RENEWAL, "termination", "", "لا يخول الإنهاء المبكر → يخول الإنهاء المبكر"),
        (THREE, "confidentiality", "ne s’appliquent pas aux informations → s’appliquent aux informations", ""),
        (CALL, "disputes", "", "أمكن لكل طرف رفع → لم يمكن لأي طرف رفع"),
        (MOBILITY, "mobility_terms", "", "لا تخول الحركية → تخول الحركية"),
        (GRANT, "renewal_clause", "n’est pas renouvelable → est renouvelable", ""),
    ),
    "gender (fr)": (
        (ACCORD, "focal_points", "la directrice de la coopération → le directeur de la coopération", ""),
        (GRANT, "supervision", "Madame Louise Hypothèse → Monsieur Louise Hypothèse", ""),
        (DECLARATION, "object", "Par la présente déclaration → Par le présent déclaration", ""),
        (MOU, "duration", "Il prend fin → Elle prend fin", ""),
        (MOBILITY, "duration", "est conclue pour → est conclu pour", ""),
        (CALL, "governing_law", "est interprété de bonne foi → est interprétée de bonne foi", ""),
        (RENEWAL, "evaluation", "Elle est portée → Il est porté", ""),
    ),
    "gender (ar)": (
        (ACCORD, "focal_points", "", "مديرة التعاون → مدير التعاون"),
        (GRANT, "supervision", "", "أستاذ بجامعة المثال → أستاذة بجامعة المثال"),
        (MOU, "duration", "", "أبرمت مذكرة → أبرم مذكرة"),
        (MOBILITY, "duration", "", "وتنتهي هذه الاتفاقية → وينتهي هذه الاتفاقية"),
        (CALL, "object", "", "يهدف هذا الاتفاق → تهدف هذا الاتفاق"),
        (RENEWAL, "prior_agreement", "", "من قبل السيد ماكسيم → من قبل السيدة ماكسيم"),
        (MOU, "entry_into_force", "", "بعد توقيعها من قبل → بعد توقيعه من قبل"),
    ),
    "dual or plural": (
        (THREE, "object", "", "التعاون بين الأطراف → التعاون بين الطرفين"),
        (THREE, "languages", "", "عن إرادتهم المشتركة → عن إرادتهما المشتركة"),
        (THREE, "focal_points", "", "إلى باقي الأطراف → إلى الطرف الآخر"),
        (THREE, "evaluation", "Les Parties établissent → Les deux Parties établissent", ""),
        (DECLARATION, "communication", "", "بعد التشاور بينهما → بعد التشاور بينهم"),
        (MOU, "disputes", "", "بين الطرفين → بين الأطراف"),
        (RENEWAL, "axes", "", "ويراعي الطرفان → ويراعي الأطراف"),
        (MOBILITY, "object", "", "بين مؤسستيهما → بين مؤسساتهم"),
    ),
    "originals": (
        (GRANT, "languages", "est établie en langues → est établie en quatre exemplaires originaux, en langues", "هذه الاتفاقية باللغتين → هذه الاتفاقية في أربعة نظائر أصلية، باللغتين"),
        (CALL, "languages", "est établi en langues → est établi en trois exemplaires originaux, en langues", "هذا الاتفاق باللغتين → هذا الاتفاق في ثلاثة نظائر أصلية، باللغتين"),
    ),
    "words and figures": (
        (RENEWAL, "financial", "(80 000 €) → (88 000 €)", ""),
        (RENEWAL, "financial", "", "(1.200.000 درهم) → (1.020.000 درهم)"),
        (ACCORD, "financial", "(300 000 €) → (330 000 €)", ""),
        (ACCORD, "financial", "", "مائتا ألف أورو → مائتان وعشرون ألف أورو"),
        (THREE, "financial", "cent cinquante mille euros → cent quarante mille euros", ""),
        (THREE, "financial", "", "(75.500,50 أورو) → (75.550,50 أورو)"),
        (CALL, "call_rules", "", "قدره عشرون ألف أورو → قدره ثلاثون ألف أورو"),
        (GRANT, "grant_terms", "sept mille cinq cents dirhams → sept mille cinquante dirhams", ""),
        (GRANT, "financial", "", "سبعة وستون ألفا وخمسمائة درهم → ستة وسبعون ألفا وخمسمائة درهم"),
    ),
    "latin punctuation": (
        (DECLARATION, "termination", "", "إلى الطرف الآخر، دون → إلى الطرف الآخر, دون"),
        (MOU, "axes", "", "الفضاءات المشتركة، والاقتصاد → الفضاءات المشتركة, والاقتصاد"),
        (ACCORD, "axes", "", "لدى الساكنة، والمحافظة → لدى الساكنة, والمحافظة"),
        (THREE, "axes", "", "الرملية والموانئ؛ → الرملية والموانئ;"),
        (CALL, "call_rules", "", "العزل ومقاومة النار؛ → العزل ومقاومة النار;"),
        (MOBILITY, "student_duties", "", "مدة الإقامة كاملة؛ → مدة الإقامة كاملة ;"),
    ),
    "bidi mark": (
        (MOU, "data_protection", "", "2016/679 → \u200e2016/679"),
        (RENEWAL, "financial", "", "(12.345 درهما) → (\u200f12.345 درهما)"),
        (ACCORD, "financial", "", "(300.000 أورو) → (300.000\u200e أورو)"),
        (CALL, "evaluation", "", "L. 123-7-1 → \u200eL. 123-7-1\u200e"),
        (GRANT, "supervision", "", "(Karim Nadari) → \u200e(Karim Nadari)"),
        (MOBILITY, "recognition", "(ECTS) → (ECTS)\u200e", ""),
    ),
    "first party": (
        (DECLARATION, "actions", "les équipes du Fonds → les équipes de la seconde Partie", ""),
        (RENEWAL, "financial", "", "بالنسبة لجهة جبل السحاب: مبلغ محدد → بالنسبة للطرف الثاني: مبلغ محدد"),
        (ACCORD, "commitments", "la Région Val-d’Azur : le versement → la première Partie : le versement", ""),
        (ACCORD, "focal_points", "", "جهة الوادي الأزرق: مدير → الطرف الأول: مدير"),
        (THREE, "secretariat", "la Région Val-d’Azur. → la première Partie.", ""),
        (THREE, "committee", "", "جهة وادي النور: منتخبان → الطرف الثالث: منتخبان"),
        (CALL, "committee", "un représentant de chaque Partie. → un représentant de chaque Partie, à commencer par la première Partie.", "ممثل عن كل طرف. → ممثل عن كل طرف، ابتداء من الطرف الأول."),
        (MOBILITY, "focal_points", "l’Université Al Mithal : la vice-présidence → la deuxième Partie : la vice-présidence", ""),
        (GRANT, "grant_terms", "", "من قبل جامعة المثال، بناء → من قبل الطرف الأول، بناء"),
    ),
    "currency": (
        (RENEWAL, "financial", "quarante-cinq dirhams (12 345 MAD) → quarante-cinq euros (12 345 €)", ""),
        (RENEWAL, "financial", "", "(80.000 أورو) → (80.000 درهم)"),
        (ACCORD, "financial", "trois cent mille euros (300 000 €) → trois cent mille dirhams (300 000 MAD)", ""),
        (THREE, "financial", "", "ألف درهم (2.500.000 درهم) → ألف أورو (2.500.000 أورو)"),
        (CALL, "call_rules", "", "عشرون ألف أورو (20.000 أورو) → عشرون ألف درهم (20.000 درهم)"),
        (GRANT, "grant_terms", "", "ألف أورو (1.000 أورو) → ألف درهم (1.000 درهم)"),
        (GRANT, "grant_terms", "quinze mille dirhams (15 000 MAD) → quinze mille euros (15 000 €)", ""),
    ),
    "percentage": (
        (DECLARATION, "axes", "parmi les artistes invités. → parmi les artistes invités, à hauteur de 50 %.", "ضمن الفنانين المدعوين. → ضمن الفنانين المدعوين، بنسبة 40%."),
        (MOU, "axes", "la conception des actions. → la conception des actions, pour 20 % au moins des participants.", "في إعداد الأعمال. → في إعداد الأعمال، بنسبة لا تقل عن 25 في المائة من المشاركين."),
        (RENEWAL, "financial", "Les autres frais restent → Les frais de gestion n’excèdent pas 5 % de chaque somme. Les autres frais restent", "وتبقى المصاريف الأخرى → ولا تتجاوز مصاريف التدبير 15% من كل مبلغ. وتبقى المصاريف الأخرى"),
        (ACCORD, "financial", "Les autres frais restent → Une avance de 30 % est versée à la signature de chaque convention d’application. Les autres frais restent", "وتبقى المصاريف الأخرى → ويصرف تسبيق نسبته 20% عند توقيع كل اتفاقية تطبيقية. وتبقى المصاريف الأخرى"),
        (THREE, "committee", "Le comité se prononce par consensus. → Le comité siège valablement si soixante-quinze pour cent de ses membres sont présents. Il se prononce par consensus.", "وتبت اللجنة بالتوافق. → وتجتمع اللجنة بصفة صحيحة بحضور سبعين في المائة من أعضائها. وتبت بالتوافق."),
        (CALL, "call_rules", "vingt mille euros (20 000 €). → vingt mille euros (20 000 €) ni 50 % du coût du projet.", "(20.000 أورو). → (20.000 أورو) ولا 60% من كلفة المشروع."),
        (MOBILITY, "selection", "entre les femmes et les hommes. → entre les femmes et les hommes, chaque sexe étant représenté par au moins 40 % des membres.", "بين النساء والرجال. → بين النساء والرجال، على ألا تقل نسبة كل جنس عن 30% من الأعضاء."),
        (GRANT, "grant_terms", "Le versement est mensuel. → Le versement est mensuel ; la dernière mensualité est versée à hauteur de 80 % avant la soutenance.", "تصرف المنحة كل شهر، → تصرف المنحة كل شهر، على أن يصرف 90% من القسط الأخير قبل المناقشة،"),
    ),
    "duration": (
        (DECLARATION, "duration", "vaut pour deux ans → vaut pour trois ans", ""),
        (DECLARATION, "definitions", "", "وثلاثة أشهر → وأربعة أشهر"),
        (MOU, "force_majeure", "", "تسعين يوما → ستين يوما"),
        (RENEWAL, "termination", "trente jours → vingt jours", ""),
        (ACCORD, "force_majeure", "", "ستة أشهر → أربعة أشهر"),
        (CALL, "termination", "quarante-cinq jours → quarante jours", ""),
        (MOBILITY, "recognition", "", "ستة أسابيع → ثمانية أسابيع"),
        (GRANT, "supervision", "un an après → deux ans après", ""),
    ),
    "party swapped": (
        (DECLARATION, "residencies", "", "في ورشات الصندوق → في ورشات الجهة"),
        (MOU, "implementing_acts", "", "جامعة المرسى الأزرق والمعهد → جامعة المرسى الأزرق والجهة"),
        (RENEWAL, "financial", "pour la Région Jbel-Sahab : montant ferme → pour la Région Plaine-Dorée : montant ferme", ""),
        (ACCORD, "commitments", "", "جهة جبل السحاب: إيواء → جهة الوادي الأزرق: إيواء"),
        (ACCORD, "focal_points", "la Région Val-d’Azur : le directeur → la Région Jbel-Sahab : le directeur", ""),
        (THREE, "financial", "", "بالنسبة لجهة السهل الذهبي → بالنسبة لجهة وادي النور"),
        (THREE, "committee", "la Région Oued-Nour : → la Région Jbel-Sahab :", ""),
        (GRANT, "grant_terms", "La bourse est versée par l’Université Al Mithal → La bourse est versée par l’Université de Port-Azur", ""),
    ),
    "defined term": (
        (DECLARATION, "actions", "les équipes du Fonds → les équipes de la Fondation", ""),
        (DECLARATION, "actions", "", "مع ورشات الوادي → مع محترفات الوادي"),
        (MOU, "committee", "le Haut Institut : → l’Institut :", ""),
        (RENEWAL, "kept_changed", "La durée de l’accord initial → La durée de l’accord-cadre", ""),
        (THREE, "secretariat", "l’inventaire des capteurs → l’inventaire des sondes", ""),
        (CALL, "call_rules", "", "مهام كل فريق → مهام كل مختبر"),
        (CALL, "disputes", "", "بتأويل هذا الاتفاق أو تنفيذه → بتأويل هذه الاتفاقية أو تنفيذها"),
        (MOBILITY, "disputes", "à l’exécution de la présente convention → à l’exécution du présent protocole", ""),
        (ACCORD, "object", "entre les Parties. → entre les Contractants.", ""),
    ),
}

ELSEWHERE: dict[str, Places] = {
    "digit or count": (
        (THREE, "agreement:annexes.0.text.ar", "كل خمس عشرة دقيقة → كل خمس دقائق"),
        (MOU, "agreement:clauses.committee.members.0.text.fr", "deux élus → trois élus"),
        (GRANT, "institutions:universite-al-mithal.seat.ar", "رقم 8 → رقم 6"),
    ),
    "month": (
        (MOU, "agreement:recitals.0.text.ar", "شهر مارس 2025 → شهر ماي 2025"),
        (MOBILITY, "agreement:annexes.1.text.fr", "30 avril → 30 mars"),
        (DECLARATION, "citations:convention-france-maroc-2003.text.ar", "25 يوليوز 2003 → 25 يونيو 2003"),
    ),
    "day or year": (
        (MOBILITY, "agreement:annexes.1.text.ar", "قبل فاتح مارس → قبل 10 مارس"),
        (CALL, "citations:loi-09-08.text.ar", "18 فبراير 2009 → 8 فبراير 2009"),
        (THREE, "citations:loi-organique-111-14.text.fr", "20 ramadan 1436 → 20 ramadan 1437"),
    ),
    "name respelt": (
        (MOBILITY, "institutions:universite-al-mithal.offices.president.fr.f", "Al Mithal → Al Mital"),
        (RENEWAL, "institutions:region-jbel-sahab.bodies.conseil.name.fr", "Jbel-Sahab → Jebel-Sahab"),
        (THREE, "agreement:annexes.0.text.fr", "Castel-Doré → Castel-Dorée"),
    ),
    "binding verb (fr)": (
        (DECLARATION, "agreement:clauses.actions.actions.1.text.fr", "peuvent concevoir → s’engagent à concevoir"),
        (MOU, "agreement:recitals.1.text.fr", "Considérant l’importance que les Parties attachent à l’innovation sociale et à la culture scientifique → Considérant que les Parties s’engagent à soutenir l’innovation sociale et la culture scientifique"),
    ),
    "binding verb (ar)": (
        (DECLARATION, "agreement:clauses.actions.actions.1.text.ar", "يمكن لفرق الصندوق → يجب على فرق الصندوق"),
        (MOU, "agreement:recitals.1.text.ar", "للأهمية التي يوليها الطرفان للابتكار الاجتماعي وللثقافة العلمية → لالتزام الطرفين بدعم الابتكار الاجتماعي والثقافة العلمية"),
    ),
    "article or paragraph dropped": (
        (THREE, "agreement:annexes.0.text.ar", "وتوضع المحطات بالمرسى الأزرق وبالقلعة الذهبية وبمدينة النور. →"),
    ),
    "reference": (
        (THREE, "citations:loi-94-665.text.ar", "94-665 → 94-655"),
        (RENEWAL, "citations:loi-organique-111-14.text.ar", "111.14 → 112.14"),
    ),
    "gender (fr)": (
        (DECLARATION, "institutions:region-val-azur.offices.president.fr.f", "Présidente → Président"),
        (MOU, "institutions:haut-institut-imaginaire.offices.director-general.fr.m", "Directeur général → Directrice générale"),
    ),
    "gender (ar)": (
        (DECLARATION, "institutions:fonds-mosaique.offices.director-general.ar.f", "المديرة العامة → المدير العام"),
        (THREE, "institutions:region-oued-nour.offices.president.ar.f", "رئيسة → رئيس"),
    ),
    "dual or plural": (
        (THREE, "agreement:recitals.1.text.ar", "الأطراف بتقاسم معطياتهم ومناهجهم → الطرفين بتقاسم معطياتهما ومناهجهما"),
    ),
    "originals": (
        (DECLARATION, "formulas:closing.fr", "en {{ originals.obl }} → en trois exemplaires originaux"),
        (MOU, "formulas:closing.ar", "في {{ originals.obl }} → في ثلاثة نظائر أصلية"),
        (RENEWAL, "formulas:closing.fr", "en {{ originals.obl }} → en un exemplaire original"),
        (ACCORD, "formulas:closing.ar", "في {{ originals.obl }} → في أربعة نظائر أصلية"),
        (THREE, "formulas:closing.fr", "en {{ originals.obl }} → en deux exemplaires originaux"),
        (THREE, "formulas:closing.ar", "في {{ originals.obl }} → في نظيرين أصليين"),
        (MOBILITY, "formulas:closing_separate.fr", "en {{ originals.obl }} → en deux exemplaires originaux"),
        (MOBILITY, "formulas:closing_separate.ar", "منها {{ originals.by_language }} باللغة العربية → منها ثلاثة نظائر أصلية باللغة العربية"),
    ),
    "latin punctuation": (
        (DECLARATION, "agreement:recitals.0.text.ar", "المتوسط؛ → المتوسط;"),
        (CALL, "citations:rgpd.text.ar", "2016، المعروف → 2016, المعروف"),
        (RENEWAL, "institutions:region-jbel-sahab.seat.ar", "الغيوم، رقم → الغيوم, رقم"),
        (MOBILITY, "agreement:questions.0.text.ar", "من التوقيع؟ → من التوقيع?"),
    ),
    "bidi mark": (
        (THREE, "citations:cgct-l4221-5.text.ar", "L. 4221-5 → \u200eL. 4221-5"),
        (DECLARATION, "institutions:region-val-azur.seat.ar", "رقم 1، → رقم 1\u200f،"),
        (MOU, "agreement:recitals.0.text.ar", "مارس 2025؛ → مارس 2025\u200f؛"),
    ),
    "party swapped": (
        (MOU, "agreement:recitals.0.text.fr", "délégation du Haut Institut → délégation de la Région"),
    ),
}

FACTS: dict[str, Facts] = {
    "reference": (
        (THREE, "agreement:commitments.2.vote_ref", "8-2026"),
    ),
    "gender (fr)": (
        (ACCORD, "institutions:region-jbel-sahab.name.fr_grammar.gender", "m"),
        (THREE, "people:camille-exemple.gender", "m"),
    ),
    "gender (ar)": (
        (DECLARATION, "institutions:fonds-mosaique.name.ar_grammar.gender", "f"),
    ),
    "vote after signature": (
        (DECLARATION, "agreement:parties.0.authority.date", "2026-04-02"),
        (MOU, "agreement:parties.0.authority.date", "2026-04-06"),
        (RENEWAL, "agreement:parties.0.authority.date", "2026-04-13"),
        (RENEWAL, "agreement:parties.1.authority.date", "2026-04-03"),
        (ACCORD, "agreement:parties.1.authority.date", "2026-05-03"),
        (THREE, "agreement:parties.2.authority.date", "2026-04-02"),
        (CALL, "agreement:parties.0.authority.date", "2026-04-20"),
        (MOBILITY, "agreement:parties.1.authority.date", "2026-04-24"),
        (GRANT, "agreement:parties.1.authority.date", "2026-04-01"),
    ),
    "currency": (
        (ACCORD, "agreement:commitments.1.amount.currency", "MAD"),
        (GRANT, "agreement:clauses.grant_terms.other_monthly.currency", "MAD"),
    ),
    "duration": (
        (RENEWAL, "agreement:term.duration.n", 4),
    ),
}
# fmt: on


def third() -> Iterator[Seed]:
    """Give every fault of the three tables."""
    yield from written(PROSE, ELSEWHERE, FACTS)
