const ENGLISH = 'en';
/** ISO 639 for many languages: names of months in all that CLDR knows, for texts of a language that nobody states. */
export const ANY_LANGUAGE = 'mul';

/** A lookup of what is made of a language's calendar: once a language, when it is first asked for. */
export function perLanguage<Known>(build: (language: string) => Known): (language: string) => Known {
  const known = new Map<string, Known>();
  return (language) => {
    const tag = knownLanguage(language);
    let made = known.get(tag);
    if (made === undefined) {
      made = build(tag);
      known.set(tag, made);
    }
    return made;
  };
}

const knownTags = new Map<string, string>();

/** A tag that CLDR has a calendar for; English stands for any other. */
function knownLanguage(tag: string): string {
  const known = knownTags.get(tag) ?? supportedTag(tag);
  if (known !== undefined) knownTags.set(tag, known);
  return known ?? ENGLISH;
}

function supportedTag(tag: string): string | undefined {
  if (tag === ANY_LANGUAGE) return tag;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag.replaceAll('_', '-'))[0];
  } catch {
    // A page may call its language anything.
    return undefined;
  }
}

/** The locale whose dates CLDR is asked for: several languages at once are ordered as English is. */
export function cldrLocale(language: string): string {
  return language === ANY_LANGUAGE ? ENGLISH : language;
}
