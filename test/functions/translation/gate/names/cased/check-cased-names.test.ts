import { describe, expect, it } from 'vitest';
import { namesCheck } from '../../../../../../functions/translation/gate/names/index.ts';

type Pair = readonly [source: string, target: string];

/** The names found wrong in the last pair; the others say how the translation writes names. */
function wrongNames(to: string, ...pairs: readonly Pair[]): string[] {
  const segments = pairs.map(([source, target], index) => ({
    id: `s${index}`,
    kind: 'sentence' as const,
    source,
    target,
  }));
  return namesCheck
    .check(segments, { pair: { from: 'en', to }, glossary: [] })
    .filter(({ segment }) => segment === segments.at(-1)?.id)
    .map(({ text }) => text);
}

describe('a name that is wrong', () => {
  it.each<[what: string, to: string, pair: Pair, expected: string[]]>([
    [
      'another one in its place, though it is said once',
      'es',
      [
        'The shops of Harrowgate sell brands such as Velmora and Tindle.',
        'Las tiendas de Harrowgate venden marcas como Lassana y Tindle.',
      ],
      ['Velmora'],
    ],
    [
      'a given name before a surname that is kept',
      'es',
      [
        'The only winners were Oskar Lind and Tommy Brookfield.',
        'Los únicos ganadores fueron Oskar Lind y Ben Brookfield.',
      ],
      ['Tommy'],
    ],
    [
      'a word of the target language',
      'fr',
      ['The harbour was closed by Marta Lindqvist.', 'Le port a été fermé par Marta Tilleul.'],
      ['Lindqvist'],
    ],
    [
      'a German noun in the place of a surname',
      'de',
      ['The harbour was closed by Marta Lindqvist.', 'Der Hafen wurde von Marta Zweig geschlossen.'],
      ['Lindqvist'],
    ],
    [
      'a name that sounds like another word by chance',
      'de',
      ['The storm reached Rosa Brekke at noon.', 'Das Risiko erreichte Guardiola Brekke am Mittag.'],
      ['Rosa'],
    ],
    [
      'a word beside the part of the name that is kept',
      'es',
      ['Reporters asked the rower Tommy Brookfield.', 'Los periodistas preguntaron al remero CBN Brookfield.'],
      ['Tommy'],
    ],
    [
      'a name behind a verb that ends as adjectives do',
      'de',
      ['He is here, Lindqvist said on Monday.', 'Er sei da, sagte Guardiola am Montag.'],
      ['Lindqvist'],
    ],
    [
      'an abbreviation behind an article',
      'de',
      ['He told Velmora the truth.', 'Er hat der GBN die Wahrheit gesagt.'],
      ['Velmora'],
    ],
    [
      'a word that sounds like a country by chance',
      'uk',
      ['The ferry left for China on Monday.', 'У понеділок пором вирушив до Джона.'],
      ['China'],
    ],
    [
      'a unalignedName in Russian letters',
      'ru',
      ['The bridge in Velmora was closed by Marta Lindqvist.', 'Мост в Велморе закрыла Марта Гвардиола.'],
      ['Lindqvist'],
    ],
    [
      'a brand in two parts',
      'ru',
      ['The songs of Velmora are on SoundBarrel.', 'Песни Велморы есть на Гвардиоле.'],
      ['SoundBarrel'],
    ],
    [
      'an acronym for a name, though the source has another that is kept',
      'es',
      ['The FBI questioned Marta Lindqvist.', 'El FBI interrogó a Marta WQXR.'],
      ['Lindqvist'],
    ],
    [
      'a word that begins like a short one of the source',
      'es',
      ['A driver spoke to Marta Lindqvist.', 'Un conductor habló con Marta Alleva.'],
      ['Lindqvist'],
    ],
    [
      'another city for Washington',
      'ru',
      ['Talks in Washington ended, Velmora said.', 'Переговоры в Люксембурге завершились, сообщила Велмора.'],
      ['Washington'],
    ],
    [
      'a unalignedName in Ukrainian letters',
      'uk',
      ['The bridge in Velmora was closed by Marta Lindqvist.', 'Міст у Велморі закрила Марта Гвардіола.'],
      ['Lindqvist'],
    ],
    [
      'a word that sounds somewhat like an everyday one of the source',
      'ru',
      ['A part of the island of Tindle burned.', 'Выгорела половина острова Бортовая.'],
      ['Tindle'],
    ],
    [
      'the first part of a German compound, behind the article of the whole',
      'de',
      ['They reached the Velmora station.', 'Sie erreichten die Tindle-Station.'],
      ['Velmora'],
    ],
    [
      'another given name, behind an adjective of German',
      'de',
      ['They met the wounded Velmor.', 'Sie trafen den verletzten Oskar.'],
      ['Velmor'],
    ],
  ])('is found: %s', (_, to, pair, expected) => {
    expect(wrongNames(to, pair)).toEqual(expected);
  });

  it('is found at the beginning of a sentence where the translation keeps the name elsewhere', () => {
    const kept: Pair = ['The water came to Velmora at night.', 'El agua llegó a Velmora de noche.'];
    const again: Pair = ['People left Velmora by boat.', 'La gente salió de Velmora en barco.'];
    expect(
      wrongNames('es', kept, again, ['Health: Velmora opens a clinic.', 'Salud: Diego abre una clínica.']),
    ).toEqual(['Velmora']);
  });

  it('is found where another abbreviation of the article stands for it', () => {
    expect(
      wrongNames(
        'es',
        ['He told NBC and then CNN that he would go.', 'Le dijo a la NBC y después a la CNN que se iría.'],
        ['The debate was shown live on CNN today.', 'El debate se vio hoy en directo en la NBC.'],
      ),
    ).toEqual(['CNN']);
  });

  it('is found where a word of the name of its country is an everyday word', () => {
    const kept: Pair = ['The ferry left Washington.', 'Le ferry a quitté Washington.'];
    expect(wrongNames('fr', kept, ['The state of Washington knows.', 'L’état de Tilbourg le sait.'])).toEqual([
      'Washington',
    ]);
  });

  it('is found where the target says it elsewhere in the segment, but less often', () => {
    const kept: Pair = ['Ships left Ukraine.', 'Los barcos salieron de Ucrania.'];
    const second: Pair = ['The army of Ukraine knows.', 'El ejército de Ucrania lo sabe.'];
    expect(
      wrongNames('es', kept, second, [
        'The Ukrainian port is the largest in Ukraine.',
        'El puerto ucraniano es el mayor de Tilburgo.',
      ]),
    ).toEqual(['Ukraine']);
    expect(
      wrongNames('es', kept, second, ['The Ukrainian port is in Ukraine.', 'El puerto está en Ucrania, en su costa.']),
    ).toEqual([]);
  });

  it('is found where an everyday word was a surname once', () => {
    const met: Pair = ['The mayor met Oskar Ladder at noon.', 'El alcalde se reunió con Oskar Ladder a mediodía.'];
    expect(
      wrongNames('es', met, ['The bridge was opened by Mr Ladder.', 'El puente fue inaugurado por el señor Velmora.']),
    ).toEqual(['Ladder']);
  });

  it('is found where another name of the source sounds alike', () => {
    const pair: Pair = [
      'The coach Will Wade spoke of Wayde after the game.',
      'El entrenador Will Wade habló de Celesio tras el partido.',
    ];
    expect(wrongNames('es', pair)).toEqual(['Wayde']);
  });
});

