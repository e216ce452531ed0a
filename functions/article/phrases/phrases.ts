import ar from './ar.json' with { type: 'json' };
import cs from './cs.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** What a standing phrase at the start of a short block says of the block. */
export type PhraseKind = 'beside' | 'unfinished' | 'corrections' | 'byline';

const LANGUAGES = [ar, cs, de, en, es, fr, it, ja, ko, nl, pl, pt, ru, sv, tr, uk, zh];
const BY_KIND: Readonly<Record<PhraseKind, readonly string[]>> = {
  beside: LANGUAGES.flatMap((language) => language.beside),
  unfinished: LANGUAGES.flatMap((language) => language.unfinished),
  corrections: LANGUAGES.flatMap((language) => language.corrections),
  // The longest first: “text by” before “text:”.
  byline: LANGUAGES.flatMap((language) => language.byline).sort((one, other) => other.length - one.length),
};
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The phrase of a kind that a text starts with, in any language: pages mix them. A phrase ends where a word ends, so
 * that “share” is not found in “shareholders”.
 */
export function findPhrase(text: string, kind: PhraseKind): string | undefined {
  const start = text
    .slice(0, MAX_PHRASE)
    .toLowerCase()
    .replace(/^[\s>»→•*+|[(-]+/, '');
  return BY_KIND[kind].find((phrase) => {
    if (!start.startsWith(phrase)) return false;
    const [last = '', next = ''] = [phrase.at(-1), start.charAt(phrase.length)];
    return !LETTER.test(last) || !LETTER.test(next) || NO_SPACES.test(last);
  });
}

const MAX_PHRASE = 80;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
