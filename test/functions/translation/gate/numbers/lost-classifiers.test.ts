import { describe, expect, it } from 'vitest';
import { checkLostNumbers } from '../../../../../functions/translation/gate/numbers/check-lost-numbers.ts';

function lostIn(source: string, target: string, to: string): string[] {
  return checkLostNumbers({ id: 's1', kind: 'sentence', source, target }, { from: 'en', to }).map(({ text }) => text);
}

describe('classifiers that are nouns as well', () => {
  it.each([
    ['ja', 'She is one of the founders.', '彼女は創設者の人である。', '人'],
    ['ja', 'One of them fell ill.', 'そのうち人は病気になった。', '人'],
    ['ja', 'A duel between two fencers', '人の選手が戦う。', '人'],
    ['ja', 'She bought another.', 'もう本買った。', '本'],
    ['ja', 'They are one point behind.', '首位に点差をつけられた。', '点'],
    ['ja', 'It was found an hour later.', '発見は死後時間経ってからだ。', '時間'],
    ['ja', 'The daily number of cases', '国内では日の感染者数が増えた。', '日'],
    ['ja', 'It takes one minute.', '移動には分しかかからない。', '分'],
    ['ja', 'Two shots hit the wall.', '発の銃弾が壁に当たった。', '発'],
    ['ja', 'A million metres', '今年は万メートルを目指す。', '万'],
    ['ja', 'It fell by a third.', '死者は3分の減った。', '分の'],
    ['ja', 'They finished fifth.', 'プレミアリーグ位で終えた。', '位'],
    ['ja', 'He was picked in the sixth round.', '巡目で選ばれた。', '巡目'],
    ['ja', 'They are in the top four.', '長くトップにいた。', 'トップ'],
    ['ja', 'The bar closes at midnight.', '店は夜時までに閉まる。', '時'],
    ['ja', 'It struck at 9:30.', '午前9時分頃に起きた。', '分'],
    ['ja', 'There is one proposal.', '議会を開くというつの提案', 'つ'],
    ['ja', 'A 1 percent cut', 'これ（パーセント削減）は', '（パーセント'],
    ['ja', 'Both were there. One left.', '式には名が出席した。', '名'],
    ['ja', 'One dead, one hurt', '死者人が出た。', '人'],
    ['ja', 'The first in the world', '世界位となった。', '位'],
    ['ja', 'He was one.', '彼は当時歳だった。', '歳'],
    ['ja', 'Jailed for a year', '懲役年の判決', '年'],
    ['ja', 'A goal in the first minute', '前半分に得点した。', '分'],
    ['ja', 'A fee of 3 euros per person', '料金は人あたり3ユーロだ。', '人'],
    ['ja', 'It came months later.', 'それが起きてヶ月後のことだ。', 'ヶ月'],
    ['ja', 'Queen Mary 1 and Mary 2', 'メアリー世と娘', '世'],
    ['ja', 'Both cities had two floods.', '両市は度洪水に見舞われた。', '度'],
    ['ja', 'They have two big halls.', '大きな台が並ぶ。', '台'],
    ['ja', 'She told two jokes.', '笑わせたつの話', 'つ'],
    ['ja', 'It will be two films.', '映画は部作になる。', '部作'],
    ['ja', 'An hour-long course', ' 時間の講座', '時間'],
    ['ja', 'They lead by one game.', '首位を試合リードしている。', '試合'],
    ['ja', 'It was put off for up to a week.', '最大週間延期された。', '週間'],
    ['ja', 'There are two vans inside.', '警察の車が台ロープの中にある。', '台'],
    ['ja', 'He came in May 2019.', '来日は年に実現した。', '年'],
    ['ja', 'It begins at 7:30.', '催しは、時半に始まる。', '時'],
    ['ja', 'It is a kilometre away.', '駅からキロの所にある。', 'キロ'],
    ['zh', 'From 2015 to 2020', '从年到2020年', '年'],
    ['zh', 'In June', '在月份，', '月份'],
    ['zh', 'A million people came.', '会场来了万人。', '万'],
    ['zh', 'Only one case was found.', '只有 例病例。', ' 例'],
    ['zh', 'About an hour to go', '还剩约小时。', '小时'],
    ['zh', 'At 6:03', '早上6点分，', '分'],
    ['zh', 'By 2030', '到年，', '年'],
    ['zh', 'In 1995-96', '自-96赛季以来', '-96'],
  ])('%s: of “%s” the number is lost in “%s”', (to, source, target, expected) => {
    expect(lostIn(source, target, to).some((text) => text.includes(expected))).toBe(true);
  });

  it.each([
    ['ja', 'People live there.', 'そこには人が住んでいる。'],
    ['ja', 'Two people ran, and people cheered.', '2人が走り、人は声援を送った。'],
    ['ja', 'It takes time and money.', '時間とお金がかかる。'],
    ['ja', 'The top of the table', 'トップに立つ。'],
    ['ja', 'He is in the top four.', '彼は上位4人に入り、トップにいる。'],
    ['ja', 'An hour later', '1時間後'],
    ['ja', 'Years went by.', '歳月が流れ、歳入が増えた。'],
    ['ja', 'The sun of the day', 'その日の太陽'],
    ['ja', 'Nearly ten thousand came.', '1万人近くが来た。'],
    ['ja', 'Every year two prizes are given.', '年に一度、賞が贈られる。'],
    ['ja', 'Two of them grew old.', '二人は年を取った。'],
    ['ja', 'A budget of 2 million a year', '年間200万の予算'],
    ['ja', 'In two weeks', '一週間後と二週間後に'],
    ['zh', 'Ten thousand people came.', '来了上万人。'],
    ['zh', 'He bought 28 pounds.', '价值28亿 英镑。'],
    ['zh', 'At the end of the year', '到年底，'],
  ])('%s: “%s” has lost none in “%s”', (to, source, target) => {
    expect(lostIn(source, target, to)).toEqual([]);
  });
});