describe('a name that is said otherwise or left out', () => {
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

describe('a surname that is an everyday word', () => {
  const SOURCES = [
    'Martin Stone, the mayor of Halden, opened the fair.',
    'Stone was glad to see so many people.',
    'A daughter of Stone cut the ribbon, and Mr. Baker sang.',
  ];
  const wrongIn = (to: string, ...targets: readonly string[]) => {
    const segments = SOURCES.map((source, index) => ({
      id: `s${index + 1}`,
      kind: 'sentence' as const,
      source,
      target: targets[index] ?? '',
    }));
    return namesCheck
      .check(segments, { pair: { from: 'en', to }, glossary: [] })
      .map(({ segment, text }) => `${segment} ${text}`);
  };

  it('is wrong wherever it is translated, though always the same way', () => {
    const targets = [
      'Martin Piedra, alcalde de Halden, inauguró la feria.',
      'Piedra se alegró de ver a tanta gente.',
      'Una hija de Piedra cortó la cinta y el señor Panadero cantó.',
    ];
    expect(wrongIn('es', ...targets).sort()).toEqual(['s1 Stone', 's2 Stone', 's3 Baker', 's3 Stone']);
  });

  it('is wrong in another script where it does not sound like it', () => {
    const targets = [
      'Мартин Камень, мэр Халдена, открыл ярмарку.',
      'Камень был рад видеть так много людей.',
      'Дочь Камня перерезала ленту, а мистер Бейкер спел.',
    ];
    expect(wrongIn('ru', ...targets)).toEqual(expect.arrayContaining(['s1 Stone', 's2 Stone']));
  });

  it.each([
    [
      'es',
      'Martin Stone, alcalde de Halden, inauguró la feria.',
      'Stone se alegró.',
      'Una hija de Stone y el señor Baker.',
    ],
    [
      'de',
      'Martin Stone, Bürgermeister von Halden, eröffnete.',
      'Er freute sich.',
      'Stones Tochter, und Herr Baker sang.',
    ],
    ['ru', 'Мартин Стоун, мэр Халдена, открыл ярмарку.', 'Стоун был рад.', 'Дочь Стоуна и мистер Бейкер.'],
  ])('is right in %s as it is or as it sounds', (to, ...targets) => {
    expect(wrongIn(to, ...targets)).toEqual([]);
  });
});
