import * as z from 'zod';
import type { EngineAdapter } from '../engine-adapter.ts';

const variables = z.object({});

/** Rule-based translation by a program of this machine. */
export const apertium: EngineAdapter<typeof variables, Readonly<Record<never, never>>> = {
  variables,
  readSettings: () => ({}),
  isLocal: true,
  translators: {
    apertium: async () => (await import('./apertium-translator.ts')).createApertiumTranslator(),
  },
};
