import { describe, expect, it } from 'vitest';
import {
  findDateSpans,
  isWithinDate,
  readAbsoluteDates,
  readDates,
} from '../../../../functions/language/calendar/index.ts';

/** A Tuesday. */
const REFERENCE = '2026-02-03';

function read(language: string, text: string): string {
  const dates = readDates(text, { language, reference: REFERENCE });
  return dates.map(({ text: written, value }) => `${written} = ${value}`).join('; ');
}

describe('readDates', () => {
  it.each([
    ['en', 'It opened on the 4th of July 2024.', '4th of July 2024 = 2024-07-04'],
    ['en', 'It runs from June 13 to 17.', 'June 13 to 17 = 2026-06-13/2026-06-17'],
    ['en', 'They met on 3 May and 5 June 2019.', '3 May = 2019-05-03; 5 June 2019 = 2019-06-05'],
    ['en', 'They met on Wednesday, June 4.', 'Wednesday, June 4 = 2025-06-04'],
    ['de', 'Sie trafen sich am 22.-23. August 2015.', '22.-23. August 2015 = 2015-08-22/2015-08-23'],
    ['pl', 'Most otwarto 15 stycznia.', '15 stycznia = 2026-01-15'],
    ['sr', 'Мост је отворен 21. јануара 2024.', '21. јануара 2024 = 2024-01-21'],
    ['tr', "Köprü 3 Şubat'ta kapandı.", '3 Şubat = 2026-02-03'],
    ['hu', 'A hidat 2026. február 3-án zárták le.', '2026. február 3-án = 2026-02-03'],
    ['ar', 'أغلق الجسر في 15 كانون الثاني 2026.', '15 كانون الثاني 2026 = 2026-01-15'],
    ['he', 'הגשר נסגר ב-3 בפברואר 2026.', '3 בפברואר 2026 = 2026-02-03'],
    ['fa', 'پل در ۱۳۸۱/۱۰/۱۰ باز شد.', '۱۳۸۱/۱۰/۱۰ = 2002-12-31'],
    ['fa', 'پل دوشنبه ۱۳ بهمن بسته شد.', 'دوشنبه ۱۳ بهمن = 2026-02-02'],
    ['th', 'สะพานปิดเมื่อวันที่ 3 กุมภาพันธ์ 2569', '3 กุมภาพันธ์ 2569 = 2026-02-03'],
    ['ja', '令和8年2月3日に開通した。', '令和8年2月3日 = 2026-02-03'],
    ['ja', '２０２６年２月３日に開通した。', '２０２６年２月３日 = 2026-02-03'],
    ['zh', '民國115年2月3日通車。', '民國115年2月3日 = 2026-02-03'],
    ['vi', 'Cầu mở cửa ngày 3 tháng 12 năm 2025.', '3 tháng 12 năm 2025 = 2025-12-03'],
  ])('reads days in %s: %s', (language, text, found) => {
    expect(read(language, text)).toBe(found);
  });

  it.each([
    ['pl', 'Zmarł w styczniu.', 'styczniu = 2026-01'],
    ['cs', 'Most byl uzavřen v lednu.', 'lednu = 2026-01'],
    ['fi', 'Silta suljettiin tammikuussa.', 'tammikuussa = 2026-01'],
    ['hu', 'A hidat januárban zárták le.', 'januárban = 2026-01'],
    ['hr', 'Most je zatvoren u siječnju.', 'siječnju = 2026-01'],
    ['sr', 'Мост је затворен у јануару.', 'јануару = 2026-01'],
    ['lv', 'Tilts slēgts janvārī.', 'janvārī = 2026-01'],
    ['el', 'Η γέφυρα έκλεισε τον Ιανουάριο.', 'Ιανουάριο = 2026-01'],
    ['vi', 'Cầu đóng cửa vào tháng 1.', 'tháng 1 = 2026-01'],
    ['ja', '1月に閉鎖された。', '1月 = 2026-01'],
    ['de', 'Das Fest ist von Januar bis März 2020.', 'Januar = 2020-01; März 2020 = 2020-03'],
    ['en', 'It closed in October last year.', 'October last year = 2025-10'],
    ['es', 'Cerró en octubre del año pasado.', 'octubre del año pasado = 2025-10'],
    ['ru', 'Мост закрыли в октябре прошлого года.', 'октябре прошлого года = 2025-10'],
    ['zh', '去年五月关闭。', '去年五月 = 2025-05'],
  ])('reads months in %s: %s', (language, text, found) => {
    expect(read(language, text)).toBe(found);
  });

  it.each([
    ['he', 'הגשר נסגר ב-2019.', '2019 = 2019'],
    ['ja', '2019年に開通した。', '2019 = 2019'],
    ['ko', '2019년에 개통됐다.', '2019 = 2019'],
    ['ru', 'Мост построят к 2030 году.', '2030 = 2030'],
    ['sv', 'Bron har varit stängd sedan 2019.', '2019 = 2019'],
    ['en', 'It opened in mid-2024.', '2024 = 2024'],
    ['ja', '2000年代に開通した。', '2000年代 = 2000/2009'],
    ['pt', 'Caiu no segundo trimestre de 2018.', 'no segundo trimestre de 2018 = 2018-04/2018-06'],
  ])('reads years in %s: %s', (language, text, found) => {
    expect(read(language, text)).toBe(found);
  });

  it.each([
    ['pl', 'Spotkali się w zeszły piątek.', 'piątek = 2026-01-30'],
    ['cs', 'Sešli se ve středu.', 'středu = 2026-01-28'],
    ['fi', 'Silta suljettiin maanantaina.', 'maanantaina = 2026-02-02'],
    ['he', 'הגשר נסגר ביום שני.', 'יום שני = 2026-02-02'],
    ['pt', 'A ponte fechou nesta terça (3).', 'terça = 2026-02-03'],
    ['es', 'El puente abrió el lunes 26.', 'lunes = 2026-01-26'],
    ['zh', '上周五关闭。', '上周五 = 2026-01-30'],
    ['tr', 'Geçen hafta pazartesi günü kapandı.', 'Geçen hafta pazartesi = 2026-01-26'],
  ])('reads weekdays in %s: %s', (language, text, found) => {
    expect(read(language, text)).toBe(found);
  });

  it.each([
    ['sv', 'Bron stängdes för tre dagar sedan.', 'för tre dagar sedan = 2026-01-31'],
    ['pl', 'Trzy dni temu zamknięto most.', 'Trzy dni temu = 2026-01-31'],
    ['sv', 'De möttes förra veckan.', 'förra veckan = 2026-W05'],
    ['pl', 'Ceny wzrosły w ubiegłym roku.', 'w ubiegłym roku = 2025'],
    ['hu', 'A hidat tavaly zárták le.', 'tavaly = 2025'],
    ['it', 'Il ponte ha chiuso lo scorso anno.', 'lo scorso anno = 2025'],
    ['it', 'Il ponte ha chiuso tre giorni fa.', 'tre giorni fa = 2026-01-31'],
    ['ar', 'أغلق الجسر قبل يومين.', 'قبل يومين = 2026-02-01'],
    ['hi', 'पुल पिछले साल बंद हुआ।', 'पिछले साल = 2025'],
    ['ja', '3日前に閉鎖された。', '3日前 = 2026-01-31'],
    ['ko', '다리는 지난해 폐쇄됐다.', '지난해 = 2025'],
    ['is', 'Brúin lokaðist í gær.', 'í gær = 2026-02-02'],
    ['de', 'Die Brücke wird in zehn Tagen öffnen.', 'in zehn Tagen = 2026-02-13'],
  ])('reads what is counted from the publication in %s: %s', (language, text, found) => {
    expect(read(language, text)).toBe(found);
  });

  it.each([
    ['en', 'They may march on.'],
    ['en', 'They meet every Sunday.'],
    ['en', 'The brackets of March Madness are out.'],
    ['en', 'Version 2.10.3 was released at 10.30.'],
    ['en', 'They won 3-2 and 4-1; their record is 10-5-1.'],
    ['en', 'It costs $2000 or 1999 euros.'],
    ['en', 'Call 030-12-34-5678 or 555-1212, or 192.168.10.12.'],
    ['en', 'Theresa May said no.'],
    ['en', 'Order 3/2/2026 was late.'],
    ['en', 'See page 12. May said no.'],
    ['de', 'Der März-Verlag und August Diehl'],
    ['de', 'Es kamen 2000 Menschen am Morgen.'],
    ['fr', 'Il a gagné 3-2 sur la planète Mars.'],
    ['es', 'El mar y el sol de mañana'],
    ['pt', 'Foi a segunda fase e a quarta vez.'],
    ['ro', 'A durat mai mult de trei luni.'],
    ['ru', 'Среди гостей спорили, какая окружающая среда нужна.'],
    ['uk', 'Надворі лютий мороз.'],
    ['ar', 'وهو من أحد الرجال في اليوم الوطني.'],
    ['he', 'היום הראשון היה במרץ רב.'],
    ['hi', 'पैदल मार्च निकाला गया।'],
    ['zh', '一周一次，每周一次，月亮很圆。'],
    ['el', 'Ήταν η δευτέρα φορά, στην τρίτη θέση.'],
    ['vi', 'Đây là thứ hai, sau 2 tháng.'],
    ['nl', 'De Morgen en mei'],
  ])('finds none in %s: %s', (language, text) => {
    expect(read(language, text)).toBe('');
  });

  it('reads a day of the month by the country where the language has several orders', () => {
    expect(readAbsoluteDates('on 3/2/2026', 'en-US')[0]?.value).toBe('2026-03-02');
    expect(readAbsoluteDates('on 3/2/2026', 'en-GB')[0]?.value).toBe('2026-02-03');
    expect(readAbsoluteDates('on 3/13/2026', 'en')[0]?.value).toBe('2026-03-13');
  });
});

describe('findDateSpans', () => {
  it('finds a day without a year, though nothing says which', () => {
    expect(findDateSpans('They met on 5 May.', { language: 'en' })).toMatchObject([{ start: 12, end: 17 }]);
    expect(readAbsoluteDates('They met on 5 May.', 'en')).toEqual([]);
  });
});

describe('isWithinDate', () => {
  it.each([
    ['ko', '이 다리는 2019. 10. 20.에 개통됐다.', '2019.', true],
    ['ro', 'S-a deschis pe 27 ian. 2026.', 'ian.', true],
    ['en', 'It closed in May. 12 workers left.', 'May.', false],
  ])('%s: %s, behind %s', (language, text, before, isWithin) => {
    expect(isWithinDate(text, text.indexOf(before) + before.length, language)).toBe(isWithin);
  });
});
