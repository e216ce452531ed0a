import { BYTE_FORMATS, TEXT_FORMATS } from '../functions/article/formats/formats.ts';
import { REFUSALS } from '../functions/article/formats/refused/refusals.ts';
import { type GeneratedFiles, PATHS } from './generated-files.ts';

/** The page for users that says what is read, made of what the formats say of themselves. */
export function buildFormatsPage(): GeneratedFiles {
  return new Map([[PATHS.formatsPage, page()]]);
}

function page(): string {
  const read = [...BYTE_FORMATS, ...TEXT_FORMATS]
    .flatMap(({ description, mediaTypes }) => (description === undefined ? [] : [{ ...description, mediaTypes }]))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, files, mediaTypes, kept, leftOut }) => [
      name,
      files,
      mediaTypes.map((type) => `\`${type}\``).join(', '),
      kept,
      leftOut,
    ]);
  const refused = REFUSALS.map(({ name, mediaType, advice }) => [name, `\`${mediaType}\``, advice]);
  return [
    '# Formats',
    'What Dateline reads, what it keeps of it, and how to convert what it refuses. The content of a file decides what it is, whatever its name says. This page is made by `npm run build:data -- formats-page` of what each format in `functions/article/formats/` says of itself.',
    '## What is read',
    table(['format', 'files', 'media types', 'what is kept', 'what is left out'], read),
    'A file with several articles gives a record for each. A record that holds less than the file is marked as partial and says why.',
    '## What is refused',
    'The record says `rejected`, what the file was taken for, and how to convert it.',
    table(['a file that is', 'media type', 'what to do'], refused),
  ]
    .join('\n\n')
    .concat('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}
