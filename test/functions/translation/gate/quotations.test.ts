import { describe, expect, it } from 'vitest';
import { quotationsCheck } from '../../../../functions/translation/gate/quotations/index.ts';

const CONTEXT = { pair: { from: 'en', to: 'de' }, glossary: [] };

function check(...pairs: readonly (readonly [string, string])[]) {
  return quotationsCheck
    .check(
      pairs.map(([source, target], index) => ({ id: `s${index + 1}`, kind: 'sentence', source, target })),
      CONTEXT,
    )
    .map(({ segment, message }) => `${segment} ${message}`);
}

const SPEECH = '"The harbour was full of ice this morning," the pilot said.';

describe('quotationsCheck', () => {
  it.each([
    ['guillemets', '« Le port était plein de glace ce matin », a dit le pilote.'],
    ['low and high marks', '„Der Hafen war heute früh voller Eis“, sagte der Lotse.'],
    ['curly marks', '“今天早上港口里全是冰，”领航员说。'],
    ['corner brackets', '「今朝、港は氷でいっぱいだった」と水先案内人は語った。'],
    ['double corner brackets', '『今朝、港は氷でいっぱいだった』と水先案内人は語った。'],
    ['straight marks', '"El puerto estaba lleno de hielo esta mañana", dijo el práctico.'],
    ['single marks', '‘El puerto estaba lleno de hielo esta mañana’, dijo el práctico.'],
    ['a dash before speech', '—El puerto estaba lleno de hielo esta mañana —dijo el práctico.'],
    ['Arabic', '«كان الميناء مليئًا بالجليد هذا الصباح»، قال المرشد.'],
    ['Hebrew', '"הנמל היה מלא בקרח הבוקר", אמר הנתב.'],
    ['marks that mix', '„Der Hafen war heute früh voller Eis", sagte der Lotse.'],
  ])('takes %s as marks of the same quotation', (_, target) => {
    expect(check([SPEECH, target])).toEqual([]);
  });

  it.each([
    ['es', 'El puerto estaba lleno de hielo esta mañana, dijo el práctico.'],
    ['ar', 'كان الميناء مليئًا بالجليد هذا الصباح، قال المرشد.'],
    ['ja', '今朝、港は氷でいっぱいだったと水先案内人は語った。'],
  ])('finds a quotation that is none any more in %s', (_, target) => {
    expect(check([SPEECH, target])).toEqual(['s1 is not marked as a quotation']);
  });

  it.each([
    ['es', '«El puerto estaba lleno de hielo esta mañana», dijo el práctico.'],
    ['zh', '“今天早上港口里到处都是冰，”领航员说。'],
  ])('finds a quotation that only the target has in %s', (_, target) => {
    expect(check(['The pilot said the harbour was full of ice this morning.', target])).toEqual([
      's1 is no quotation in the source',
    ]);
  });

  it.each([
    ['The harbour was full of ice this morning, the pilot said.', '«El puerto estaba lleno de hielo esta mañana».'],
    ['I could not help thinking: why is the harbour so full?', 'Pensé: «¿por qué está tan lleno el puerto?»'],
    ['Why is the harbour full of ice?', '« Pourquoi le port est-il plein de glace ? »'],
  ])('takes the speech of “%s” as said in these words', (source, target) => {
    expect(check([source, target])).toEqual([]);
  });

  it('finds a quotation that is left open', () => {
    expect(check([SPEECH, '«El puerto estaba lleno de hielo esta mañana, dijo el práctico.'])).toEqual([
      's1 one end of a quotation has no mark',
    ]);
  });

  it.each([
    [
      'a phrase that never closes',
      'She called it "a poor harvest" again.',
      'Sie nannte es erneut „eine schlechte Ernte.',
    ],
    [
      'a phrase that never opens',
      'She called it "a poor harvest" again.',
      'Elle a de nouveau parlé de mauvaise récolte ».',
    ],
    ['the second of two quotations', '"It is late," she said, "and it is cold."', '“Es tarde”, dijo, “y hace frío.'],
    ['single marks of the source', "She called it 'a poor harvest', again.", 'Lo llamó de nuevo “una mala cosecha.'],
  ])('finds %s left open', (_, source, target) => {
    expect(check([source, target])).toEqual(['s1 one end of a quotation has no mark']);
  });

  it('does not take the next quotation for the end of one that is left open', () => {
    expect(
      check(
        ['She called it "a poor harvest" again.', 'Sie nannte es erneut „eine schlechte Ernte.'],
        ['He spoke of "the worst of years" instead.', 'Er sprach vom „schlimmsten der Jahre“.'],
      ),
    ).toEqual(['s1 one end of a quotation has no mark']);
  });

  it('lets a quotation run on over two segments', () => {
    expect(
      check(
        [SPEECH, '«El puerto estaba lleno de hielo esta mañana.'],
        ['"Nobody could leave before noon today."', 'Nadie pudo salir antes del mediodía».'],
      ),
    ).toEqual([]);
  });

  it('lets speech of several paragraphs open each of them and close the last', () => {
    expect(
      check(
        ['"The harbour was full of ice this morning."', '«Утром порт был полон льда.'],
        ['"Nobody could leave before noon."', '«До полудня никто не мог выйти».'],
      ),
    ).toEqual([]);
  });

  it('lets speech of several segments close the last of them alone', () => {
    expect(
      check(
        ['"The harbour was full of ice this morning."', 'Утром порт был полон льда.'],
        ['"Nobody could leave before noon."', 'До полудня никто не мог выйти».'],
      ).filter((each) => each.startsWith('s2')),
    ).toEqual([]);
  });

  it('says once that a translation does without marks', () => {
    expect(
      check(
        ['"The harbour was full of ice today."', 'Der Hafen war heute voller Eis.'],
        ['"Nobody could leave before noon."', 'Niemand konnte vor Mittag ablegen.'],
        ['"And nobody had told us so."', 'Und niemand hatte uns das gesagt.'],
      ),
    ).toEqual(['s1 is not marked as a quotation']);
  });

  it.each([
    ['a title without its marks', 'She read "Winter" to her class.', 'Leyó Invierno a su clase.'],
    [
      'part of a sentence as reported speech',
      'The mayor said, at the end of a long day, it was "a very good result".',
      'Al final de un largo día, el alcalde dijo que era un resultado muy bueno.',
    ],
    ['a straight mark beside a curly one', SPEECH, '“El puerto estaba lleno de hielo esta mañana", dijo el práctico.'],
    ['Swedish marks, which look alike', SPEECH, '”Hamnen var full av is i morse”, sade lotsen.'],
    [
      'a quotation that the source leaves open as well',
      "The pilot said: 'The harbour was full of ice.",
      'Der Lotse sagte: „Der Hafen war voller Eis.',
    ],
    ['marks around a name', 'The ferry Sea Rose left.', 'Zarpó el transbordador «Rosa del Mar».'],
    ['no target at all', SPEECH, ' '],
  ])('does not mind %s', (_, source, target) => {
    expect(check([source, target])).toEqual([]);
  });
});
