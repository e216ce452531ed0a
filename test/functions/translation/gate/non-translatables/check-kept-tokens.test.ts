import { expect, it } from 'vitest';
import { checkKeptTokens } from '../../../../../functions/translation/gate/non-translatables/check-kept-tokens.ts';

const missed = (source: string, target: string) =>
  checkKeptTokens({ id: 's1', kind: 'sentence', source, target }).map(({ text }) => text);

it.each([
  ['Ask @harbour_news today.', 'Pregunta hoy a @harbour_news.', []],
  ['Ask @harbour_news today.', 'Pregunta hoy a @noticias_puerto.', ['@harbour_news']],
  ['@user7 the ferry is late', '@usuario7 el ferri llega tarde', []],
  ['@user7 the ferry is late', '@usuario17 el ferri llega tarde', ['@user7']],
  ['See https://example.org/ferry', 'Véase https://example.org/ferri', ['https://example.org/ferry']],
])('misses of %s in %s', (source, target, expected) => {
  expect(missed(source, target)).toEqual(expected);
});
