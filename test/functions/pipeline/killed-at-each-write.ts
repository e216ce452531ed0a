import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../embedded/articles.ts';
import { type DrivenPipeline, useDrivenPipeline } from '../../embedded/driven-pipeline.ts';
import { readStoredState } from '../../embedded/stored-state.ts';
import type { TestCloud } from '../../embedded/test-cloud.ts';

const STEPS = ['upload', 'overwrite', 'delete'] as const;
type Step = (typeof STEPS)[number];

let lives = 10_100;

/** Uploads, overwrites and deletes one article, each time with everything delivered, up to the step given. */
async function live(
  cloud: TestCloud,
  driven: DrivenPipeline,
  last: Step,
  beforeLast: () => void = () => undefined,
): Promise<unknown> {
  lives += 1;
  const token = String(lives);
  const target = { Bucket: cloud.storage.articleBucket, Key: `life-${token}.txt` };
  const put = (day: number) => cloud.objects.send(new PutObjectCommand({ ...target, Body: articleText(token, day) }));
  const take: Readonly<Record<Step, () => Promise<unknown>>> = {
    upload: () => put(17),
    overwrite: () => put(18),
    delete: () => cloud.objects.send(new DeleteObjectCommand(target)),
  };
  for (const step of STEPS.slice(0, STEPS.indexOf(last) + 1)) {
    if (step === last) beforeLast();
    await take[step]();
    await driven.drain();
  }
  return readStoredState(cloud, target.Key, token);
}

/** Kills the handler at each of its writes in turn and compares what is stored in the end with an undisturbed life. */
export async function describeKilledHandler(moment: 'before' | 'after', steps: readonly Step[] = STEPS): Promise<void> {
  const { cloud, driven } = await useDrivenPipeline();

  describe(`a handler that dies ${moment} any of its writes, and whose messages come again`, () => {
    it.each(steps)(
      'leaves of an %s what an undisturbed one leaves',
      async (step) => {
        const undisturbed = await live(cloud, driven, step);
        expect(JSON.stringify(undisturbed)).toContain(step === 'delete' ? '"deleted"' : '"complete"');
        const { killSwitch } = driven;
        let [write, writes] = [0, 1];
        while (write < writes) {
          write += 1;
          const disturbed = await live(cloud, driven, step, () => killSwitch.arm(write, moment));
          writes = killSwitch.writes.length;
          killSwitch.revive();
          expect(disturbed, `killed at write ${write}: ${killSwitch.writes[write - 1]}`).toEqual(undisturbed);
        }
        expect(writes).toBeGreaterThan(2);
      },
      300_000,
    );
  });
}
