import af from './af.json' with { type: 'json' };
import ar from './ar.json' with { type: 'json' };
import az from './az.json' with { type: 'json' };
import be from './be.json' with { type: 'json' };
import bg from './bg.json' with { type: 'json' };
import bn from './bn.json' with { type: 'json' };
import ca from './ca.json' with { type: 'json' };
import cs from './cs.json' with { type: 'json' };
import da from './da.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import el from './el.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import et from './et.json' with { type: 'json' };
import eu from './eu.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import gl from './gl.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import hr from './hr.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import hy from './hy.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import is from './is.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ka from './ka.json' with { type: 'json' };
import kk from './kk.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import lt from './lt.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };
import mk from './mk.json' with { type: 'json' };
import mn from './mn.json' with { type: 'json' };
import ms from './ms.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sk from './sk.json' with { type: 'json' };
import sl from './sl.json' with { type: 'json' };
import sq from './sq.json' with { type: 'json' };
import sr from './sr.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import sw from './sw.json' with { type: 'json' };
import ta from './ta.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

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
