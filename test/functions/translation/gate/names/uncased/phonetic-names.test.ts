import { describe, expect, it } from 'vitest';
import { namePairOf } from '../../../../../../functions/translation/gate/names/name-pair.ts';
import { TargetWords } from '../../../../../../functions/translation/gate/names/target/target-words.ts';
import { PhoneticNames } from '../../../../../../functions/translation/gate/names/uncased/phonetic-names.ts';

function says(to: string, source: string, target: string, name: string): boolean {
  const pair = namePairOf({ from: 'en', to });
  return new PhoneticNames(pair, new TargetWords(pair)).has(source, target, name);
}

describe('names in targets without capitals', () => {
  it.each([
    ['ar', 'Gregory', 'قال جريجوري إنه سيعود.'],
    ['ar', 'Google', 'أعلنت جوجل عن الخطة.'],
    ['ar', 'Google', 'أعلنت غوغل عن الخطة.'],
    ['ar', 'Richardson', 'رحب ريتشاردسون بالقرار.'],
    ['ar', 'Petrovic', 'سجل بيتروفيتش الهدف الثاني.'],
    ['ar', 'Bridget', 'وقالت بريدجت للصحفيين.'],
    ['ar', 'Henderson', 'وصلالوزيرهندرسونأمس إلى المدينة.'],
    ['ar', 'CNN', 'وقالت شبكة سي إن إن ذلك.'],
    ['ar', 'WHO', 'حذرت منظمة الصحة العالمية من ذلك.'],
    ['ar', 'Mandingo', 'وصل ماندينغو أمس.'],
    ['ar', 'Edwards', 'قال إدواردز ذلك.'],
    ['ar', 'Coates', 'قال كوتس ذلك.'],
    ['ar', 'Chile', 'وزار الرئيس التشيلي المدينة.'],
    ['ar', 'Juan', 'قال خوان ذلك.'],
    ['ar', 'New York', 'جامعة نيويورك.'],
    ['ja', 'Wayne', 'ウェインは勝利した。'],
    ['ja', 'Virginia', 'バージニア州で開かれた。'],
    ['ja', 'Smith', 'スミスが述べた。'],
    ['ja', 'Mills', 'ミル氏が語った。'],
    ['ja', 'Johnson', 'ジョンソン氏は辞任した。'],
    ['ja', 'Guizhou', '貴州省の市場で見つかった。'],
    ['ja', 'Pyongyang', '平壌を訪れた。'],
    ['zh', 'Johnson', '约翰逊拒绝置评。'],
    ['zh', 'Jacobs', '雅各布斯说。'],
    ['zh', 'Chelsea', '切尔西队获胜。'],
    ['zh', 'Gregory', '格雷戈里表示欢迎。'],
    ['zh', 'Guizhou', '贵州省发生地震。'],
    ['zh', 'Francisco', '旧金山市长周一宣布。'],
    ['zh-Hant', 'Francisco', '舊金山市長週一宣布。'],
    ['zh', 'Arizona', '亚利桑那州州长说。'],
    ['he', 'Richardson', "ריצ'רדסון אמר."],
    ['zh', 'Germany', '德国总理周一抵达。'],
    ['zh', 'Germany', '两国讨论了中德关系。'],
    ['zh', 'Washington', '华盛顿州发生雪崩。'],
    ['zh', 'NATO', '北约秘书长表示。'],
    ['ja', 'UNICEF', 'ユニセフが発表した。'],
    ['ja', 'Wales', 'ウェールズの議員が述べた。'],
    ['ja', 'Vienna', 'ウイーンで開かれた。'],
    ['ja', 'David', 'ダビット氏とダビド氏が述べた。'],
    ['ja', 'Oregon', 'オレゴン州で開かれた。'],
    ['ja', 'Arlen', 'ハリケーンアーレンが近づいた。'],
    ['ja', 'Norvik-Aware', 'Norvikawareの計画。'],
    ['ja', 'HENDERSON', 'Hendersonの計画。'],
    ['zh', 'Norvikas', 'Norvika的计划。'],
    ['zh', 'Arlen', '飓风阿伦正在逼近。'],
    ['ko', 'Henderson', '헨더슨 씨가 말했다.'],
    ['ar', 'Malow', 'وقال الماليون في مالو ذلك.'],
    ['ar', 'Macedonia', 'غادر وفد مقدونيا أمس.'],
    ['zh', 'Nairobi', '警方在首都内罗比投放催泪瓦斯。'],
  ])('%s says %s', (to, name, target) => {
    expect(says(to, `${name} is here.`, target, name)).toBe(true);
  });

  it.each([
    ['ar', 'Gregory', 'قال المتحدث إن الوزير سيعود غدا إلى العاصمة.'],
    ['ar', 'Chile', 'قال ريتشي إنه سيعود.'],
    ['ar', 'Henderson', 'وصل الرئيس أمس إلى المدينة لحضور المؤتمر.'],
    ['ar', 'CNN', 'وقالت شبكة تلفزيونية ذلك.'],
    ['ja', 'Johnson', 'トンプソン氏は辞任した。'],
    ['ja', 'Guizhou', '広東省の市場で見つかった。'],
    ['zh', 'Gregory', '发言人对此表示欢迎。'],
    ['zh', 'Chelsea', '利物浦队周六获胜。'],
    ['zh', 'Guizhou', '云南省发生地震。'],
    ['zh', 'Francisco', '洛杉矶市长周一宣布。'],
    ['zh', 'China', '其中三人在中心受伤。'],
    ['zh', 'Washington', '一州发生雪崩。'],
    ['zh', 'HIV', '哈维尔周一表示。'],
    ['ja', 'Wales', 'ドイツの議員が述べた。'],
    ['ja', 'Arlen', 'マーレンと述べた。'],
    ['ja', 'Edu', 'ラシードは去った。'],
    ['zh', 'Edu', '拉希德离开了。'],
    ['zh', 'Ireland', '阿伦离开了新西兰。'],
    ['ar', 'Korea', 'قال كراوي إنه سيعود.'],
    ['zh', 'Portland', '波兰总理周一抵达。'],
    ['he', 'Richardson', 'ראש הממשלה אמר זאת.'],
    ['ja', 'Henderson', 'ヘンドリクス氏が語った。'],
    ['zh', 'Jacobs', '杰斐逊说。'],
    ['ko', 'Henderson', '대통령이 어제 말했다.'],
    ['ar', 'Palu', 'غادر رجل بالأمس المدينة.'],
    ['ar', 'Macedonia', 'غادر الوفد شمال المدينة.'],
    ['zh', 'Sims', 'Simpson 周一离开。'],
  ])('%s does not say %s', (to, name, target) => {
    expect(says(to, `${name} is here.`, target, name)).toBe(false);
  });

  it('hears a name right beside another one that it shares a sound with', () => {
    const source = "Norvik's Alasdair Lamont is here.";
    expect(says('ja', source, 'ノルビクのアラスデアラモントが来た。', 'Alasdair')).toBe(true);
  });

  it('takes no everyday word for a name that it sounds a little like', () => {
    expect(says('ja', 'But Flake said he would look into it.', 'しかしフレークは調査すると述べた。', 'Flake')).toBe(
      true,
    );
  });

  it('takes a word for the name of the source that it is most like', () => {
    const source = 'Wade spoke to Wade Watson and the captain Katin.';
    expect(says('ja', source, 'キャプテンに話した。', 'Katin')).toBe(false);
  });
});
