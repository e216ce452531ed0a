import { findKnownPlace } from '../../../../language/places/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';

const ACRONYM = /(?<!\p{L})(?:\p{Lu}\.?){2,}(?!\p{L})/gu;
/** Two letters are abbreviations of anything. */
const MIN_CHARACTERS = 3;

/**
 * Abbreviations that a translation writes for others of its source: they differ between languages, and so those of the
 * target that no source has stand for those of the source that the target does not keep.
 */
export class Acronyms {
  /** Of all sources: one that a target has and its own source has not does not translate another. */
  readonly #ofSources: ReadonlySet<string>;
  readonly #isOfScript: (word: string) => boolean;

  constructor(segments: readonly AlignedSegment[], isOfScript: (word: string) => boolean) {
    this.#ofSources = new Set(segments.flatMap(({ source }) => acronymsIn(source)));
    this.#isOfScript = isOfScript;
  }

  /** Tells the abbreviations of a target that may translate others; none do where there are more of them than are lost. */
  translationsIn(source: string, target: string): (word: string) => boolean {
    const { lost, added } = this.#compare(source, target);
    return (word) => added.length <= lost.length && added.includes(word);
  }

  /** Whether a target has an abbreviation of its own for each of its source that it does not keep. */
  areTranslated(source: string, target: string): boolean {
    const { lost, added } = this.#compare(source, target);
    return added.length > 0 && added.length === lost.length;
  }

  #compare(source: string, target: string): { readonly lost: readonly string[]; readonly added: readonly string[] } {
    const [own, other] = [acronymsIn(source), acronymsIn(target)];
    const isNew = (acronym: string) =>
      acronym.length >= MIN_CHARACTERS && !this.#ofSources.has(acronym) && this.#isOfScript(acronym);
    return {
      lost: own.filter((acronym) => !other.includes(acronym)),
      added: other.filter((acronym) => isNew(acronym) && findKnownPlace(acronym)?.kind !== 'country'),
    };
  }
}

function acronymsIn(text: string): readonly string[] {
  return [...new Set((text.match(ACRONYM) ?? []).map((acronym) => acronym.replaceAll('.', '')))];
}
