import type * as z from 'zod';
import type { ObjectSource } from '../article/object-source.ts';
import type { Summarizer } from '../summary/summarizer.ts';
import type { Translator } from '../translation/translator.ts';

/**
 * A statement of an IAM policy as data. `{partition}`, `{region}` and `{account}` stand for those of the stack,
 * `{results}` for the ARN of its results bucket.
 */
export interface Grant {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Why a resource has a wildcard. */
  readonly reason?: string;
}

/** What engines need beside their settings. */
export interface EngineServices {
  readonly region: string;
  /** The stack's own bucket, where models are kept in the cloud. */
  readonly models?: Pick<ObjectSource, 'read' | 'has'>;
  /** Reads a secret, by its name or ARN, when it is first called. */
  secretReader(name: string): () => Promise<string>;
}

/** Loads and makes an engine. */
interface Factory<Settings, Engine> {
  create(settings: Settings, services: EngineServices): Promise<Engine>;
}

/** Engines by their names in the settings. */
export type Factories<Settings, Engine> = Readonly<Record<string, Factory<Settings, Engine>['create']>>;

/**
 * What an adapter says of its engines. It is read by whoever starts, deploys or lists them, so it loads no engine and
 * no SDK: those come when an engine is made.
 */
export interface EngineAdapter<Variables extends z.ZodObject = z.ZodObject, Settings = unknown> {
  /** The variables of the environment that it reads; none needs to be set. */
  readonly variables: Variables;
  readSettings(values: z.infer<Variables>): Settings;
  /** What a deployment may choose (`cdk deploy -c KEY=VALUE`), each with the variable that carries it. */
  readonly contextKeys?: Readonly<Record<string, keyof Variables['shape'] & string>>;
  /** Variables that every deployment sets. */
  readonly deployedVariables?: Readonly<Record<string, string>>;
  /** True for programs of a machine, which no function can run. */
  readonly isLocal?: boolean;
  /** What lies beside the bundle of a function that runs it, by paths from the repository's root. */
  readonly besides?: { readonly folder: string; readonly files: readonly string[] };
  /** What a function that calls it must be allowed. */
  grants?(settings: Settings): readonly Grant[];
  readonly translators?: Factories<Settings, Translator>;
  readonly summarizers?: Factories<Settings, Summarizer>;
}
