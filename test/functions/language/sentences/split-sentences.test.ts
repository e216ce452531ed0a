import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE_CHARACTERS, splitSentences } from '../../../../functions/language/sentences/index.ts';
import { HOSTILE_TEXTS } from '../../hostile-texts.ts';

/** `¦` marks where a sentence ends. */
const CASES: readonly (readonly [string, string])[] = [
  ['ko', '이 다리는 2019. 10. 20.에 개통됐다.¦ 사람들이 모였다.'],
  ['en', 'Mr. Smith met Gen. Lee in St. Paul.¦ They talked.'],
  ['en', 'J. K. Rowling spoke.¦ U.S. officials listened.'],
  ['en', 'He left the U.S.¦ The embassy said nothing.'],
  ['en', '“Stop!” she said.¦ “We will not,” he replied.'],
  ['en', '"It is done." The minister left.'.replace('." The', '."¦ The')],
  ['en', 'It costs 3.5 million, or No. 5 on the list.¦ He said no.¦ Sales rose.'],
  ['en', 'Shares of Example Inc. rose.¦ It was bought by Sample Corp.¦ The deal closed on Jan. 12.'],
  ['en', 'He waited… and waited.¦ Then it came…¦ Nobody spoke.'],
  ['en', 'It opens at 8 a.m. on Monday.¦ It closes at 5 p.m.¦ The shop is new.'],
  ['en', '1. Close the valve.¦ 2. Open the door.'],
  ['en', 'I should have returned years ago.¦ I know that.'],
  ['en', 'It opens on Tue. 3 March, p. 12 says.'],
  ['de', 'Am 3. Februar sprach Dr. Müller z. B. mit der 1. Mannschaft.¦ Die Stadt schwieg.'],
  ['de', 'Er ist 45.¦ Der Verein sucht einen Nachfolger.'],
  ['de', '„Halt!“, rief sie.¦ „Wir gehen“, sagte er.'],
  ['de', 'Das kostet 3,5 Mio. Euro bzw. 4 Prozent.¦ Es gab ca. 20 Bewerber usw.¦ Die Frist endet.'],
  ['fr', 'M. Dupont a vu Mme Martin.¦ « Non », a-t-il dit.¦ Ils sont partis vers 8 h. du soir.'],
  ['es', 'El Sr. Pérez habló con la Dra. Gil.¦ ¿Vendrá?¦ Dijo que no.¦ El acto acabó.'],
  ['es', 'El plazo vence en ene. 2027.¦ Dijo que no.¦ Nadie pagó.'],
  ['it', 'Il dott. Rossi parla.¦ La S.p.A. cresce.¦ È tutto.'],
  ['nl', 'Dhr. De Vries sprak met mevr. Jansen.¦ Dat was bijv. gisteren.'],
  ['pl', 'Ok. 20 osób, m.in. prof. Nowak, przyszło.¦ W 2024 r. było ich mniej.'],
  ['cs', 'Dne 3. února mluvil např. Ing. Novák.¦ Praha mlčela.'],
  ['ru', 'В 2024 г. цена выросла до 5 млн руб.¦ Она упала.¦ Сказал А. С. Иванов.'],
  ['ru', '— Мы победим! — сказал он.¦ Все ушли.'],
  ['uk', 'У 2024 р. на вул. Садовій жило 5 тис. осіб.¦ Це мало.'],
  ['tr', 'Dr. Yılmaz 3. katta oturuyor.¦ Bugün geldi.'],
  ['sv', 'Den kostar bl.a. 5 kr.¦ Det är dyrt.'],
  ['is', 'Fundurinn hefst kl. 20 þann 3. mars.¦ Allir mæta.'],
  ['hu', 'Dr. Kovács pl. a 3. helyen végzett.¦ Budapest örült.'],
  ['zh', '大桥关闭了。¦“我们会修好它。”市长说。¦工程将持续六周！'],
  ['ja', '橋が閉鎖された。¦「すぐに直す。」と市長は述べた。¦工事は六週間続く。'],
  ['ko', '다리가 폐쇄됐다.¦ 공사는 6주 걸린다.'],
  ['ar', 'أغلق الجسر اليوم.¦ هل يفتح غدا؟¦ لا أحد يعرف.'],
  ['hi', 'पुल बंद है।¦ डॉ. शर्मा ने कहा।¦ कब खुलेगा?'],
  ['ur', 'پل بند ہے۔¦ کب کھلے گا؟'],
  ['th', 'สะพานปิดเมื่อวานนี้หลังจากพบรอยร้าวในหลายจุด¦ อย่างไรก็ตาม เรือข้ามฟากยังให้บริการตามปกติ'],
  ['el', 'Η γέφυρα έκλεισε.¦ Πότε θα ανοίξει;¦ Κανείς δεν ξέρει.'],
];

describe('splitSentences', () => {
  it.each(CASES)('%s: %s', (language, marked) => {
    const text = marked.replaceAll('¦', '');
    const found = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(marked.split('¦').map((sentence) => sentence.trim()));
  });

  it.each(Object.entries(HOSTILE_TEXTS))('keeps sentences of “%s” below the longest, and all letters', (_, make) => {
    const text = make(9000);
    const spans = splitSentences(text, 'en');
    expect(Math.max(0, ...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(MAX_SENTENCE_CHARACTERS);
    expect(
      spans
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''));
  });

  it.each([
    ['a clause mark', `${'word '.repeat(300)}word, ${'word '.repeat(300)}`, ','],
    ['a space where there is no clause', 'harbours '.repeat(500), 's'],
    ['anywhere, in no space, but never in a character', `a${'😀'.repeat(2500)}`, '😀'],
  ])('parts a sentence that is too long at %s', (_, text, last) => {
    const [first] = splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end));
    expect(first?.endsWith(last)).toBe(true);
    expect(first?.length).toBeGreaterThanOrEqual(MAX_SENTENCE_CHARACTERS / 2);
  });

  it('loses no letter and keeps the order, whatever the text and language', () => {
    const languages = ['en', 'de', 'ru', 'th', 'zh', 'ar', 'xx', ''];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...languages), (text, language) => {
        const spans = splitSentences(text, language);
        const bare = (stretch: string) => stretch.replace(/\s/g, '');
        expect(bare(spans.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(bare(text));
        expect(spans.every(({ start, end }, index) => start < end && start >= (spans[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
