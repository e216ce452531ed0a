/** US dollars a million tokens, on demand. Source: aws.amazon.com/bedrock/pricing, 2026-11-23. */
const PRICES: Readonly<Record<string, { readonly input: number; readonly output: number }>> = {
  'amazon.nova-micro-v1:0': { input: 0.035, output: 0.14 },
  'amazon.nova-lite-v1:0': { input: 0.06, output: 0.24 },
  'amazon.nova-pro-v1:0': { input: 0.8, output: 3.2 },
};
/** A model that is not in the table counts as a dear one, so that ceilings hold. */
const UNKNOWN_PRICE = { input: 5, output: 25 };

/** What a call costs; `isFree` for a model on the user's own machine. */
export function priceOf(model: string, inputTokens: number, outputTokens: number, isFree: boolean): number {
  if (isFree) return 0;
  const price = PRICES[model.replace(/^(?:us|eu|apac|global)\./, '')] ?? UNKNOWN_PRICE;
  return (inputTokens * price.input + outputTokens * price.output) / 1_000_000;
}
