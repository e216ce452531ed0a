import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { CheckContext, DocumentCheck } from '../gate-check.ts';
import { checkCasedNames } from './cased/check-cased-names.ts';
import { targetScriptOf } from './target-script.ts';
import { checkUncasedNames } from './uncased/check-uncased-names.ts';

export const namesCheck: DocumentCheck = { kind: 'name', severity: 3, scope: 'document', check: checkNames };

/** Names of the source that the target has lost or changed, as far as names can be found in its script. */
function checkNames(segments: readonly AlignedSegment[], { pair, entities = [] }: CheckContext): Finding[] {
  const script = targetScriptOf(pair);
  if (!script.isReadable) return [];
  const check = script.hasCapitals ? checkCasedNames : checkUncasedNames;
  return check(segments, pair, script, entities);
}
