import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../../../functions/translation/glossary/parse-glossary.ts';
import { protectTerms } from '../../../../functions/translation/glossary/protect-terms.ts';
import { termsForPair } from '../../../../functions/translation/glossary/terms-for-pair.ts';

const TBX = `<tbx><text><body><conceptEntry id="c1">
  <langSec xml:lang="en"><termSec><term>port authority</term></termSec></langSec>
  <langSec xml:lang="de"><termSec><term>Hafenbehörde</term></termSec>
    <termSec><term>Hafenamt</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>`;
const TMX = `<tmx version="1.4"><body><tu>
  <tuv xml:lang="en-GB"><seg>port authority</seg></tuv><tuv xml:lang="de"><seg>Hafenbehörde</seg></tuv>
</tu></body></tmx>`;

describe('parseGlossary', () => {
  it('reads a house style in one line', () => {
    expect(parseGlossary('Kiev,Kyjiw\n', 'style.csv')).toEqual([
      { source: 'Kiev', target: 'Kyjiw', caseSensitive: false, forbidden: [], from: undefined, to: undefined },
    ]);
  });

  it('reads headings in any order, quoted cells, semicolons and byte order marks', () => {
    const text = '\uFEFFtranslation;term;forbidden;case;to\n"Hafen; neu";port;Haven|Port;yes;de\n;Stone;;yes;\n';
    expect(parseGlossary(text, 'a.csv')).toMatchObject([
      { source: 'port', target: 'Hafen; neu', caseSensitive: true, forbidden: ['Haven', 'Port'], to: 'de' },
      { source: 'Stone', target: undefined, caseSensitive: true },
    ]);
  });

  it('keeps what is not to be translated', () => {
    expect(parseGlossary('term,translation,do-not-translate\nStone,Piedra,yes\n', 'a.csv')[0]?.target).toBeUndefined();
  });

  it.each([
    ['terms.tbx', TBX, ['Hafenamt']],
    ['memory.tmx', TMX, []],
  ])('reads %s', (name, text, forbidden) => {
    const terms = termsForPair(parseGlossary(text, name), { from: 'en', to: 'de' });
    expect(terms).toEqual([{ source: 'port authority', target: 'Hafenbehörde', caseSensitive: false, forbidden }]);
  });

  it.each([
    ['a.csv', '"never closed', /a\.csv.*not closed/],
    ['a.csv', ',no term', /expected a term/],
    ['a.tbx', '<tbx/>', /a\.tbx.*expected TBX/],
    ['a.tmx', '<tmx/>', /expected TMX/],
    ['a.docx', '', /expected a name that ends in/],
  ])('says what is wrong with %s', (name, text, message) => {
    expect(() => parseGlossary(text, name)).toThrow(message);
  });
});

describe('protectTerms', () => {
  it('puts longer terms first, and takes whole words alone', () => {
    const terms = ['port', 'port authority'].map((source) => ({
      source,
      target: source.toUpperCase(),
      caseSensitive: false,
    }));
    const { text, restore } = protectTerms('The port authority of the airport.', terms);
    expect(text).toContain('airport');
    expect(restore(text)).toBe('The PORT AUTHORITY of the airport.');
  });

  it('says so when a placeholder is lost or doubled', () => {
    const { text, restore } = protectTerms('Roger Stone', [{ source: 'Stone', target: 'Stone', caseSensitive: true }]);
    expect(restore(text.replace(/Xq\w+/, ''))).toBeUndefined();
    expect(restore(`${text} ${text}`)).toBeUndefined();
  });

  it('gives back any text when terms stay as they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.array(fc.constantFrom('a', 'the', 'port', 'ü', '港'), { maxLength: 4 }),
        (text, words) => {
          const terms = words.map((source) => ({ source, target: source, caseSensitive: true }));
          const guarded = protectTerms(text, terms);
          fc.pre(!/Xq[a-z]{1,2}z/i.test(text));
          expect(guarded.restore(guarded.text)).toBe(text);
        },
      ),
    );
  });
});
