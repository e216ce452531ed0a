import { describe, expect, it } from 'vitest';
import { runStep } from '../../scripts/build-data.ts';
import { DATA_STEPS } from '../../scripts/data-steps.ts';

/** What `npm ci` installs is there wherever the tests run; clones and Debian packages need not be. */
const steps = DATA_STEPS.filter(({ sources }) => sources.every(({ obtain }) => obtain === 'npm ci'));

describe('generated data', () => {
  it.each(steps)('$name is what its generator makes', async (step) => {
    expect(await runStep(step, 'no folder', false)).toEqual({ files: expect.any(Number), changed: [] });
  });
});
