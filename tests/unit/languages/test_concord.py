from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.concord import discords


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("le présent convention", "fr"),
        ("la présente accord", "fr"),
        ("Le présente texte", "fr"),
        ("la présent stipulation", "fr"),
        ("Les Parties sont convenus de", "fr"),
        ("Les Parties se sont réunis", "fr"),
        ("cette accord", "fr"),
        ("une avenant", "fr"),
        ("du convention", "fr"),
        ("que la Région est représenté par", "fr"),
        ("la Région s’est engagé à", "fr"),
        ("les Parties intéressés", "fr"),
        ("les Parties contractants", "fr"),
        ("Chaque Partie est tenu de", "fr"),
        ("la Région Val-d’Azur, représenté par sa Présidente", "fr"),
        ("l’Université, ci-après dénommé", "fr"),
        ("le Fonds Mosaïque, représentée par", "fr"),
        ("la Présidente du Conseil régional, Monsieur Alix Fictif", "fr"),
        ("représentée par le Président de la Région, Mme Salma Namoudaji", "fr"),
        ("Considérant que le Directeur général, Madame Tasawouri", "fr"),
        ("la Présidente M. Fictif", "fr"),
        ("Mme Louise Hypothèse, directeur du laboratoire", "fr"),
        ("M. Karim Nadari, enseignante", "fr"),
        ("بموجب هذا الاتفاقية", "ar"),
        ("هذه الاتفاق", "ar"),
        ("مذكرة التفاهم هذا", "ar"),
        ("يدخل هذه الاتفاقية حيز التنفيذ", "ar"),
        ("تدخل هذا الاتفاق حيز التنفيذ", "ar"),
        ("تلتزم الطرفان", "ar"),
        ("يلتزم الجهة بـ", "ar"),
        ("الكائنة مقرها", "ar"),
        ("الممثلة في شخص رئيسه", "ar"),
        ("الممثل في شخص مديرها", "ar"),
        ("بين جهة جبل السحاب، الممثل في شخص", "ar"),
        ("صندوق الفسيفساء، المشار إليها فيما يلي", "ar"),
        ("رئيستها السيد أنس المجازي", "ar"),
        ("رئيسها السيدة سلمى النموذجي", "ar"),
        ("رئيس مجلس جهة وادي النور، السيدة سلمى النموذجي", "ar"),
        ("الممثلة في شخص رئيسة المجلس الجهوي، السيد أليكس فيكتيف", "ar"),
        ("السيدة لويز إيبوتيز (Louise Hypothèse)، أستاذ بالجامعة", "ar"),
        ("السيد كريم النظري، أستاذة بالجامعة", "ar"),
    ],
)
def test_words_that_do_not_agree(text: str, language: Language) -> None:
    assert len(list(discords(text, language))) >= 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("la présente convention, le présent accord ; le comité présente un bilan", "fr"),
        ("le rapport, qu’il le présente à la Région", "fr"),
        ("المدير العام للصندوق، السيد مهدي قطبي، ونائبته السيدة ليلى", "ar"),
        ("Les Parties sont convenues, les Parties intéressées, les Parties sont libres", "fr"),
        ("Chaque Partie est tenue ; chaque Partie est libre ; les Parties contractantes", "fr"),
        ("le président de la Région, représenté par M. Fictif", "fr"),
        ("le Conseil de la Région est tenu de ; la déclaration, une convention", "fr"),
        ("le Fonds, fondation de droit marocain, représenté par", "fr"),
        ("Sur proposition de la Présidente, M. Fictif est désigné", "fr"),
        ("le Président remercie Mme Exemple", "fr"),
        ("la Présidente du Conseil régional, Madame Camille Exemple", "fr"),
        (
            "le Vice-Président du Conseil, M. Alix Fictif, par délégation de la Présidente",
            "fr",
        ),
        ("M. Fictif, la Présidente et le Directeur participent", "fr"),
        ("Mme Louise Hypothèse, directrice ; M. Karim Nadari, professeur", "fr"),
        ("بموجب هذه الاتفاقية وهذا الاتفاق ومذكرة التفاهم هذه", "ar"),
        ("تدخل هذه الاتفاقية، يدخل هذا الاتفاق، يلتزم الطرفان، تلتزم الجهة", "ar"),
        ("صندوق الفسيفساء، مؤسسة عمومية، الممثل في شخص مديرته السيدة ليلى", "ar"),
        ("مجلس جهة جبل السحاب، الممثل في شخص رئيسه السيد أنس المجازي", "ar"),
        ("نائب رئيسة المجلس الجهوي، السيد أليكس فيكتيف (Alix Fictif)، بتفويض من رئيسة", "ar"),
        ("السيدة لويز إيبوتيز (Louise Hypothèse)، أستاذة بالجامعة", "ar"),
    ],
)
def test_words_that_agree(text: str, language: Language) -> None:
    assert [slip.words for slip in discords(text, language)] == []
