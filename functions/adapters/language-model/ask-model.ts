import { EngineError } from '../../errors.ts';
import type { Usage } from '../../summary/schema.ts';
import type { LanguageModel, ModelEngine, ModelReply } from './providers/model-engine.ts';
import { mayHaveCost, toEngineError } from './providers/model-error.ts';
import { costUsd, mostTokens } from './providers/model-prices.ts';

export interface Question {
  readonly instructions: string;
  readonly prompt: string;
  readonly maxOutputTokens: number;
}

export interface Answer {
  readonly text: string;
  readonly usage: Usage;
}

/** Asks a connected model; all questions of one `Asking` share its deadline. */
export type Ask = (question: Question) => Promise<Answer>;

/** The most that a question may cost, in US dollars. */
export function mostCostUsd({ price }: ModelEngine, { instructions, prompt, maxOutputTokens }: Question): number {
  return costUsd(price, mostTokens(instructions, prompt), maxOutputTokens);
}

/** A model, connected on its first question. */
export function connectModel(engine: ModelEngine): () => Ask {
  let model: Promise<LanguageModel> | undefined;
  const connect = () => {
    model ??= engine.connect().catch((error: unknown) => {
      model = undefined;
      throw error;
    });
    return model;
  };
  return () => {
    let deadline: AbortSignal | undefined;
    return async (question) => {
      try {
        const model = await connect();
        // From here: the time that the SDK takes to load is not the model's.
        deadline ??= AbortSignal.timeout(engine.timeoutMs);
        // The provider alone, once: the queue waits and tries again, not a function that is paid by the second.
        const { content, usage, finishReason } = await model.doGenerate({
          prompt: [
            { role: 'system', content: question.instructions },
            { role: 'user', content: [{ type: 'text', text: question.prompt }] },
          ],
          temperature: 0,
          maxOutputTokens: question.maxOutputTokens,
          abortSignal: deadline,
        });
        const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('');
        const used = usageOf(engine, question, text, usage);
        refuseUnfinished(engine, finishReason.unified, used.costUsd);
        return { text, usage: used };
      } catch (cause) {
        throw toEngineError(engine, cause, mayHaveCost(cause) ? mostCostUsd(engine, question) : 0);
      }
    };
  };
}

/** What the service counted; where it does not count, the most that it can have been. */
function usageOf(
  { price }: ModelEngine,
  { instructions, prompt }: Question,
  text: string,
  counted: ModelReply['usage'],
): Usage {
  const inputTokens = counted.inputTokens.total ?? mostTokens(instructions, prompt);
  const outputTokens = counted.outputTokens.total ?? mostTokens(text);
  return { inputTokens, outputTokens, costUsd: costUsd(price, inputTokens, outputTokens) };
}

function refuseUnfinished({ provider, model }: ModelEngine, finishReason: string, spentUsd: number): void {
  if (finishReason === 'content-filter') {
    throw new EngineError(`${provider}: ${model}: its content filter stopped the reply`, {
      code: 'engine-blocked',
      retryable: false,
      spentUsd,
    });
  }
  if (finishReason === 'length') {
    throw new EngineError(`${provider}: ${model}: its reply was cut off at its longest`, {
      code: 'invalid-reply',
      retryable: false,
      spentUsd,
    });
  }
}
