import { limitedFetch } from './limited-fetch.ts';
import { DEFAULT_BEDROCK_MODEL, limitsOf, type ModelEngine, type ModelLimits } from './model-engine.ts';
import { priceOfModel } from './model-prices.ts';

export interface BedrockOptions extends ModelLimits {
  readonly region: string;
  /** A model or inference profile; a bare Amazon model is called through the profile of the region's geography. */
  readonly model?: string;
  readonly baseUrl?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** A model of Amazon Bedrock, with whatever credentials the AWS SDK finds. */
export function createBedrockModel(options: BedrockOptions): ModelEngine {
  const { region, model = DEFAULT_BEDROCK_MODEL, baseUrl, credentials, price } = options;
  return {
    provider: 'bedrock',
    model,
    price: price ?? priceOfModel(model),
    ...limitsOf(options),
    connect: async () => {
      const { createAmazonBedrock } = await import('@ai-sdk/amazon-bedrock');
      const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
      const credentialProvider = credentials === undefined ? defaultProvider() : async () => credentials;
      const bedrock = createAmazonBedrock({ region, baseURL: baseUrl, credentialProvider, fetch: limitedFetch });
      return bedrock(inferenceProfile(model, region));
    },
  };
}

/** Geographies by the beginning of a region's name, longest first. */
const GEOGRAPHIES: readonly (readonly [string, string])[] = [
  ['us-gov-', ''],
  ['us-', 'us.'],
  ['eu-', 'eu.'],
  ['ca-', 'ca.'],
  ['ap-', 'apac.'],
];

/**
 * Amazon's models are called on demand through an inference profile, named for the geography of the region; the second
 * generation has one for the whole world beside those of the United States and Europe.
 * Source: Amazon Bedrock User Guide, "Supported Regions and models for inference profiles".
 */
export function inferenceProfile(model: string, region: string): string {
  if (!model.startsWith('amazon.nova-')) return model;
  const geography = GEOGRAPHIES.find(([start]) => region.startsWith(start))?.[1] ?? '';
  const isSecondGeneration = model.startsWith('amazon.nova-2-');
  if (isSecondGeneration && !['us.', 'eu.'].includes(geography)) return `global.${model}`;
  return `${geography}${model}`;
}
