import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../../../functions/translation/numbers/check-numbers.ts';
import { readNumbers } from '../../../../functions/translation/numbers/read-numbers.ts';

function says(text: string, language: string, value: number): boolean {
  const { digits, words } = readNumbers(text, language);
  return words.has(value) || digits.some(({ values, pieces }) => [...values, ...pieces].includes(value));
}

function numberFindings(source: string, target: string, to: string) {
  const pair = { from: 'en', to };
  return checkNumbers({ id: 's1', kind: 'sentence', source, target }, pair).map(({ text }) => text);
}

describe('readNumbers', () => {
  it.each([
    ['en', '1,234.5 tons', 1234.5],
    ['en', 'twenty-five ships', 25],
    ['es', '1.234,5 toneladas', 1234.5],
    ['es', 'tres mil personas', 3000],
    ['es', '2 mil millones', 2_000_000_000],
    ['fr', '1 234,5 tonnes', 1234.5],
    ['fr', '80\u202f000 places', 80_000],
    ['fr', 'au XIXe siècle', 19],
    ['de', '1.234,5 Tonnen', 1234.5],
    ['de', 'fünfundzwanzig Schiffe', 25],
    ['ru', '20 тыс. человек', 20_000],
    ['ru', 'двадцать пять судов', 25],
    ['uk', '3,2 млрд гривень', 3_200_000_000],
    ['pt', 'vinte e cinco navios', 25],
    ['ar', '١٬٢٣٤٫٥ طن', 1234.5],
    ['ar', '۲۵ سفينة', 25],
    ['zh', '2000 万人', 20_000_000],
    ['zh', '三百二十艘', 320],
    ['zh', '1.25 亿英镑', 125_000_000],
    ['ja', '320万ユーロ', 3_200_000],
    ['ja', '１２人', 12],
    ['hi', '12,34,567 रुपये', 1_234_567],
    ['es', 'mil millones', 1_000_000_000],
    ['pt', 'dois mil milhões', 2_000_000_000],
    ['en', 'half a million', 500_000],
    ['en', 'two and a half', 2.5],
    ['en', '5½ inches', 5.5],
    ['en', '1930 GMT', 19],
    ['ar', 'الست سنوات', 6],
    ['ar', 'بسبع دقائق', 7],
    ['ja', '8割', 80],
    ['zh', '七成', 70],
    ['ja', '2年半', 2.5],
    ['zh', '三点半', 30],
    ['ja', '同じイレブン', 11],
    ['ja', '両チーム', 2],
    ['zh', '一周三次', 3],
    ['fr', '1\u2009040 km', 1040],
    ['fr', 'la quatrième place', 4],
    ['de', 'eintausend Schritte', 1000],
    ['ru', 'три-четыре недели', 4],
    ['en', 'the top-ten list', 10],
    ['de', 'zwei Dutzend Boote', 24],
    ['es', 'cuatro docenas de barcos', 48],
    ['es', 'una hora y media', 1.5],
    ['es', 'dos a tres millones', 2_000_000],
    ['ru', 'два-три миллиона', 2_000_000],
    ['en', '340 to 500 million', 340_000_000],
    ['ja', '200～300万年', 2_000_000],
    ['uk', '2-х мільйонів', 2_000_000],
    ['ru', '50 и более миллионов', 50_000_000],
    ['zh', '200 多万', 2_000_000],
    ['zh', '二三十分钟', 20],
    ['zh', '一对夫妇', 2],
    ['ar', '783،562 نسمة', 783_562],
    ['ar', 'الحادي عشر', 11],
    ['zh', '落后二十分', 20],
    ['zh', '十分钟', 10],
    ['fr', 'Napoléon I', 1],
  ])('%s: %s', (language, text, value) => {
    expect(says(text, language, value)).toBe(true);
  });

  it.each(['30 千米', '3 百分点'])('takes the unit in %s for no scale', (text) => {
    expect(readNumbers(text, 'zh').digits.map(({ values }) => values[0])).toEqual([Number.parseInt(text, 10)]);
  });

  it.each(['他周六到达。', '星期三开幕。'])('takes the weekday in %s for no number', (text) => {
    expect([...readNumbers(text, 'zh').words]).toEqual([]);
  });

  it('reads no number out of katakana words that begin like one', () => {
    expect([...readNumbers('テント、ワンピース', 'ja').words]).toEqual([]);
  });

  it.each([
    ['en', 'an area of 30 km2', 2],
    ['ru', '30 км2', 2],
    ['fr', 'vers 11 h 00', 0],
    ['ja', '数10億ドル', 10],
    ['ja', '数10億ドル', 1_000_000_000],
    ['zh', '反对这项计划', 2],
    ['en', 'a second meeting', 3],
    ['ar', 'الحادي عشر', 10],
    ['en', '2,243 points', 243],
    ['en', 'the top eight', 80],
    ['en', 'and I think so', 1],
    ['ru', 'во вторник', 2],
    ['ru', 'моя семья', 7],
    ['uk', 'у четвер', 4],
    ['pt', 'na quinta-feira', 5],
    ['ar', 'يوم الثلاثاء', 3],
    ['ar', 'أثناء الأولمبياد', 1],
    ['de', 'ohne Zweifel', 2],
    ['de', 'dreißig Schiffe', 3],
    ['fr', 'cet après-midi', 12],
    ['es', 'mediante un acuerdo', 0.5],
    ['zh', '十分重要', 10],
    ['ja', '一般に', 1],
  ])('%s: %s names no %s', (language, text, value) => {
    expect(says(text, language, value)).toBe(false);
  });

  it('parts no decimals', () => {
    expect(readNumbers('5.6', 'en').digits[0]?.pieces).toEqual([]);
    expect(readNumbers('5,6', 'ru').digits[0]?.pieces).toEqual([]);
    expect(readNumbers('4.40', 'en').digits[0]?.pieces).toEqual([4, 40]);
    expect(readNumbers('am 5.6. in Wien', 'de').digits[0]?.pieces).toEqual([5, 6]);
  });

  it('reads a number in every notation as the same number', () => {
    const languages = fc.constantFrom('en', 'es', 'de', 'fr', 'ru', 'uk', 'pt', 'it', 'ja', 'zh', 'ar-EG', 'hi');
    fc.assert(
      fc.property(
        languages,
        languages,
        fc.integer({ min: 20, max: 99_999_999 }),
        fc.constantFrom(0, 1),
        (a, b, n, decimals) => {
          const value = decimals === 0 ? n : Number((n / 10).toFixed(1));
          const [source, target] = [a, b].map((language) => new Intl.NumberFormat(language).format(value));
          const pair = { from: a, to: b };
          expect(checkNumbers({ id: 's1', kind: 'sentence', source: `${source}`, target: `${target}` }, pair)).toEqual(
            [],
          );
        },
      ),
    );
  });
});

