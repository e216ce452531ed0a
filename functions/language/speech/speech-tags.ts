import { SPEECH_TAGS_FILES } from '../data/speech-tags.ts';
import { languageLookup } from '../language-files.ts';

interface SpeechTagsFile {
  /** Patterns of what ends a speech tag: the verb, or verb and hearer. */
  readonly verbs: readonly string[];
}

const speechTag = languageLookup(
  SPEECH_TAGS_FILES,
  ({ verbs }: SpeechTagsFile) => new RegExp(`,\\s[\\p{L}\\p{M}\\s.'’-]{2,60}\\s(?:${verbs.join('|')})\\.?\\s*$`, 'u'),
);

/** Whether a text ends in a clause that has its speaker behind it: `…, the pilot said.` False where the language has no tags. */
export function endsInSpeechTag(text: string, language: string): boolean {
  return speechTag(language)?.test(text) === true;
}
