import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { Summarizer } from '../../summary/summarizer.ts';
import { createLanguageModelSummarizer } from './language-model-summarizer.ts';

/** Cheap, quick, and needs no marketplace subscription. */
const DEFAULT_MODEL = 'amazon.nova-lite-v1:0';

export interface BedrockOptions {
  readonly region: string;
  /** A model or inference profile; a bare Amazon model is called through the profile of the region's geography. */
  readonly model?: string;
  readonly baseUrl?: string;
}

/** Amazon Bedrock, with whatever credentials the AWS SDK finds. */
export function createBedrockSummarizer({ region, model = DEFAULT_MODEL, baseUrl }: BedrockOptions): Summarizer {
  return createLanguageModelSummarizer({
    id: 'bedrock',
    model,
    isFree: false,
    connect: () => {
      const bedrock = createAmazonBedrock({ region, baseURL: baseUrl, credentialProvider: defaultProvider() });
      return bedrock(inferenceProfile(model, region));
    },
  });
}

/**
 * Amazon's models are called on demand through an inference profile, named for the geography of the region.
 * Source: Amazon Bedrock User Guide, "Supported Regions and models for inference profiles".
 */
export function inferenceProfile(model: string, region: string): string {
  if (!model.startsWith('amazon.nova-')) return model;
  const geography = region.split('-')[0] ?? 'us';
  const prefixes: Readonly<Record<string, string>> = { us: 'us', ca: 'us', eu: 'eu', ap: 'apac' };
  const prefix = prefixes[geography];
  return prefix === undefined ? model : `${prefix}.${model}`;
}
