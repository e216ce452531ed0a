import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findJsonObjects } from '../../../../functions/adapters/language-model/find-json.ts';

it.each<[string, string, unknown[]]>([
  ['alone', '{"a":1}', [{ a: 1 }]],
  ['in a fence', '```json\n{"a":1}\n```', [{ a: 1 }]],
  ['after a courtesy', 'Sure! Here you go: {"a":1} Anything else?', [{ a: 1 }]],
  ['after a thought with brackets', '<think>{maybe}</think>{"a":1}', [{ a: 1 }]],
  ['after a bracket that opens nothing', 'A { is a bracket. {"a":1}', [{ a: 1 }]],
  ['with brackets in its strings', '{"a":"} {","b":"\\"}"}', [{ a: '} {', b: '"}' }]],
  ['several', '{"a":1}\n{"b":{"c":2}}', [{ a: 1 }, { b: { c: 2 } }]],
  ['cut off', '{"a":1,"b":"cut', []],
  ['none', 'I cannot help with that.', []],
])('finds objects: %s', (_, reply, expected) => {
  expect(findJsonObjects(reply)).toEqual(expected);
});

it('finds any object between any words', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.stringMatching(/^[a-z .!\n]*$/), (value, words) => {
      const normal = JSON.parse(JSON.stringify(value));
      expect(findJsonObjects(`${words}${JSON.stringify(value)}${words}`)).toEqual([normal]);
    }),
  );
});

it('is quick with brackets that never close', () => {
  expect(findJsonObjects('{'.repeat(100_000))).toEqual([]);
});
