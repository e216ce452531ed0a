import * as z from 'zod';
import { MODEL_PREFIX } from '../../topology.ts';
import type { EngineAdapter } from '../engine-adapter.ts';

const variables = z.object({
  DATELINE_BERGAMOT_MODELS: z.string().default('.dateline/models'),
  DATELINE_MODEL_MIRROR: z.url().optional(),
});

interface BergamotSettings {
  /** Folder of the models, one folder a pair. */
  readonly modelsFolder: string;
  /** A web server with the same folders, from which models are pulled in place of Mozilla's. */
  readonly mirror?: string;
}

const PACKAGE = 'node_modules/@browsermt/bergamot-translator/worker';

/** Neural translation in this process with Firefox's models. */
export const bergamot: EngineAdapter<typeof variables, BergamotSettings> = {
  variables,
  readSettings: (values) => ({ modelsFolder: values.DATELINE_BERGAMOT_MODELS, mirror: values.DATELINE_MODEL_MIRROR }),
  // In Lambda nothing else can be written.
  deployedVariables: { DATELINE_BERGAMOT_MODELS: '/tmp/models' },
  // Compiled code in a thread of its own cannot be bundled.
  besides: {
    folder: 'bergamot',
    files: [
      'functions/adapters/bergamot/bergamot-worker.ts',
      `${PACKAGE}/bergamot-translator-worker.js`,
      `${PACKAGE}/bergamot-translator-worker.wasm`,
    ],
  },
  grants: () => [
    {
      actions: ['s3:GetObject'],
      resources: [`{results}/${MODEL_PREFIX}*`],
      reason: 'The keys of its objects are not known when the stack is deployed.',
    },
  ],
  translators: {
    bergamot: async ({ modelsFolder }, { models }) => {
      const { createBergamotTranslator } = await import('./bergamot-translator.ts');
      return createBergamotTranslator({ folder: modelsFolder, bucket: models });
    },
  },
};
