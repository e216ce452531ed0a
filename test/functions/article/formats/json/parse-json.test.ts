import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../../functions/article/formats/json/parse-json.ts';

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['whole lists', '['.repeat(201) + ']'.repeat(201)],
    ['lists behind a string with an escaped mark', `["\\"",${'['.repeat(200)}`],
  ])('refuses %s that nest too deep', (_, text) => {
    expect(() => parseJson(text)).toThrow(
      expect.objectContaining({ code: 'too-deep', message: expect.stringContaining('200 levels') }),
    );
  });

  it.each([
    ['200 levels', '['.repeat(200) + ']'.repeat(200)],
    ['brackets in a string', JSON.stringify('['.repeat(1000))],
    ['brackets behind an escaped mark', JSON.stringify(`"${'{'.repeat(1000)}`)],
    ['many lists side by side', `[${'[],'.repeat(1000)}[]]`],
  ])('reads %s', (_, text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('leaves the words on broken text to the parser', () => {
    expect(() => parseJson('{"a":')).toThrow(SyntaxError);
  });
});
