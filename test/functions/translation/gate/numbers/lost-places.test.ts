import { describe, expect, it } from 'vitest';
import { lostIn } from './number-findings.ts';

describe('places where a number is missing', () => {
  it.each([
    ['es', 'Only one percent work there.', 'Solo el % trabaja ahí.', '%'],
    ['de', 'By the end of the decade 10 percent', 'Bis zum Ende des Jahrzehnts % der Waren', '%'],
    ['ru', 'By the end of the decade 10 percent', 'К концу десятилетия % товаров', '%'],
    ['es', 'In 1977 he built it.', 'En 1975, en , lo construyó.', 'en ,'],
    ['uk', 'It grew from 5 to 7.', 'Зросло з 5 до.', 'до.'],
    ['de', 'They came in 2019.', 'Sie kamen im, wie es hieß.', 'im,'],
    ['ar', 'He was born in 1990.', 'ولد في.', 'في.'],
    ['es', 'In the 70s.', 'Fue en los años .', 'años .'],
    ['de', 'In the 1970s', 'In den er Jahren', 'er'],
    ['de', 'Rated from 1 to 10', 'Auf einer Skala von bis 10', 'von bis'],
    ['fr', 'Rated from 1 to 10', 'Sur une échelle de à 10', 'de à'],
    ['ru', 'Rated from 1 to 10', 'По шкале от до 10', 'от до'],
    ['de', 'It reached 1 million.', 'Es hat Million erreicht.', 'Million'],
    ['pt', 'It cost $1 million.', 'Custou milhão de dólares.', 'milhão'],
    ['fr', 'It cost 1 million.', 'Il a coûté million.', 'million'],
    ['es', 'The 1st platoon', 'El er pelotón', 'er'],
    ['pt', 'In the second half', 'No início do o tempo', 'do o'],
    ['ru', 'It quadrupled.', 'Выросло в раза.', 'раза'],
    ['fr', 'A 24-hour network', 'Une chaîne heures sur 24', 'heures sur 24'],
    ['es', 'One hour ago', 'Ocurrió hace hora.', 'hace hora'],
    ['de', 'A year ago', 'Es geschah vor Jahr.', 'vor Jahr'],
    ['de', 'A 1 percent cut', 'Diese [-Prozent-Kürzung] hilft.', '-Prozent-'],
    ['fr', 'Winds of 240 km/h (149 mph)', 'Des vents de 240 km à l’heure ( miles à l’heure)', '( '],
    ['de', '90 °F (32 °C)', 'Bei 90 °F (°C)', '(°C)'],
    ['de', 'They are there 24/7.', 'Sie sind 24/ für alle da.', '4/'],
    ['ja', 'They won 2&1.', '2&で勝った。', '2&'],
    ['ru', 'They are there 24/7.', 'Они на месте /7 для всех.', '/7'],
    ['uk', 'The landing of Apollo 17', 'Посадка Аполлону .', '.'],
    ['fr', 'It was shown by Channel 4, then sold.', 'Montré par Channel , puis vendu', ','],
    ['pt', 'They race in Formula 1 (Class 2).', 'Correm na Fórmula 1 (Classe ).', ')'],
    ['es', 'The 5V and GND pins', 'Los pines V y GND', 'V'],
    ['de', 'Tomb KV62 is open.', 'Das Grab KV ist geöffnet.', 'KV'],
    ['ru', 'The old F-16 jets', 'Старые самолёты F- стоят.', 'F'],
    ['uk', 'The 2nd division', 'У складі -ї дивізії', '-ї'],
    ['ru', 'Sergeants of the 3rd unit', 'Сержанты -го отряда', '-го'],
  ])('%s: of “%s” the number is lost in “%s”', (to, source, target, expected) => {
    expect(lostIn(source, target, to).some((text) => text.includes(expected))).toBe(true);
  });

  it.each([
    ['fr', 'Only 1 percent work there.', 'Seulement un pour cent y travaille.'],
    ['de', 'In 2019 he called on them.', 'Er forderte sie 2019 auf, zu kommen.'],
    ['de', 'It cost half a million in 2019.', 'Es kostete 2019 eine halbe Million.'],
    ['de', 'It cost 1.5 million.', 'Es kostete 1,5 Million Euro und noch eine Million.'],
    ['ru', 'A castle of the 19th century', 'Замок XIX в. стоит.'],
    ['es', 'He is 15 years old.', 'Tiene 15 años.'],
    ['pt', 'What the 5 did', 'O que é do que os 5 fizeram'],
    ['es', 'They are there 24/7.', 'Están 24/7 a 5 km/h.'],
    ['ar', 'In 1994 they left.', 'في عام 1994 غادروا .'],
    ['zh', 'Nadal won 3 sets.', '纳达尔（Nadal ）赢了三盘。'],
    ['de', 'The G7 and the G20', 'Die G-Sieben und die G20'],
    ['fr', 'Plan A, then gate A5', 'Le plan A, puis la porte A5'],
  ])('%s: “%s” has lost none in “%s”', (to, source, target) => {
    expect(lostIn(source, target, to)).toEqual([]);
  });
});
