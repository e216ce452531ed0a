"""Writes test/fixtures/numbers/spelled-numbers.json: numbers as num2words and ICU spell them, for each language that we read.

    python3 -m venv /tmp/spell && /tmp/spell/bin/pip install num2words==0.5.14 icu-rbnf==0.2.0
    /tmp/spell/bin/python scripts/build-spelled-numbers.py
"""

import json
import random
import unicodedata
from pathlib import Path

import icu_rbnf
from num2words import num2words

FIXTURE = Path(__file__).parent.parent / "test/fixtures/numbers/spelled-numbers.json"
# Of languages that both spell, num2words is taken where news writes numbers as it does.
NUM2WORDS = "ar be bn ca cs da de en eo es fa fi fr he hu id is it ja kk kn ko lt lv nb nl pl pt ro ru sk sl sr sv te tg th uk vi".split()
ICU = "af am az bg cs de el et fr gu hi hr hy ka km ky lb lo mk ms nb ne nl pl ru sq sv ta tr zh".split()
CODES = {"nb": "no", "kk": "kz", "pt": "pt_BR"}
# A few of each length: from two to nine, up to a hundred, and so on.
LENGTHS = [(2, 9, 3), (10, 20, 4), (21, 99, 8), (100, 999, 9), (1_000, 9_999, 7), (10_000, 999_999, 9)]


def spell(number, language, source):
    words = num2words(number, lang=CODES.get(language, language)) if source == "num2words" else icu_rbnf.spellout(number, language)
    # ICU marks where a word may be broken.
    return unicodedata.normalize("NFC", words).strip().replace("\u00ad", "").replace("\u200b", "")


def sample(language, source):
    chance = random.Random(f"{language} {source}")
    numbers = sorted({chance.randint(low, high) for low, high, count in LENGTHS for _ in range(count)})
    return {spell(number, language, source): number for number in numbers}


def main():
    languages = {}
    for source, codes in (("num2words", NUM2WORDS), ("icu", ICU)):
        for code in codes:
            try:
                languages.setdefault(code, {}).update(sample(code, source))
            except (NotImplementedError, KeyError) as error:
                print(code, source, repr(error))
    FIXTURE.parent.mkdir(parents=True, exist_ok=True)
    FIXTURE.write_text(json.dumps(dict(sorted(languages.items())), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
