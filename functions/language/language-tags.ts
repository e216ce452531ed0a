import { remembered } from './remembered.ts';

/** A language as settings, requests and commands name it: `en`, `pt-BR`, `zh-Hant` (BCP 47). */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Codes that another code stands for: CLDR keeps both, and there is one file. */
const ALIASES: Readonly<Record<string, string>> = { no: 'nb' };

/** Whether a text is a tag of BCP 47 that parts follow each other in as they may: `zh-Hant-TW`, not `zh-TW-Hant`. */
export function isLanguageTag(text: string): boolean {
  if (!LANGUAGE_TAG.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

interface Tag {
  /** ISO 639, in its usual code: `nb` for `no`, `he` for `iw`. */
  readonly language: string;
  /** The tags that stand for it, closest first: itself, language and likely script, language. */
  readonly lookup: readonly string[];
}

/** The primary language of a tag as pages write it: `pt` of `pt-BR` and `pt_BR`, `nb` of `no`. */
export function primaryLanguage(tag: string): string {
  return read(tag).language;
}

/** The code among `codes` that stands closest to a tag (lookup of RFC 4647, 3.4); `undefined` where none does. */
export function closestCode(tag: string, codes: readonly string[]): string | undefined {
  return read(tag).lookup.find((each) => codes.includes(each));
}

/** A tag as a locale, to ask CLDR about it: what is not a tag gives `und`. */
export const localeOf = remembered((tag) => {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return new Intl.Locale('und');
  }
});

/** A page may call its language anything: of what is not a tag, the first part is taken. */
const read = remembered((tag): Tag => {
  const subtags = tag.replaceAll('_', '-');
  try {
    const locale = new Intl.Locale(subtags);
    const { language, script } = locale.maximize();
    const usual = ALIASES[language] ?? language;
    return { language: primaryPart(usual), lookup: [locale.toString(), `${language}-${script}`, usual, language] };
  } catch {
    const language = primaryPart(subtags);
    return { language, lookup: [language] };
  }
});

function primaryPart(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
