import type { Token } from '../../language/tokens/index.ts';
import type { Lexicon } from './lexicon.ts';
import { CERTAIN, LIKELY, type NamedSpan, toSpan } from './named-span.ts';
import { isGivenName } from './person-names.ts';

/** `minister van Volksgezondheid Magda Aelvoet`: the department of a minister, then the name. */
export function departmentBefore(
  sentence: readonly Token[],
  index: number,
  length: number,
  lexicon: Lexicon,
): NamedSpan[] | undefined {
  const [of, role] = [sentence[index - 1], sentence[index - 2]];
  if (of === undefined || role === undefined || !/^(?:de|del|van|des)$/.test(of.text) || of.gap !== ' ')
    return undefined;
  if (!/^(?:staatssecretaris|ministr[oa]|ministre|minister|secretari[oa]|secrétaire|viceministr[oa])$/.test(role.lower))
    return undefined;
  let given = index;
  while (given < index + length && !isGivenName(sentence[given]?.lower ?? '', lexicon.language)) given += 1;
  const person =
    given < index + length
      ? [
          toSpan(
            sentence,
            given,
            index + length - given,
            { person: CERTAIN },
            {
              role: sentence
                .slice(index - 2, given)
                .map(({ text }) => text)
                .join(' '),
            },
          ),
        ]
      : [];
  const department =
    lexicon.language === 'nl' && given > index
      ? [toSpan(sentence, index, given - index, { organization: LIKELY })]
      : [];
  return given > index ? [...department, ...person] : undefined;
}
