import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../../functions/language/numbers/index.ts';

function values(language: string, text: string): number[] {
  return findNumbers(text, language)
    .filter(({ isOrdinal }) => !isOrdinal)
    .map(({ value }) => value);
}

describe('numbers in words', () => {
  it.each([
    ['fr', 'les quatre-vingt-dix-sept passagers, dont cinquante et une femmes', [97, 51]],
    ['fr', 'septante et un élèves, huitante-trois à Lausanne, nonante-neuf en Belgique', [71, 83, 99]],
    ['fr', 'plus d’un million et demi d’euros', [1.5e6]],
    ['de', 'Zweihundertfünf Menschen, anderthalb Millionen Euro, zweieinhalb Stunden', [205, 1.5e6, 2.5]],
    ['de', 'eine Million Menschen und drei Dutzend Helfer', [1e6, 36]],
    ['en', 'half a million people, two and a half years, a hundred boats, four dozen eggs', [5e5, 2.5, 100, 48]],
    ['en', 'one million, two hundred thousand and five; then one, two and three', [1_200_005, 1, 2, 3]],
    ['en', 'three point five million, then five lakh; two crore rupees', [3.5e6, 5e5, 2e7]],
    ['es', 'dos mil 500 millones, mil quinientos, veintiún mil, medio millón', [2.5e9, 1500, 21_000, 5e5]],
    ['pt', 'dois milhões e meio, cento e uma pessoas', [2.5e6, 101]],
    ['it', 'settecentoquarantatré, un milione e mezzo, duemila', [743, 1.5e6, 2000]],
    ['nl', 'tweeënvijftig, anderhalf miljoen, honderd en vijf', [52, 1.5e6, 105]],
    ['sv', 'tjugoett tusen, en och en halv miljon, femhundra', [21_000, 1.5e6, 500]],
    ['da', 'halvtreds, femoghalvfems, to millioner', [50, 95, 2e6]],
    ['nb', 'femti, fem og tjue, tjuefem, halvannen million', [50, 25, 25, 1.5e6]],
    ['pl', 'pięciuset żołnierzy, dwóch tysięcy, półtora miliona, dwa i pół miliona', [500, 2000, 1.5e6, 2.5e6]],
    ['pl', 'po pięcioletniej przerwie', [5]],
    ['cs', 'pětadvacet lidí, půl milionu korun, dva a půl milionu, dvě stě', [25, 5e5, 2.5e6, 200]],
    ['ru', 'двухсот пятидесяти человек, полтора миллиона, два с половиной миллиарда', [250, 1.5e6, 2.5e9]],
    ['ru', 'пятилетний контракт, два десятка человек, 2,5 млн рублей', [5, 20, 2.5e6]],
    ['uk', 'п’ятдесят сім осіб, п’ятсот, дев’яносто, півтора мільйона, дві тисячі', [57, 500, 90, 1.5e6, 2000]],
    ['ro', 'douăzeci și cinci de mii de oameni, o sută, două milioane și jumătate', [25_000, 100, 2.5e6]],
    ['tr', 'otuz beş kişi, iki buçuk milyon, yarım milyon, ikiyüzelli', [35, 2.5e6, 5e5, 250]],
    ['fi', 'kahdessakymmenessäviidessä kunnassa, puolitoista miljoonaa, kolmen miljoonan', [25, 1.5e6, 3e6]],
    ['hu', 'kétszázhuszonöt ember, másfél millió, két és fél millió, ötéves kisfiú', [225, 1.5e6, 2.5e6, 5]],
    ['id', 'sebelas orang, seratus lima puluh ribu, setengah juta, dua juta', [11, 150_000, 5e5, 2e6]],
    ['ar', 'خمسة وعشرون راكبا، وثلاثمائة، ومليون ونصف، مئتين وخمسين ألفاً', [25, 300, 1.5e6, 250_000]],
    ['ar', 'بخمسة عشر جندياً والثلاثين', [15, 30]],
    ['he', 'עשרים וחמישה אנשים, שלושת אלפים, חצי מיליון, לחמישים', [25, 3000, 5e5, 50]],
    ['fa', 'بیست و پنج نفر، سه هزار و پانصد، دو و نیم میلیون', [25, 3500, 2.5e6]],
    ['el', 'διακόσιες πενήντα χιλιάδες, ΔΥΟ εκατομμύρια, τριάντα πέντε', [250_000, 2e6, 35]],
    ['hi', 'डेढ़ लाख लोग, साढ़े तीन करोड़, पच्चीस', [1.5e5, 3.5e7, 25]],
    ['zh', '二〇二六人，三百二十名乘客，叁仟伍佰元，三点五万，十二万零三百人，半', [2026, 320, 3500, 35_000, 120_300]],
    ['zh', '3万5000人，2亿3000万元，两千万，廿五人，5千', [35_000, 2.3e8, 2e7, 25, 5000]],
    ['ja', '三人、百二十三人、3万5000円、十二億円、二〇二六人', [3, 123, 35_000, 1.2e9, 2026]],
    ['ko', '스물다섯 명, 이십삼만 오천 명, 3만 5000원, 백이십오명, 다섯 사람', [25, 235_000, 35_000, 125, 5]],
    ['th', 'ผู้โดยสารสามร้อยยี่สิบเอ็ดคน ห้าคน สองแสนบาท', [321, 5, 200_000]],
    ['vi', 'hai mươi lăm người, một nghìn không trăm lẻ năm, hai triệu rưỡi', [25, 1005, 2.5e6]],
  ])('%s: %s', (language, text, expected) => {
    expect(values(language, text)).toEqual(expected);
  });

  it.each([
    ['de', 'Eine Frau und ein Mann gaben acht auf einen Hund. Außer Acht gelassen wurde einer der Gründe.'],
    ['fr', 'Un bateau neuf dans une ville, l’un des plus grands. Rien de neuf, une fois de plus.'],
    ['it', 'Tu sei stato uno dei primi, e una volta sei anche partito; per cento.'],
    ['es', 'Una mujer y un hombre, uno de los por ciento'],
    ['pt', 'Uma mulher e um homem, um dos por cento'],
    ['sv', 'En man och ett barn hade sex och var en av dem'],
    ['da', 'En mand og et barn var en af dem'],
    ['nl', 'Een man en een kind, een van de, in acht genomen'],
    ['hu', 'Egy férfi pár hét múlva, egy hét után'],
    ['tr', 'Bir adam ekmek yedi. Yolun altı. Yüz yüze bir görüşme'],
    ['ro', 'O casă nouă și un om, una dintre ele'],
    ['ru', 'Один из них, одна женщина, за последние десятилетия и столетия, свою семью'],
    ['ar', 'لست وحدك، أحد الرجال، في المائة'],
    ['zh', '万一下雨，十分重要，一些人，星期三，三月，四川，百分之，数百人，七八个人，大陆，千万不要'],
    ['ja', '五十嵐さん、十分な、一部、三月、四国、千葉、万一、六本木、七五三、数百人'],
    ['ko', '이 사람, 사회, 이번 사건, 오전, 삼성, 천만에, 만일, 그의 사명을, 백두산'],
    ['th', 'สามารถ ห้าม เก้าอี้ สามี พันธุ์ คนหนึ่ง'],
    ['vi', 'một người, năm nay, năm 2026, năm ngoái, không có'],
    ['en', 'several hundred people, a few thousand, millions of dollars, half of them, points'],
  ])('%s names no number: %s', (language, text) => {
    expect(values(language, text).filter((value) => value !== 2026)).toEqual([]);
  });

  it('tells ordinals from amounts', () => {
    const ordinals = (language: string, text: string) =>
      findNumbers(text, language)
        .filter(({ isOrdinal }) => isOrdinal)
        .map(({ value }) => value);
    expect(ordinals('de', 'der fünfundzwanzigste Tag, die dritte Frau')).toEqual([25, 3]);
    expect(ordinals('fr', 'le vingt-cinquième jour, la 3e fois')).toEqual([25, 3]);
    expect(ordinals('zh', '第三名，第12届')).toEqual([3, 12]);
    expect(ordinals('ru', 'двадцать пятый, 20-й')).toEqual([25, 20]);
    expect(ordinals('ar', 'القرن التاسع عشر')).toEqual([19]);
  });

  it('ends in time on long words that are almost numbers', () => {
    expect(findNumbers(`${'ein'.repeat(20_000)} ${'einund'.repeat(19)}x`, 'de')).toEqual([]);
    expect(findNumbers('二'.repeat(50_000), 'zh').length).toBeLessThan(2);
  });
});
