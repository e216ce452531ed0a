import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { CheckContext, DocumentCheck } from '../gate-check.ts';
import { checkCasedNames } from './cased/check-cased-names.ts';
import { namePairOf } from './name-pair.ts';
import { checkUncasedNames } from './uncased/check-uncased-names.ts';

export const namesCheck: DocumentCheck = { kind: 'name', severity: 3, scope: 'document', check: checkNames };

/** Names of the source that the target has lost or changed, as far as names can be found in its script. */
function checkNames(segments: readonly AlignedSegment[], context: CheckContext): Finding[] {
  const pair = namePairOf(context.pair);
  if (!pair.isReadable) return [];
  const check = pair.hasCapitals ? checkCasedNames : checkUncasedNames;
  return check(segments, pair, context.entities ?? []);
}
