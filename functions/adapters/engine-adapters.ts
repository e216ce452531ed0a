import type * as z from 'zod';
import { amazonTranslate } from './amazon-translate/index.ts';
import { apertium } from './apertium/index.ts';
import { bergamot } from './bergamot/index.ts';
import type { EngineAdapter } from './engine-adapter.ts';
import { languageModel } from './language-model/index.ts';

/** Every adapter of an engine: to add one is a folder and a line here. */
const ADAPTERS = { amazonTranslate, apertium, bergamot, languageModel } as const;

/** The same for those who treat all alike. */
export const ENGINE_ADAPTERS: Readonly<Record<string, EngineAdapter>> = ADAPTERS;

const each = Object.values(ENGINE_ADAPTERS);

/** Names of summary engines as the settings give them. */
export const SUMMARIZER_NAMES: readonly string[] = each.flatMap(({ summarizers = {} }) => Object.keys(summarizers));

/** The variables of the environment that adapters read. */
export const ADAPTER_VARIABLES: z.core.$ZodShape = Object.assign({}, ...each.map(({ variables }) => variables.shape));

/** Translation engines that a function can run. */
export const CLOUD_TRANSLATORS: readonly string[] = each.flatMap(({ isLocal = false, translators = {} }) =>
  isLocal ? [] : Object.keys(translators),
);

/** A variable of the environment and how it is read. */
export interface ContextVariable {
  readonly name: string;
  readonly schema: z.ZodType;
}

/** What a deployment may choose of an engine, with the variable that carries it. */
export const CONTEXT_VARIABLES: Readonly<Record<string, ContextVariable>> = Object.fromEntries(
  each.flatMap(({ contextKeys = {}, variables }) =>
    Object.entries(contextKeys).map(([key, name]) => [key, { name, schema: variables.shape[name] }] as const),
  ),
);

/** Variables that every deployment sets. */
export const DEPLOYED_VARIABLES: Readonly<Record<string, string>> = Object.assign(
  {},
  ...each.map(({ deployedVariables }) => deployedVariables),
);

/** The settings of each adapter. */
export type AdapterSettings = {
  readonly [Name in keyof typeof ADAPTERS]: ReturnType<(typeof ADAPTERS)[Name]['readSettings']>;
};

/** Throws `SettingsError` where variables that are well formed contradict each other. */
export function readAdapterSettings(values: Readonly<Record<string, unknown>>): AdapterSettings {
  const settings = Object.entries(ENGINE_ADAPTERS).map(([name, { readSettings }]) => [name, readSettings(values)]);
  return Object.fromEntries(settings) as AdapterSettings;
}
