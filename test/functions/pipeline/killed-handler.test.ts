import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleText } from '../../embedded/articles.ts';
import { type DrivenPipeline, drivePipeline } from '../../embedded/driven-pipeline.ts';
import { readStoredState } from '../../embedded/stored-state.ts';
import { startTestCloud, type TestCloud } from '../../embedded/test-cloud.ts';

let cloud: TestCloud;
let driven: DrivenPipeline;

beforeAll(async () => {
  cloud = await startTestCloud();
  driven = drivePipeline(cloud);
});
afterAll(async () => {
  driven.close();
  await cloud.close();
});

type Step = 'upload' | 'overwrite' | 'delete';

let lives = 10_100;

/** Uploads, overwrites and deletes one article, each time with everything delivered, up to the step given. */
async function live(last: Step, beforeLast: () => void = () => undefined): Promise<unknown> {
  lives += 1;
  const token = String(lives);
  const [Bucket, Key] = [cloud.storage.articleBucket, `life-${token}.txt`];
  const put = (day: number) =>
    cloud.objects.send(new PutObjectCommand({ Bucket, Key, Body: articleText(token, day) }));
  const steps: Readonly<Record<Step, () => Promise<unknown>>> = {
    upload: () => put(17),
    overwrite: () => put(18),
    delete: () => cloud.objects.send(new DeleteObjectCommand({ Bucket, Key })),
  };
  for (const step of ['upload', 'overwrite', 'delete'] as const) {
    if (step === last) beforeLast();
    await steps[step]();
    await driven.drain();
    if (step === last) break;
  }
  return readStoredState(cloud, Key, token);
}

describe.each(['upload', 'overwrite', 'delete'] as const)('a handler that dies at any write of an %s', (step) => {
  it.each(['before', 'after'] as const)('leaves, once its messages came again, what an undisturbed one leaves: death %s the write', async (moment) => {
    const undisturbed = await live(step);
    expect(JSON.stringify(undisturbed)).toContain(step === 'delete' ? '"deleted"' : '"complete"');
    let [write, writes] = [0, 1];
    while (write < writes) {
      write += 1;
      driven.events.length = 0;
      const disturbed = await live(step, () => driven.killSwitch.arm(write, moment));
      writes = driven.killSwitch.writes.length;
      expect(disturbed, `killed at write ${write}: ${driven.killSwitch.writes[write - 1]}`).toEqual(undisturbed);
      driven.killSwitch.revive();
    }
    expect(writes).toBeGreaterThan(2);
  }, 120_000);
});
