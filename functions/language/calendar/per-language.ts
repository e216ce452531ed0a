import { remembered } from '../remembered.ts';

const ENGLISH = 'en';
/** ISO 639 for many languages: names of months in all that CLDR knows, for texts of a language that nobody states. */
export const ANY_LANGUAGE = 'mul';

/** A lookup of what is made of a language's calendar: once a language, when it is first asked for. */
export function perLanguage<Known>(build: (language: string) => Known): (language: string) => Known {
  const known = remembered(build);
  return (language) => known(knownLanguage(language));
}

/** A tag that CLDR has a calendar for; English stands for any other. */
const knownLanguage = remembered((tag) => {
  if (tag === ANY_LANGUAGE) return tag;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag.replaceAll('_', '-'))[0] ?? ENGLISH;
  } catch {
    // A page may call its language anything.
    return ENGLISH;
  }
});

/** The locale whose dates CLDR is asked for: several languages at once are ordered as English is. */
export function cldrLocale(language: string): string {
  return language === ANY_LANGUAGE ? ENGLISH : language;
}
