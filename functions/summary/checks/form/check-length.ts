import type { Problem } from '../../schema.ts';
import type { StatementCheck } from '../statement-check.ts';

/** How much of a text that is too long is quoted. */
const QUOTED_CHARACTERS = 80;

/** Nothing at all, or more than a statement of its kind ever has. */
export function lengthCheck(maxCharacters: number): StatementCheck {
  return { kind: 'claim', severity: 1, scope: 'statement', check: (text) => checkLength(text, maxCharacters) };
}

function checkLength(text: string, maxCharacters: number): Problem[] {
  if (text.trim() === '') return [{ kind: 'claim', text, message: 'is empty' }];
  if (text.length <= maxCharacters) return [];
  return [{ kind: 'claim', text: `${text.slice(0, QUOTED_CHARACTERS)}…`, message: `has ${text.length} characters` }];
}
