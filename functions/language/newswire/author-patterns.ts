import { once } from '../language-files.ts';
import { hasUnspacedLetters } from '../scripts/index.ts';
import { anyOf } from '../word-patterns.ts';
import { authorWords } from './newswire-words.ts';

/** How the names in a byline differ from the words around them, in any language. */
export const authorPatterns = once(() => {
  const [places, dates, particles] = [
    authorWords('beforePlaces'),
    authorWords('beforeDates'),
    authorWords('particles'),
  ];
  const role = `(?:${anyOf(authorWords('roleAdjectives'))}[ -]?)*${anyOf(authorWords('roles'))}`;
  const elided = particles.flatMap((word) => (word.endsWith("'") ? [word.slice(0, -1)] : []));
  const organizations = Object.groupBy(authorWords('organizations'), (word) =>
    hasUnspacedLetters(word) ? 'unspaced' : 'spaced',
  );
  return {
    /** `Posted on September 21, 2020 by Jane Roe`: the first group starts with the name. */
    lateLeadIn: new RegExp(String.raw`^.*\d.*\s${anyOf(authorWords('lateLeadIns'))}\s+(\p{Lu}.*)$`, 'u'),
    /** Where a byline goes on with a place, a date or something else that is not a name. */
    behindNames: new RegExp(
      [
        String.raw`\s*(?:@|,?\s\d|,?\s${anyOf(places)}\s|${wholeWord(authorWords('behindName'))}`,
        String.raw`(?<!\p{L})${anyOf(dates)}\s+(?:\d|\p{Lu}\p{L}+,? \d)`,
        String.raw`\d{1,2}[:/.]\d{2}|\b\d{4}\b|\d{1,2}\.?\s+\p{L}+\s+\d{4}).*$`,
      ].join('|'),
      'u',
    ),
    /** Between two names. */
    separator: new RegExp(String.raw`\s*(?:[,;&、،/]|\s+${anyOf(authorWords('joiners'))}\s+)\s*`, 'iu'),
    /** What a person does, before or after the name. */
    role: new RegExp(String.raw`^${role}(?!\p{L})[\s:,]*|[\s,]*(?<!\p{L})${role}$`, 'iu'),
    /** Addresses, degrees after a comma, and words of the page around a byline. */
    noName: new RegExp(
      [
        String.raw`https?:|www\.|@|\[at\]|##|\.(?:com|de|org|net|ch|at|fr|es|it|pl|ru|uk|cl)(?:$|/)`,
        String.raw`^${anyOf(authorWords('noNames'))}\.?$`,
        wholeWord(authorWords('noNamesWithin')),
      ].join('|'),
      'iu',
    ),
    organization: new RegExp(`${wholeWord(organizations.spaced ?? [])}|${anyOf(organizations.unspaced ?? [])}`, 'iu'),
    /** What is left of “Jane Roe am Samstag”, “Jane Roe le 3 mai” when the date is gone. */
    leftBeforeDate: new RegExp(`^${anyOf([...places, ...dates].filter((word) => word.length > 1))}$`, 'iu'),
    /** A particle of a surname. */
    particle: new RegExp(
      String.raw`^(?:${anyOf(particles.flatMap((each) => each.split(' ')))}|${anyOf(elided)}['’]\p{L}*)$`,
      'iu',
    ),
    /** A surname alone: `De Vries`. */
    prefixedSurname: new RegExp(String.raw`^${anyOf(authorWords('surnamePrefixes'))} \p{Lu}[\p{L}\p{M}-]+$`, 'u'),
  };
});

function wholeWord(words: readonly string[]): string {
  return String.raw`(?<!\p{L})${anyOf(words)}(?!\p{L})`;
}
