import de from './number-words/de.json' with { type: 'json' };
import en from './number-words/en.json' with { type: 'json' };
import es from './number-words/es.json' with { type: 'json' };
import fr from './number-words/fr.json' with { type: 'json' };
import it from './number-words/it.json' with { type: 'json' };
import nl from './number-words/nl.json' with { type: 'json' };
import pt from './number-words/pt.json' with { type: 'json' };
import ru from './number-words/ru.json' with { type: 'json' };
import uk from './number-words/uk.json' with { type: 'json' };

/** What a word adds to or multiplies a number by. */
export interface NumberWord {
  readonly role: 'unit' | 'ten' | 'hundred' | 'scale';
  readonly value: number;
}

export interface NumberWords {
  readonly words: ReadonlyMap<string, NumberWord>;
  /** Words that may stand inside a number: `one hundred and five`. */
  readonly joiners: ReadonlySet<string>;
}

interface Entry {
  readonly units: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly hundreds: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly joiners: readonly string[];
}

const ENTRIES: Readonly<Record<string, Entry>> = { de, en, es, fr, it, nl, pt, ru, uk };
const built = new Map<string, NumberWords>();

function build(entry: Entry): NumberWords {
  const of = (role: NumberWord['role'], table: Readonly<Record<string, number>>) =>
    Object.entries(table).map(([word, value]) => [word, { role, value }] as const);
  return {
    words: new Map([
      ...of('unit', entry.units),
      ...of('ten', entry.tens),
      ...of('hundred', entry.hundreds),
      ...of('scale', entry.scales),
    ]),
    joiners: new Set(entry.joiners),
  };
}

/** Number words of a language; English where the language has no file, since its news borrows “million” at most. */
export function numberWordsOf(language: string): NumberWords {
  const code = language.split('-')[0] ?? 'en';
  const key = code in ENTRIES ? code : 'en';
  let words = built.get(key);
  if (words === undefined) {
    words = build(ENTRIES[key] ?? en);
    built.set(key, words);
  }
  return words;
}
