/** Endings that the cases of a name have, and endings of the name itself that they may stand for. */
interface CaseEndings {
  readonly inflected: readonly string[];
  /** The first that makes a known name is taken: `Москве` is `Москва`. */
  readonly base: readonly string[];
  /** Letters that are left without the ending. */
  readonly minStem: number;
  /** Vowels of the last syllable that change, as pattern and replacement: `Києві` is `Київ`. */
  readonly vowelChanges?: readonly (readonly [string, string])[];
}

/** How names of a language change by case, a kind of name. */
export interface Inflection {
  readonly places?: CaseEndings;
  readonly organizations?: CaseEndings;
  readonly givenNames?: CaseEndings;
  readonly surnames?: CaseEndings;
}

/** The word without its longest case ending; undefined where it has none. */
export function stemOf(name: string, { inflected, minStem }: CaseEndings): string | undefined {
  let longest = 0;
  for (const ending of inflected) if (ending.length > longest && name.endsWith(ending)) longest = ending.length;
  return longest === 0 || name.length - longest < minStem ? undefined : name.slice(0, -longest);
}

/** What a name may be without its case: itself is not among them. */
export function baseForms(name: string, endings: CaseEndings | undefined): readonly string[] {
  if (endings === undefined) return [];
  const stem = stemOf(name, endings);
  if (stem === undefined) return [];
  const changed = (endings.vowelChanges ?? []).reduce(
    (form, [pattern, replacement]) => form.replace(new RegExp(pattern, 'u'), replacement),
    stem,
  );
  return [...endings.base.map((ending) => stem + ending), ...(changed === stem ? [] : [changed])];
}
