import { createBedrockModel } from '../../../../functions/adapters/language-model/providers/bedrock-model.ts';
import type { ModelEngine, ModelLimits } from '../../../../functions/adapters/language-model/providers/model-engine.ts';
import { createOpenAiCompatibleModel } from '../../../../functions/adapters/language-model/providers/openai-compatible-model.ts';
import type { WireFormat } from './language-model-server.ts';

const PRICE = { input: 0.06, output: 0.24 };

/** The real adapters, with their real SDKs, over a server of this machine. */
export function scriptedModel(format: WireFormat, url: string, limits: ModelLimits = {}): ModelEngine {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return format === 'bedrock'
    ? createBedrockModel({ region: 'eu-west-1', baseUrl: url, credentials, price: PRICE, ...limits })
    : createOpenAiCompatibleModel({ url: `${url}/v1`, model: 'stand-in', key: 'test', price: PRICE, ...limits });
}
