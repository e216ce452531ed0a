import { createEngines } from './engines.ts';
import { createCloudReport, type Report } from './observability.ts';
import type { Pipeline } from './pipeline/pipeline.ts';
import { createGlossaryReader } from './pipeline/read-glossary.ts';
import { type ClientOptions, connectServices } from './services.ts';
import { type EngineSettings, readEngineSettings } from './settings.ts';
import { readStorageSettings, type StorageSettings } from './storage-settings.ts';
import { STAGES, type StageName } from './topology.ts';

export interface PipelineOptions {
  readonly engines: EngineSettings;
  readonly storage: StorageSettings;
  readonly clients?: ClientOptions;
  readonly report: Report;
  readonly leaseSeconds: number;
}

/** An article may be this much older than the longest stage before it counts as stuck. */
const STUCK_AFTER_SECONDS = 3600;

/** Connects the stages to the real services, or to local ones at the endpoints given. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { engines, storage } = options;
  const { models, ...services } = connectServices(storage, options.clients);
  const now = () => new Date().toISOString();
  return {
    settings: {
      bucket: storage.articleBucket,
      languages: engines.languages,
      scope: engines.translationScope,
      keyPoints: engines.keyPoints,
      maxBytes: engines.maxBytes,
      budget: engines.budget,
      leaseSeconds: options.leaseSeconds,
      stuckAfterSeconds: STUCK_AFTER_SECONDS,
    },
    ...services,
    // On this machine the folder of models is all there is.
    ...createEngines(engines, options.clients === undefined ? { models } : {}),
    glossary: createGlossaryReader(services.objects, now, options.report),
    now,
    report: options.report,
  };
}

/** The pipeline of a stage's function, made of its environment on first use and kept while the process lives. */
export function providePipelineOf(stage: StageName): () => Pipeline {
  let pipeline: Pipeline | undefined;
  return () => {
    pipeline ??= createPipeline({
      engines: readEngineSettings(),
      storage: readStorageSettings(),
      report: createCloudReport(`dateline-${stage}`),
      leaseSeconds: STAGES[stage].timeoutSeconds,
    });
    return pipeline;
  };
}
