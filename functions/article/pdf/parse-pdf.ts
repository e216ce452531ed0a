import { RejectedInputError } from '../../errors.ts';
import type { ParsedDocument } from '../document.ts';

export function parsePdf(): readonly ParsedDocument[] {
  throw new RejectedInputError('unsupported-media-type', 'pdf');
}
