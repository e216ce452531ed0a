import type { ObjectEvent } from '../../functions/pipeline/schema.ts';
import type { ObjectChange } from './embedded-stores.ts';

/** Real sequencers are 18 hexadecimal digits or so: time, then a counter. */
const TIME_DIGITS = 12;
const COUNTER_DIGITS = 6;

/** Makes the event JSON that EventBridge would deliver for a change, in the order of the changes. */
export function createEventMaker(bucket: string): (change: ObjectChange) => string {
  let counter = 0;
  let lastTime = 0;
  const nextSequencer = (time: number): string => {
    // A clock that was set back must not reorder events.
    counter = time > lastTime ? 0 : counter + 1;
    lastTime = Math.max(lastTime, time);
    const hexadecimal = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');
    return hexadecimal(lastTime, TIME_DIGITS) + hexadecimal(counter, COUNTER_DIGITS);
  };
  return (change) => {
    const now = Date.now();
    const event: ObjectEvent & Record<string, unknown> = {
      version: '0',
      source: 'aws.s3',
      'detail-type': change.type === 'created' ? 'Object Created' : 'Object Deleted',
      time: new Date(now).toISOString(),
      region: 'us-east-1',
      account: '000000000000',
      resources: [`arn:aws:s3:::${bucket}`],
      detail: {
        bucket: { name: bucket },
        object: { key: change.key, size: change.bytes, etag: change.etag, sequencer: nextSequencer(now) },
        reason: change.type === 'created' ? 'PutObject' : 'DeleteObject',
        ...(change.type === 'deleted' ? { 'deletion-type': 'Permanently Deleted' as const } : {}),
      },
    };
    return JSON.stringify(event);
  };
}
