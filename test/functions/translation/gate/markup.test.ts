import { describe, expect, it } from 'vitest';
import { markupCheck } from '../../../../functions/translation/gate/markup/index.ts';

const CONTEXT = { pair: { from: 'en', to: 'es' }, glossary: [] };
const check = (source: string, target: string) =>
  markupCheck.check({ id: 's1', kind: 'sentence', source, target }, CONTEXT).map(({ text }) => text);

describe('markupCheck', () => {
  it.each([
    ['Smith & Wells grew.', 'Smith &amp; Wells creció.', ['&amp;']],
    ['He called it "odd".', 'Lo llamó &#34;raro&#34;.', ['&#34;']],
    ['The quay is closed.', 'El <b>muelle</b> está cerrado.', ['<b>', '</b>']],
    ['The quay is closed.', 'El muelle <x id="1"/> está cerrado.', ['<x id="1"/>']],
    ['The quay is closed.', 'Here is the translation: El muelle está cerrado.', ['here is the translation']],
    ['The quay is closed.', 'Traducción: El muelle está cerrado.', ['traducción:']],
  ])('finds what an engine has put around its translation: %s', (source, target, found) => {
    expect(check(source, target)).toEqual(found);
  });

  it.each([
    ['AT&T; then it fell.', 'AT&T; luego cayó.'],
    ['Write <br> for a break.', 'Escriba <br> para un salto.'],
    ['If a < b and c > d, it holds.', 'Si a < b y c > d, vale.'],
    ['Here is the translation that he read out.', 'Aquí está la traducción que leyó.'],
  ])('leaves what the source has as well: %s', (source, target) => {
    expect(check(source, target)).toEqual([]);
  });
});
