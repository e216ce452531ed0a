import { describe, expect, it } from 'vitest';
import { type Pair, wrongNames } from './wrong-names.ts';

describe('a name in an accepted rendering, or left out', () => {
  it.each<[what: string, to: string, pair: Pair]>([
    [
      'an adjective in Russian',
      'ru',
      ['A fire broke out in the Chicago library.', 'В чикагской библиотеке начался пожар.'],
    ],
    [
      'an adjective in Ukrainian',
      'uk',
      ['A fire broke out in the London library.', 'У лондонській бібліотеці спалахнула пожежа.'],
    ],
    [
      'an adjective in Spanish',
      'es',
      ['A fire broke out in the Paris library.', 'Se declaró un incendio en la biblioteca parisina.'],
    ],
    [
      'the country for its capital',
      'es',
      ['The vote was called illegal by Madrid.', 'La votación fue declarada ilegal por España.'],
    ],
    ['a pronoun', 'fr', ['The harbour is safe, Lindqvist said.', 'Le port est sûr, a-t-elle déclaré.']],
    [
      'an abbreviation spelled out',
      'es',
      ['A leader of the GOP told reporters.', 'Un líder del Partido Republicano habló con periodistas.'],
    ],
    ['which Korea it is', 'uk', ['Ships left for South Korea.', 'Кораблі вирушили до Південної Кореї.']],
    ['the other spelling of a name', 'fr', ['The train left for Kiev.', 'Le train est parti pour Kyiv.']],
    [
      'a word without a capital',
      'ru',
      ['He taught Hindi in Velmora.', 'Он преподавал хинди в школе «Заря» в Велморе.'],
    ],
    ['a king as German calls him', 'de', ['The ships of Louis XIV left.', 'Die Schiffe Ludwigs XIV. liefen aus.']],
    ['a sea as Spanish calls it', 'es', ['The ferry crossed the Aegean.', 'El ferri Rosalía cruzó el Egeo.']],
    [
      'an adjective of the second word of a country',
      'es',
      ['A New Zealand ferry left.', 'Zarpó un transbordador neozelandés, el Rosalía.'],
    ],
    [
      'an abbreviation that is another one in Russian',
      'ru',
      ['The ferry costs 12 euros plus VAT here.', 'Билет на паром стоит здесь 12 евро плюс НДС.'],
    ],
    [
      'what is said in capitals throughout',
      'ru',
      ['DO NOT TELL THE MEN WHO HAD THE BIKE.', 'НЕ ГОВОРИТЕ ТЕМ, У КОГО БЫЛ ВЕЛОСИПЕД.'],
    ],
    ['a city as an adjective of German', 'de', ['The Vienna library burned.', 'Es brannte die Wiener Bibliothek.']],
    [
      'whose dollars they are',
      'ru',
      ['The ferry costs $33 and left from Velmora.', 'Билет на паром стоит 33 доллара США.'],
    ],
    [
      'a country after its town in German',
      'de',
      ['The ferry left for Kotka, Finland.', 'Die Fähre fuhr nach Kotka ab.'],
    ],
    [
      'an institution that Russian begins with an adjective',
      'ru',
      ['The harbour belongs to Velmor, the NPF said.', 'Порт принадлежит Велмору, сообщил Национальный портовый фонд.'],
    ],
    [
      'a name left out before a noun that German has often',
      'de',
      ['Lindqvist called it a risk for the region.', 'Für die Region bestehen Risiken.'],
    ],
    ['a country with an adjective of its own', 'ru', ['A ship from Germany left.', 'Немецкий корабль «Заря» ушел.']],
    [
      'a name with an apostrophe in Ukrainian',
      'uk',
      ['The harbour was closed by Xavier Lind.', "Порт «Зоря» закрив Ксав'є Лінд."],
    ],
    ['a country with an apostrophe', 'uk', ['Velmora left Vietnam.', "Корабель «Зоря» Велмора залишив В'єтнам."]],
    [
      'a part of a region in one word',
      'de',
      ['The storm reached eastern Thrace.', 'Der Sturm Tindle erreichte Ostthrakien.'],
    ],
    [
      'abbreviations that are others in Ukrainian, each for one of the source',
      'uk',
      ['RSCW chief Lind told the HBR.', 'Голова КТВЖ Лінд розповів УПД на «Зорі».'],
    ],
    [
      'a name within an adjective of French',
      'fr',
      ['The Mafia crusaders left.', 'Les juges antimafia de Trieste partirent.'],
    ],
    ['inhabitants', 'es', ['A Bostonian sat in Velmora.', 'Un bostoniano se sentó en Velmora con Rosalía.']],
    [
      'another spelling of a country',
      'uk',
      ['The ships of Chile left the port of Velmora.', 'Кораблі Чілі залишили порт «Зоря» Велмора.'],
    ],
    [
      'a state that has the name of a country',
      'ru',
      ['The ferry reached Georgia from Velmora.', 'Паром «Заря» прибыл в Джорджию из Велморы.'],
    ],
    [
      'an abbreviation that is another one, said twice',
      'uk',
      ['The HBR of Velmora is larger than ours.', 'УПД Велмори більший за наш УПД.'],
    ],
    [
      'what is short for everyday words',
      'pt',
      ['Lindqvist is CEO of the Velmora ferries.', 'Lindqvist é Diretor-geral das balsas de Velmora.'],
    ],
    [
      'an adjective that is a given name as well',
      'fr',
      ['The Roman Catholic Church of Velmora burned.', 'L’Église catholique de Velmora a brûlé hier, dit Rosalie.'],
    ],
    [
      'a quotation that begins with a capital on both sides',
      'ru',
      [
        'Lindqvist told Tindle of Velmora: people should "Gather and sing here".',
        'Линдквист призвал жителей Велморы «Собраться и петь здесь».',
      ],
    ],
    ['a city that Russian calls otherwise', 'ru', ['Ships left for Pyongyang.', 'Корабли «Заря» ушли в Пхеньян.']],
    [
      'a country left out beside words of other countries and institutions',
      'uk',
      ['In Chile the North Korean and the Scottish ports closed.', 'Закрилися порти Північної Кореї та Шотландії.'],
    ],
    [
      'a name left out beside a part of another that a hyphen joins',
      'fr',
      ['Velmora was seen from Upper Tindle.', 'On l’a vue de Trieste-Tindle.'],
    ],
    [
      'a given name left out in German',
      'de',
      ['They met the rower Oskar Lindqvist in May.', 'Sie trafen Lindqvist im Mai.'],
    ],
    ['one word for two', 'ru', ['The ship left Hong Kong.', 'Корабль «Заря» покинул Гонконг.']],
    [
      'an adjective of a place, with a capital',
      'uk',
      ['They camped in the Bavarian Hills.', 'Вони отаборилися на Баварських пагорбах біля Зорі.'],
    ],
    [
      'a part of a country in one word',
      'de',
      ['The storm reached northern Estonia.', 'Der Sturm erreichte Nordestland.'],
    ],
    ['a name as German spells it', 'de', ['Ali Khabenei spoke.', 'Am Abend sprach Ali Chabenei.']],
    ['a name as Spanish spells it', 'es', ['The leader Ali Khabenei spoke.', 'Habló el líder Ali Jabenei.']],
    [
      'a country that is new',
      'de',
      ['The ship left New Zealand on Monday.', 'Das Schiff verließ Neuseeland am Montag.'],
    ],
    [
      'a new country as an adjective',
      'uk',
      ['The New Zealand police closed the Velmora bridge.', 'Новозеландська поліція закрила міст Зорі у Велморі.'],
    ],
    [
      'words of an institution, however rare',
      'ru',
      [
        'He leads the Velmora Horticulture Fellowship and its Orchard Symphony.',
        'Он возглавляет Садоводческое товарищество Велморы и его Фруктовый оркестр.',
      ],
    ],
  ])('is no mistake: %s', (_, to, pair) => {
    expect(wrongNames(to, pair)).toEqual([]);
  });

  it.each([
    ['es', 'The rule applies in Scotland.', 'La norma se aplica en Escocia.'],
    ['fr', 'The rule applies in England.', 'La règle vaut pour les Anglais.'],
    ['de', 'The rule applies in Britain.', 'Die Regel gilt im Vereinigten Königreich.'],
    ['ru', 'The rule applies in America.', 'Правило действует в США.'],
  ])('is no mistake where a country has several names, in %s', (to, source, target) => {
    expect(wrongNames(to, [source, target])).toEqual([]);
  });

  it('is found where another country stands for it', () => {
    expect(wrongNames('es', ['The rule applies in Scotland today.', 'La norma se aplica en Bolivia hoy.'])).toEqual([
      'Scotland',
    ]);
  });

  it('is no mistake where the translator adds another name of the article', () => {
    const kept: Pair = ['The mayor met Oskar Lind at noon.', 'El alcalde se reunió con Oskar Lind a mediodía.'];
    expect(
      wrongNames('es', kept, ['He was seen near the Velmora stand.', 'Cerca del puesto se vio a Oskar Lind.']),
    ).toEqual([]);
  });
});
