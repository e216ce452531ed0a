import type { ByteInput, Format, TextInput } from './format.ts';
import { BYTE_FORMATS, TEXT_FORMATS } from './formats.ts';

/** Every format says within these what it is. */
const HEAD_BYTES = 16_384;
const START_CHARACTERS = 65_536;

/** An input with its format. */
export interface Recognised<Input> {
  readonly input: Input;
  readonly mediaType: string;
  readonly format: Format<Input>;
}

/** The format of bytes that are more than text; `undefined` where they are text of some encoding. */
export function recogniseBytes(bytes: Uint8Array): Recognised<ByteInput> | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  return firstOf(BYTE_FORMATS, { bytes, head });
}

/** The format of decoded text, by content first and by name and declared type where content leaves it open. */
export function recogniseText(
  text: string,
  path: string,
  declaredType: string | undefined,
): Recognised<TextInput> | undefined {
  return firstOf(TEXT_FORMATS, { text, start: text.slice(0, START_CHARACTERS).trimStart(), path, declaredType });
}

function firstOf<Input>(formats: readonly Format<Input>[], input: Input): Recognised<Input> | undefined {
  for (const format of formats) {
    const mediaType = format.recognise(input);
    if (mediaType !== undefined) return { input, mediaType, format };
  }
  return undefined;
}
