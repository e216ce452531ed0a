import { TEXT_LENGTH_FILES } from '../data/text-length.ts';
import { languageLookup } from '../language-files.ts';

interface TextLengthFile {
  /** Characters that the language needs for what takes 100 in English; measured on parallel news texts. */
  readonly charactersPer100English: number;
}

/** Languages without a file need about as many as English. */
const USUAL_CHARACTERS = 105;

const textLength = languageLookup(TEXT_LENGTH_FILES, (file: TextLengthFile) => file.charactersPer100English);

/** How many characters a news text takes in a language for each hundred of English. */
export function charactersPer100English(language: string): number {
  return textLength(language) ?? USUAL_CHARACTERS;
}
