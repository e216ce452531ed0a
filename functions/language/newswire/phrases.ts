import af from '../data/af/newswire.json' with { type: 'json' };
import ar from '../data/ar/newswire.json' with { type: 'json' };
import az from '../data/az/newswire.json' with { type: 'json' };
import be from '../data/be/newswire.json' with { type: 'json' };
import bg from '../data/bg/newswire.json' with { type: 'json' };
import bn from '../data/bn/newswire.json' with { type: 'json' };
import ca from '../data/ca/newswire.json' with { type: 'json' };
import cs from '../data/cs/newswire.json' with { type: 'json' };
import da from '../data/da/newswire.json' with { type: 'json' };
import de from '../data/de/newswire.json' with { type: 'json' };
import el from '../data/el/newswire.json' with { type: 'json' };
import en from '../data/en/newswire.json' with { type: 'json' };
import es from '../data/es/newswire.json' with { type: 'json' };
import et from '../data/et/newswire.json' with { type: 'json' };
import eu from '../data/eu/newswire.json' with { type: 'json' };
import fa from '../data/fa/newswire.json' with { type: 'json' };
import fi from '../data/fi/newswire.json' with { type: 'json' };
import fr from '../data/fr/newswire.json' with { type: 'json' };
import gl from '../data/gl/newswire.json' with { type: 'json' };
import he from '../data/he/newswire.json' with { type: 'json' };
import hi from '../data/hi/newswire.json' with { type: 'json' };
import hr from '../data/hr/newswire.json' with { type: 'json' };
import hu from '../data/hu/newswire.json' with { type: 'json' };
import hy from '../data/hy/newswire.json' with { type: 'json' };
import id from '../data/id/newswire.json' with { type: 'json' };
import is from '../data/is/newswire.json' with { type: 'json' };
import it from '../data/it/newswire.json' with { type: 'json' };
import ja from '../data/ja/newswire.json' with { type: 'json' };
import ka from '../data/ka/newswire.json' with { type: 'json' };
import kk from '../data/kk/newswire.json' with { type: 'json' };
import ko from '../data/ko/newswire.json' with { type: 'json' };
import lt from '../data/lt/newswire.json' with { type: 'json' };
import lv from '../data/lv/newswire.json' with { type: 'json' };
import mk from '../data/mk/newswire.json' with { type: 'json' };
import mn from '../data/mn/newswire.json' with { type: 'json' };
import ms from '../data/ms/newswire.json' with { type: 'json' };
import nb from '../data/nb/newswire.json' with { type: 'json' };
import nl from '../data/nl/newswire.json' with { type: 'json' };
import pl from '../data/pl/newswire.json' with { type: 'json' };
import pt from '../data/pt/newswire.json' with { type: 'json' };
import ro from '../data/ro/newswire.json' with { type: 'json' };
import ru from '../data/ru/newswire.json' with { type: 'json' };
import sk from '../data/sk/newswire.json' with { type: 'json' };
import sl from '../data/sl/newswire.json' with { type: 'json' };
import sq from '../data/sq/newswire.json' with { type: 'json' };
import sr from '../data/sr/newswire.json' with { type: 'json' };
import sv from '../data/sv/newswire.json' with { type: 'json' };
import sw from '../data/sw/newswire.json' with { type: 'json' };
import ta from '../data/ta/newswire.json' with { type: 'json' };
import th from '../data/th/newswire.json' with { type: 'json' };
import tr from '../data/tr/newswire.json' with { type: 'json' };
import uk from '../data/uk/newswire.json' with { type: 'json' };
import ur from '../data/ur/newswire.json' with { type: 'json' };
import vi from '../data/vi/newswire.json' with { type: 'json' };
import zh from '../data/zh/newswire.json' with { type: 'json' };

/** What a standing phrase at the start of a short block says of the block. */
export type PhraseKind = 'beside' | 'unfinished' | 'corrections' | 'byline';

const LANGUAGES = [
  af,
  ar,
  az,
  be,
  bg,
  bn,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  eu,
  fa,
  fi,
  fr,
  gl,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  is,
  it,
  ja,
  ka,
  kk,
  ko,
  lt,
  lv,
  mk,
  mn,
  ms,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sq,
  sr,
  sv,
  sw,
  ta,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
];
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const MAX_PHRASE = 80;
const PREFIX = 2;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const OPENING = /^[\s>»→•*+|[(–—-]+/;
/** By kind and first letters; the longest first: “text by” before “text:”. */
const BY_KIND: Readonly<Record<PhraseKind, ReadonlyMap<string, readonly string[]>>> = {
  beside: indexPhrases('beside'),
  unfinished: indexPhrases('unfinished'),
  corrections: indexPhrases('corrections'),
  byline: indexPhrases('byline'),
};

function indexPhrases(kind: PhraseKind): ReadonlyMap<string, readonly string[]> {
  const phrases = [...new Set(LANGUAGES.flatMap((language) => language[kind]))];
  phrases.sort((one, other) => other.length - one.length);
  return Map.groupBy(phrases, (phrase) => phrase.slice(0, PREFIX));
}

/**
 * The phrase of a kind that a text starts with, in any language: pages mix them. A phrase ends where a word ends, so
 * that “share” is not found in “shareholders”.
 */
export function findPhrase(text: string, kind: PhraseKind): string | undefined {
  const start = text.slice(0, MAX_PHRASE).toLowerCase().replace(OPENING, '');
  return BY_KIND[kind].get(start.slice(0, PREFIX))?.find((phrase) => {
    if (!start.startsWith(phrase)) return false;
    const [last = '', next = ''] = [phrase.at(-1), start.charAt(phrase.length)];
    return !LETTER.test(last) || !LETTER.test(next) || NO_SPACES.test(last);
  });
}

/** A byline without the words that announce it: `Written by: Jane Roe` → `Jane Roe`. */
export function withoutBylineWords(text: string): string {
  let bare = text.replace(OPENING, '');
  for (;;) {
    const phrase = findPhrase(bare, 'byline');
    if (phrase === undefined) return bare;
    bare = bare.slice(phrase.length).replace(/^[\s:：／/՝]+/, '');
  }
}
