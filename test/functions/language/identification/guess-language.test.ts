import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../../functions/language/identification/index.ts';

describe('guessLanguage', () => {
  it.each([
    ['hr', 'Gradsko vijeće priopćilo je u četvrtak da će most biti zatvoren sljedeći tjedan, a vlakovi neće voziti.'],
    [
      'sr',
      'Gradsko veće saopštilo je u četvrtak da će most biti zatvoren sledeće nedelje, posle čega vozovi neće ići.',
    ],
    ['sr', 'Градско веће је саопштило да ће мост бити затворен после недеље, а возови неће ићи.'],
    ['id', 'Pemerintah mengatakan jembatan itu tidak bisa dipakai karena rusak, dan warga harus memakai kapal.'],
    ['ms', 'Kerajaan berkata jambatan itu tidak boleh digunakan kerana rosak, manakala penduduk perlu menaiki bot.'],
    ['nl', 'De brug blijft volgens de gemeente nog een week dicht omdat er scheuren zijn gevonden.'],
    ['af', 'Die brug bly nog ’n week gesluit omdat daar krake gevind is, sê hulle.'],
    [
      'da',
      'Broen er lukket, fordi der er fundet revner. Hun siger, at nogle biler også må vente, og at det bliver dyrt nu.',
    ],
    ['nb', 'Broen er ifølge kommunen stengt i en uke fordi det er funnet sprekker, sier hun til avisen etter møtet.'],
    ['be', 'Мост будзе зачынены на тыдзень, таму што знайшлі расколіны, паведамілі ў горадзе.'],
    ['uk', 'Міст буде закритий на тиждень. Також рух після ремонту може бути обмежений, але про це ще не повідомили.'],
    ['ru', 'Мост будет закрыт на неделю, потому что нашли трещины, сообщили в городском совете.'],
    ['bg', 'Мостът ще бъде затворен за седмица, защото са открити пукнатини, съобщиха от общината.'],
    ['mk', 'Мостот ќе биде затворен една недела затоа што се најдени пукнатини, соопштија од општината.'],
    ['hi', 'पुल एक हफ्ते के लिए बंद रहेगा क्योंकि उसमें दरारें मिली हैं और मरम्मत करने में समय लगेगा।'],
    ['ne', 'पुल एक हप्ताका लागि बन्द हुने भएको छ र मर्मत गर्न समय लाग्ने उनले भन्नुभयो।'],
    ['fa', 'این پل برای یک هفته بسته خواهد بود زیرا در آن ترک پیدا شده است و تعمیر آن زمان می برد.'],
    ['ur', 'یہ پل ایک ہفتے کے لیے بند رہے گا کیونکہ اس میں دراڑیں ملی ہیں اور مرمت میں وقت لگے گا۔'],
    ['ja', '橋は一週間閉鎖されると市が発表した。'],
    ['zh', '市政府宣布大桥将关闭一周。'],
    ['ko', '다리는 일주일 동안 폐쇄된다고 시가 밝혔다.'],
    ['th', 'สะพานจะปิดเป็นเวลาหนึ่งสัปดาห์'],
  ])('tells %s by script, words and letters', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('says nothing of names and numbers', () => {
    expect([guessLanguage('Müller, Martin 46,88'), guessLanguage('12:30'), guessLanguage('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
