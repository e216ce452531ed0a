import * as z from 'zod';
import type { EngineAdapter } from '../engine-adapter.ts';

const variables = z.object({
  DATELINE_TRANSLATE_FORMALITY: z.enum(['formal', 'informal']).optional(),
  DATELINE_TRANSLATE_MASK_PROFANITY: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(false),
  DATELINE_TRANSLATE_TERMINOLOGY: z.string().optional(),
});

const readSettings = (values: z.infer<typeof variables>) => ({
  formality: values.DATELINE_TRANSLATE_FORMALITY,
  maskProfanity: values.DATELINE_TRANSLATE_MASK_PROFANITY,
  terminology: values.DATELINE_TRANSLATE_TERMINOLOGY,
});

/** Amazon Translate, for a fee a character. */
export const amazonTranslate: EngineAdapter<typeof variables, ReturnType<typeof readSettings>> = {
  variables,
  readSettings,
  contextKeys: {
    formality: 'DATELINE_TRANSLATE_FORMALITY',
    maskProfanity: 'DATELINE_TRANSLATE_MASK_PROFANITY',
    terminology: 'DATELINE_TRANSLATE_TERMINOLOGY',
  },
  /** The service has no resource-level permissions: Service Authorization Reference, "Amazon Translate". */
  grants: ({ terminology }) => [
    {
      actions: ['translate:TranslateText', ...(terminology === undefined ? [] : ['translate:GetTerminology'])],
      resources: ['*'],
      reason: 'Amazon Translate knows no resource-level permissions.',
    },
  ],
  translators: {
    'amazon-translate': async (settings, { region }) => {
      const { createAmazonTranslateTranslator } = await import('./amazon-translate-translator.ts');
      return createAmazonTranslateTranslator({ ...settings, client: { region } });
    },
  },
};
