import { expect, it } from 'vitest';
import { nonTranslatablesCheck } from '../../../../functions/translation/gate/non-translatables/index.ts';

const CONTEXT = { pair: { from: 'en', to: 'es' }, glossary: [] };
const missed = (source: string, target: string) =>
  nonTranslatablesCheck.check({ id: 's1', kind: 'sentence', source, target }, CONTEXT).map(({ text }) => text);

it.each([
  ['Ask @harbour_news today.', 'Pregunta hoy a @harbour_news.', []],
  ['Ask @harbour_news today.', 'Pregunta hoy a @noticias_puerto.', ['@harbour_news']],
  ['@user7 the ferry is late', '@usuario7 el ferri llega tarde', []],
  ['@user7 the ferry is late', '@usuario17 el ferri llega tarde', ['@user7']],
  ['See https://example.org/ferry', 'Véase https://example.org/ferri', ['https://example.org/ferry']],
])('misses of %s in %s', (source, target, expected) => {
  expect(missed(source, target)).toEqual(expected);
});
