import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { SegmentCheck } from '../gate-check.ts';
import { findNonTranslatables } from './non-translatables.ts';

/** What stands for the handle of somebody who shall not be named. */
const MASKED_USER = /^@user_?-?(\d+)$/i;

export const nonTranslatablesCheck: SegmentCheck = {
  kind: 'url',
  severity: 3,
  scope: 'segment',
  check: checkNonTranslatables,
};

/** Addresses and handles of the source that the target does not have. */
function checkNonTranslatables({ id, source, target }: AlignedSegment): Finding[] {
  return findNonTranslatables(source)
    .filter((token) => !target.includes(token) && !hasMask(target, token))
    .map((token) => ({ kind: 'url', segment: id, text: token, expected: token }));
}

/** Whether a target has a user who is named by a number alone under the same one: `@usuario7` for `@user7`. */
function hasMask(target: string, token: string): boolean {
  const number = MASKED_USER.exec(token)?.[1];
  return number !== undefined && new RegExp(`@[\\p{L}_-]+${number}(?!\\p{N})`, 'u').test(target);
}
