import { isGermanNoun } from '../../../../language/tokens/index.ts';
import type { TargetWord } from '../target/target-words.ts';

const GERMAN_NOUN = /(?:ung|heit|keit|schaft|tion|ität|nis|ling|tum|ismus)(?:en|e|s)?$/u;
const GERMAN_DETERMINER =
  /^(?:d(?:as|es|ie)|.{0,3}ein|zu[mr]|[iav]m|[vb]om|beim|ins|ans|viel|mehr|wenig|kein|\p{N}+)$/iu;
const GERMAN_ADJECTIVE = /^\p{Ll}+e[nmrs]?$/u;
/** Words that end as adjectives do, and are none: prepositions, adverbs, and verbs of saying, being and doing before a name. */
const GERMAN_NO_ADJECTIVE = new Set(
  (
    'gegen neben zwischen hinter unter über wegen trotz ohne außer wider binnen anstelle zugunsten seitens mitten nahe ' +
    'oder aber wie sowie wenn nachdem indem seitdem trotzdem außerdem zudem allem immer wieder hier später früher bisher ' +
    'seither leider weder entweder sondern daher vorher nachher heute gestern morgen gerne beinahe selber weiter ferner ' +
    'dagegen hingegen deswegen darüber gegenüber darunter dahinter dazwischen unterdessen indessen ' +
    'sagte sagten sage sagen erklärte erklärten erkläre meinte meinten betonte betonten berichtete berichteten meldete ' +
    'meldeten teilte teilten fügte warnte warnten forderte forderten lobte kritisierte bestätigte verkündete twitterte ' +
    'antwortete fragte nannte nannten zitierte habe haben hatte hatten hätte wurde wurden werde werden würde würden sei ' +
    'seien war waren wäre wären wolle wollen wollte wollten könne können konnte konnten könnte solle sollen sollte sollten ' +
    'müsse müssen musste mussten dürfe dürfen durfte durften gebe gehe kommen komme machte machten besiegte besiegten ' +
    'folgte folgten ersetzte spielte spielten startete lebte liebte kannte heiße wusste glaubte hoffte zeigte zeigten ' +
    'stellte setzte führte erreichte erzielte verließ rettete'
  ).split(' '),
);
const JOINED = /^-\p{Lu}/u;
const IN_CAPITALS = /^\p{Lu}{2,}$/u;

/** Whether a capitalised word of German is one for being a noun. */
export function isNoun(text: string): boolean {
  return !IN_CAPITALS.test(text) && (GERMAN_NOUN.test(text) || isGermanNoun(text));
}

/**
 * German nouns have an article or an adjective before them; names mostly have a preposition or a name. What is before the
 * first part of a compound belongs to its last part: `die Davis-Station`.
 */
export function standsAsNoun({ text, at }: TargetWord, target: string): boolean {
  if (IN_CAPITALS.test(text) || JOINED.test(target.slice(at + text.length))) return false;
  const before = /(\p{L}+)\s+["„“»«‚']?$/u.exec(target.slice(0, at))?.[1] ?? '';
  return GERMAN_DETERMINER.test(before) || (GERMAN_ADJECTIVE.test(before) && !GERMAN_NO_ADJECTIVE.has(before));
}
