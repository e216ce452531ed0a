import { describe, expect, it } from 'vitest';
import { checkLostNumbers } from '../../../functions/translation/check-lost-numbers.ts';

function lostIn(source: string, target: string, to: string, from = 'en'): string[] {
  return checkLostNumbers({ id: 's1', kind: 'sentence', source, target }, { from, to }).map(({ text }) => text);
}

describe('checkLostNumbers', () => {
  it.each([
    ['fr', 'She is 100 percent sure.', 'Elle est sûre à %.', '%'],
    ['de', 'She is 100 percent sure.', 'Sie ist sich zu % sicher.', '%'],
    ['ru', 'She is 100 percent sure.', 'Она уверена на «процентов».', 'процентов'],
    ['uk', 'She is 100 percent sure.', 'Вона впевнена на відсотків.', 'відсотків'],
    ['ar', 'She is 100 percent sure.', 'إنها متأكدة بالمائة.', 'بالمائة'],
    ['ja', 'She is 100 percent sure.', '彼女は％確信している。', '％'],
    ['zh', 'It grew by 8 percent.', '增长了 %。', '%'],
    ['zh', 'It grew by 8 percent.', '增长了百分之。', '百分之'],
    ['nl', 'It grew by 8 percent.', 'Het groeide met procent.', 'procent'],
    ['it', 'It grew by 8 percent.', 'È cresciuto per cento.', 'per cento'],
    ['it', 'In less than ten years', 'In meno di anni', 'anni'],
    ['pt', 'It is a mile away.', 'Fica a cerca de km de distância.', 'km'],
    ['de', 'It is a mile away.', 'Es ist etwa Kilometer entfernt.', 'Kilometer'],
    ['ja', 'It is a mile away.', 'およそマイル離れている。', 'マイル'],
    ['es', 'The market is worth £2.8bn.', 'El mercado está valorado en billones de libras.', 'billones'],
    ['fr', 'It closed two years ago.', 'Il a fermé il y a ans.', 'ans'],
    ['ru', 'It closed 20 years ago.', 'Он закрылся более лет назад.', 'лет'],
    ['pt', 'It began at 4.40 am.', 'Começou às h40.', 'h40'],
    ['fr', 'The vote of October 1', 'Le vote du er octobre', 'er'],
    ['fr', 'They are in second place.', 'Ils sont en e position.', 'e'],
    ['ru', 'The 20-year-old driver', 'За рулём был -летний водитель', '-летний'],
    ['de', 'He was born on 1 May.', 'Er kam am . Mai zur Welt.', '.'],
    ['ja', 'They came second.', '彼らは番目だった。', '番目'],
    ['ja', 'It takes one week.', '作業はおそらく週間のみだ。', '週間'],
    ['ja', 'A one-week inquiry was opened.', '担当者に対して週間の調査を求めた。', '週間'],
    ['ja', 'One of them is closed.', 'もうつは閉鎖された。', 'もうつ'],
    ['ja', 'It spends $100 million a year.', '年間億ドルを投じる。', '億ドル'],
    ['zh', 'It spends $100 million a year.', '每年投资超过了 亿美元。', '亿美元'],
    ['zh', 'He was found an hour later.', '大约个小时后被发现。', '个小时'],
    ['zh', 'They came second.', '他们获得第名。', '第名'],
    ['zh', 'It closed in the 1930s.', '它在 世纪 30 年代关闭。', '世纪'],
    ['es', 'It cost $5 million.', 'Costó $ en total.', '$'],
    ['ja', 'It opens on October 1.', '10月日に開館する。', '月日'],
    ['ja', 'It opens on October 1.', '月1日に開館する。', '月'],
    ['ja', 'It opened in June 2020.', '2020年月に開館した。', '年月'],
    ['ja', 'At 2 p.m.', '午後時に始まる。', '時'],
    ['ja', 'It closed a year later.', 'その年後に閉館した。', '年後'],
    ['ja', 'An hour later', 'それから時間後', '時間後'],
    ['ja', 'One of the best-known sights', '最も有名な名所のつです。', 'つ'],
    ['ja', 'One atom of oxygen', '酸素原子つで構成される。', 'つ'],
    ['ja', 'Another van was there.', 'もう台があった。', '台'],
    ['ja', 'A second tree', '寝室に本目の木を置く。', '本目'],
    ['ja', 'The Seventh Fleet', '第艦隊に属する。', '第'],
    ['ja', 'The second quarter of 2018', '2018年第四半期', '第四半期'],
    ['ja', 'A third of them', '彼らの3分のを占める。', '分の'],
    ['ja', 'They won 3-1.', '3対で勝った。', '対'],
    ['ja', 'Five to ten days', 'およそ〜10日', '〜'],
    ['ja', 'During the 19th century', '世紀から続く。', '世紀'],
    ['ja', 'They mark the first anniversary.', '結婚の周年を祝う。', '周年'],
    ['ja', 'Winds of 64 kph', '最大で時速kmの風', '時速'],
    ['zh', 'It opens on October 1.', '10 月 日开馆。', '月 日'],
    ['zh', 'It opens on October 1.', '将于月 1 日开馆。', '月'],
    ['zh', 'At 2 p.m.', '下午点开始。', '点'],
    ['zh', 'The Seventh Fleet', '隶属于第舰队。', '第'],
    ['zh', 'In the 1920s', '在20世纪年代。', '世纪年代'],
    ['zh', 'It weighs 17 pounds 1 ounce.', '重 17 磅盎司。', '盎司'],
    ['en', 'Costó 5 euros.', 'It cost € in all.', '€'],
  ])('%s: what “%s” counts has lost its number in “%s”', (to, source, target, expected) => {
    expect(lostIn(source, target, to, to === 'en' ? 'es' : 'en')).toContain(expected);
  });

  it.each([
    ['fr', 'It cost $37 billion.', 'Cela a coûté 37 000 millions de $.'],
    ['es', 'It cost $37 billion.', 'Costó 37 000 millones de $.'],
    ['es', 'It cost $37 billion.', 'Costó US$ 37 000 millones.'],
    ['zh', 'It cost $37 billion.', '花费 370 亿美元。'],
    ['es', 'A couple of kilometres away', 'A un par de kilómetros'],
    ['es', 'Several miles away', 'A más de varios kilómetros'],
    ['fr', 'He waited for years.', 'Il a attendu pendant des années.'],
    ['de', 'The speed in km/h', 'Die Geschwindigkeit in km/h'],
    ['de', 'It took years.', 'Es hat mit Jahren gerechnet.'],
    ['de', 'Just half a percent', 'Nur ein halbes Prozent'],
    ['ru', 'After a few hours', 'Через несколько часов'],
    ['ru', 'Five years later', 'Через пять лет'],
    ['ru', 'About ten years ago', 'Около десяти лет назад'],
    ['uk', 'Dozens of kilometres', 'Десятки кілометрів'],
    ['ar', 'Fifty percent of them', 'خمسون بالمائة منهم'],
    ['pt', 'At 2pm', 'Às 14h00'],
    ['fr', 'The 2nd place', 'La 2e place'],
    ['it', 'Two or three hours', 'Circa due o tre ore'],
    ['nl', 'More than half a kilogram', 'Meer dan een halve kg'],
    ['ja', 'How many percent?', '何パーセントか。'],
    ['ja', 'For several weeks', '数週間にわたり'],
    ['ja', 'He smiled.', '彼はスマイルを見せた。'],
    ['ja', 'He aims for the title this year.', '彼は今年目指すタイトルがある。'],
    ['ja', 'America and Africa', 'アメリカ国民とアフリカ国家'],
    ['ja', 'It belongs to three clubs.', '三つのクラブに属する。'],
    ['ja', 'It stands out.', '役にたつのは確かで、不満がつのる。'],
    ['zh', 'Half an hour later', '半个小时后'],
    ['zh', 'Last month', '上个月'],
    ['zh', 'Years and months', '岁月'],
    ['zh', 'At the beginning of the century', '本世纪初'],
    ['zh', 'For the third time', '第三次'],
    ['ko', '8 percent', '퍼센트'],
    ['ja', 'Per ounce of gold', '金のオンス当たりの価格'],
    ['ja', 'This month', '今月10日に始まる。'],
    ['ja', 'The second half of last year', '昨年後半に始まる。'],
    ['ja', 'It depends on you.', '君次第だ。'],
    ['ja', 'A long time', '長い年月を経た。'],
    ['ja', 'To the end of the century', '今世紀後半まで続く。'],
    ['ja', 'Half a part', '自分の3つの夢'],
    ['ja', 'It always rains.', 'いつも雨で、役に立つのは傘だ。'],
    ['zh', 'The race in Indianapolis', '印第安纳波利斯的比赛'],
    ['zh', 'Around two in the afternoon', '下午两点左右'],
    ['zh', 'It opened this month on the 5th.', '于本月 5 日开馆。'],
  ])('%s: nothing is lost of “%s” in “%s”', (to, source, target) => {
    expect(lostIn(source, target, to)).toEqual([]);
  });

  it('leaves alone what the source measures without a number as well', () => {
    expect(lostIn('It fell by some percent.', 'Es fiel um Prozent.', 'de')).toEqual([]);
    expect(lostIn('He waited for years.', 'Il a attendu pendant années.', 'fr')).toEqual([]);
    expect(lostIn('It cost $.', 'Costó $.', 'es')).toEqual([]);
    expect(lostIn('数小时之后他离开了。', 'Er ging mit Stunden Verspätung.', 'de', 'zh')).toEqual([]);
  });
});
