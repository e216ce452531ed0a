import { primaryLanguage } from '../../language/language-tags.ts';
import languages from './language-codes.json' with { type: 'json' };
/** Debian's packages of pairs, as `apt-cache search` lists them, without the prefix `apertium-`. */
import PACKAGES from './packages.json' with { type: 'json' };

/** BCP 47 → ISO 639-3, as the packages of Apertium are named. */
const CODES: Readonly<Record<string, string>> = languages.codes;
/** Codes by which packages and modes go beside or in place of the one of ISO 639-3. */
const OTHER_CODES: Readonly<Record<string, readonly string[]>> = languages.otherCodes;

/** Every way in which Apertium may name a language, the most exact first: `pt-BR` is `por_BR`, `pt_BR`, `por` or `pt`. */
function codesOf(language: string): string[] {
  const base = primaryLanguage(language);
  const [, variant] = language.split('-');
  const code = CODES[base];
  if (code === undefined) return [];
  const codes = [...(OTHER_CODES[base] ?? []), code, base];
  return variant === undefined ? codes : [...codes.map((each) => `${each}_${variant}`), ...codes];
}

/** The modes that translate a pair, in the order to try them; none where Apertium has no such language. */
export function modeNames(from: string, to: string): string[] {
  // A source needs no variant: the language is read as it comes.
  const sources = codesOf(primaryLanguage(from));
  return codesOf(to).flatMap((target) => sources.map((source) => `${source}-${target}`));
}

/** The Debian package that installs a pair; `undefined` where there is none. */
export function packageOf(from: string, to: string): string | undefined {
  const [sources, targets] = [from, to].map((language) => codesOf(primaryLanguage(language)));
  const name = PACKAGES.find((each) => {
    const [first = '', second = ''] = each.split('-');
    return (
      (sources?.includes(first) && targets?.includes(second)) || (targets?.includes(first) && sources?.includes(second))
    );
  });
  return name === undefined ? undefined : `apertium-${name}`;
}