describe('checkNumbers', () => {
  it.each([
    ['es', 'About 450 people came.', 'Vinieron unas 450 personas.'],
    ['de', 'It grew by 4.5 percent.', 'Es wuchs um 4,5 Prozent.'],
    ['uk', 'The talks start at 3 p.m.', 'Переговори почнуться о 15:00.'],
    ['fr', 'They won 2-1 in the 1980s.', 'Ils ont gagné 2-1 dans les années 80.'],
    ['zh', 'It cost $350,000.', '花费了35万美元。'],
    ['zh', 'He left in the 1930s.', '他在20世纪30年代离开。'],
    ['fr', 'They expect 2 to 4 inches of rain.', 'Ils prévoient de 5 à 10 cm de pluie.'],
    ['de', 'A mile away', 'Etwa 1,6 Kilometer entfernt'],
    ['ru', 'The 6-foot-6 forward', 'Форвард ростом 198 см'],
    ['de', 'Two police vans were there.', 'Zwei Polizeiwagen waren da.'],
    ['es', 'He is No. 1 in the world.', 'Es el mejor del mundo.'],
    ['zh', 'He is No. 1 in the world.', '他是世界冠军。'],
    ['es', 'At 2pm two vans were there.', 'A las dos de la tarde había dos furgonetas.'],
    ['es', 'A ruling is due on 1 October.', 'Se espera una resolución para el uno de octubre.'],
    ['ar', 'In the early 2000s', 'في بداية القرن الواحد والعشرين'],
    ['ar', 'The two countries', 'البلدان'],
    ['ja', 'In the past year', '過去1年間に'],
    ['ru', 'They reached the last 16.', 'Они вышли в 1/8 финала.'],
    ['zh', 'They reached the quarter-finals.', '他们进入8强。'],
    ['de', 'They help 24/7.', 'Sie helfen rund um die Uhr.'],
    ['es', 'The 9/11 attacks', 'Los atentados del 11 de septiembre de 2001'],
    ['fr', 'It starts at 1930 GMT.', 'Il commence à 19h30 GMT.'],
    ['de', 'It is open from 2-4 pm.', 'Es ist von 14 bis 16 Uhr geöffnet.'],
    ['pt', 'It starts at 12:30 am.', 'Começa à 0h30.'],
    ['ja', 'It took 90 minutes.', '1時間半かかった。'],
    ['ru', 'He waited for six months.', 'Он ждал полгода.'],
    ['es', 'It is 72 hours old.', 'Tiene 3 días.'],
    ['fr', 'A bridge of 20 years', 'Un pont de deux décennies'],
    ['de', 'It grew by 50 percent.', 'Es wuchs um die Hälfte.'],
    ['es', 'One or two nice moments', 'Algunos buenos momentos'],
    ['fr', 'A bogey on the front nine', 'Un bogey sur la première moitié du parcours'],
    ['es', 'A two-foot brim', 'Un ala de 60 centímetros'],
    ['es', '1 to 2 inches of rain', 'Entre 2 y 5 centímetros de lluvia'],
    ['ru', 'It weighs 550 pounds.', 'Он весит 250 кг.'],
    ['de', 'It weighs 650 pounds.', 'Es wiegt 294 kg.'],
    ['uk', 'They drop to sixth spot.', 'Вони опустилися на шосту позицію.'],
    ['es', 'She earned $1bn.', 'Ganó mil millones de dólares.'],
    ['es', 'It is 100 miles (160 km) away.', 'Está a 160 km.'],
    ['de', 'It is 100 miles (160 km) away.', 'Es liegt 100 Meilen entfernt.'],
    ['fr', 'The waves were six meters (18 feet) high.', 'Les vagues atteignaient six mètres.'],
    ['it', 'It moved at 800 kph (497 mph).', 'Si muoveva a 800 km/h.'],
    ['pt', 'There was a 20-degree difference.', 'Havia uma diferença de 11 graus.'],
    ['ru', 'Rain will reach the Four Lakes on Monday.', 'В понедельник дождь дойдет до Фор-Лейкс.'],
    ['es', 'They are ranked one and three.', 'Son el número uno y el número tres.'],
    ['zh', 'The 550-acre park', '占地 222.7 公顷的公园'],
    ['ja', 'He died of Covid-19.', '彼は新型コロナウイルス感染症で死亡した。'],
    ['ja', 'Aides in No 10 laughed.', '首相官邸の職員は笑った。'],
    ['ru', 'Talks between the two sides go on.', 'Переговоры между сторонами продолжаются.'],
    ['de', 'More than two-dozen boats', 'Mehr als zwei Dutzend Boote'],
    ['ja', 'More than two-dozen boats', '20隻以上の船'],
    ['ja', 'It ends in less than a fortnight.', 'あと２週間を切った。'],
    ['es', 'It is two million to three million years old.', 'Tiene de dos a tres millones de años.'],
    ['de', 'From 340 million to 500 million people', 'Von 340 bis 500 Millionen Menschen'],
    ['fr', 'A 1.5 hour drive', 'Une heure et demie de route'],
    ['ja', 'An area of 30 km2', '面積は30平方キロメートル'],
    ['ru', 'A 24 hour news network', 'Круглосуточная новостная сеть'],
    ['ja', 'The bicentennial of the bridge', '橋の200周年'],
    ['pt', 'Winds of 40 mph (64 kph)', 'Ventos de 65 km/h'],
    ['de', 'In 90(F)-degree heat', 'Bei 32 Grad'],
  ])('%s: “%s” is said by “%s”', (to, source, target) => {
    expect(numberFindings(source, target, to)).toEqual([]);
  });

  it.each([
    ['es', 'About 450 people came.', 'Vinieron unas 540 personas.', ['450', '540']],
    ['es', 'About 450 people came.', 'Vinieron personas.', ['450']],
    ['es', 'They won 1-0 at home.', 'Ganaron -0 en casa a una rival.', ['1']],
    ['de', 'The talks start at 3 p.m.', 'Die Gespräche beginnen um 16 Uhr.', ['3', '16']],
    ['de', 'He left in the 1930s.', 'Er ging in den 1430er-Jahren.', ['1930', '1430']],
    ['zh', 'More than 20 million people', '超过 万人', ['20']],
    ['ja', 'It cost 3.2 million euros.', '費用は32万ユーロだった。', ['3.2', '32万']],
    ['fr', 'Seven ships sank.', 'Des navires ont coulé.', ['Seven']],
    ['ja', 'Two ships sank.', '船が沈没した。', ['Two']],
    ['zh', 'Six people were held on Saturday.', '周六有人被捕。', ['Six']],
    ['de', 'It is his eighth album.', 'Es ist sein Album.', ['eighth']],
    ['ja', 'They are four from four.', '4戦で勝利を上げた。', ['four']],
    ['es', 'He is No. 1 in the world.', 'Es el número del mundo.', ['1']],
    ['es', 'At 2pm two vans were there.', 'Por la tarde había dos furgonetas.', ['2']],
    ['ar', 'A 2-0 win', 'الفوز بنتيجة -0', ['2']],
    ['es', 'He made 5.6 points and 2.6 rebounds.', 'Hizo 5,6 puntos y 2,5 rebotes.', ['2.6', '2,5']],
    ['fr', '385 miles south', '623 km au sud', ['385', '623']],
    ['uk', 'It weighs 550 pounds.', 'Він важить 245 кг.', ['550', '245']],
    ['ru', 'It is 100 miles (160 km) away.', 'До него миль (160 км).', ['100']],
    ['es', 'It lasts 60 minutes.', 'Dura un rato.', ['60']],
    ['de', 'It is 85 miles (137 kilometers) away.', 'Es liegt 85 Meilen (Kilometer) entfernt.', ['137']],
    ['zh', 'It is 800 km (500 mi) wide.', '宽 800 公里（英里）。', ['500']],
    ['ar', '1 to 2 inches of rain', 'أمطار بارتفاع إلى 2 بوصة', ['1']],
    ['zh', 'Within 200 miles of the city', '方圆 300 英里之内', ['200', '300']],
    ['es', 'He died of Covid-19.', 'Murió de COVID- el lunes.', ['19']],
    ['ja', 'It will take three years or five months.', '3年または数ヶ月かかる。', ['five']],
    ['es', 'It opens on April 1 with the first show.', 'Abre en abril con el primer espectáculo.', ['1']],
    ['ru', 'A typical guest is in his twenties.', 'Обычный гость молод.', ['twenties']],
    ['fr', 'His 60th goal, after 60 games', 'Son 60e but, après des matchs', ['60']],
    ['ar', '1 to 2 inches of rain', 'أمطار بارتفاع 1 إلى بوصة', ['2']],
    ['zh', 'Aides in No 10 laughed.', '唐宁街 号的助手们笑了。', ['10']],
    ['de', 'Over the last four days', 'In den letzten Tagen', ['four']],
    ['ja', 'It is due later this week.', '7回目の会談は近い。', ['7']],
    ['ja', 'Another is second with 2,243 points.', '2位は7,243点だ。', ['2,243', '7,243']],
  ])('%s: “%s” is not said by “%s”', (to, source, target, expected) => {
    expect(numberFindings(source, target, to)).toEqual(expected);
  });
});
