import type { ParsedDocument } from '../document.ts';

/** Bytes whose format is asked for. */
export interface ByteInput {
  readonly bytes: Uint8Array;
  /** The first kilobytes as Latin-1: a character a byte. */
  readonly head: string;
}

/** A text whose format is asked for. */
export interface TextInput {
  readonly text: string;
  /** The first part of it, without the white space before. */
  readonly start: string;
  /** File path or object key. */
  readonly path: string;
  readonly declaredType: string | undefined;
}

/** What a user may know of a format: its row in `docs/formats.md`. */
export interface FormatDescription {
  readonly name: string;
  /** Endings of files, or who sends them. */
  readonly files: string;
  /** What becomes of its parts. */
  readonly kept: string;
  /** What does not, and what becomes a rejection or a partial record. */
  readonly leftOut: string;
}

/** What the folder of a format exports. It stays light: the reader and its libraries are loaded with the first input. */
export interface Format<Input> {
  /** What it reads, by the names that rejections list. */
  readonly mediaTypes: readonly string[];
  /** The media type of an input in this format; `undefined` for any other input. */
  recognise(input: Input): string | undefined;
  /** Absent where all that it recognises is refused. */
  readonly description?: FormatDescription;
  /** Why inputs that are recognised only to be refused are, and how to convert them. */
  refuse?(mediaType: string): string;
  /** Whether its texts hold controls beside their letters, which elsewhere say that bytes are not text. */
  readonly holdsControls?: boolean;
  /** Absent for what is recognised only to be refused by its name. Throws `RejectedInputError`. */
  parse?(input: Input): Promise<readonly ParsedDocument[]>;
}

/** Whether the name or the declared type of a text is that of a format, for texts whose content leaves it open. */
export function isNamed({ path, declaredType }: TextInput, extensions: RegExp, type: string): boolean {
  return extensions.test(path) || declaredType?.includes(type) === true;
}
