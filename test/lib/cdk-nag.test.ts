import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { makeStack } from './synthesize.ts';

const CONTEXTS = {
  defaults: {},
  'data that goes with the stack': { keepData: false },
  'every engine': { summarizer: 'bedrock', translators: 'amazon-translate,bergamot,language-model' },
  'a model of another provider': {
    modelUrl: 'https://models.example/v1',
    model: 'm',
    modelKeySecret: 'desk/key',
    translators: 'language-model',
  },
  'an engine for one pair': { translatorsByPair: '{"en-de":["bergamot"]}', terminology: 'house' },
  'another model': { summarizer: 'bedrock', model: 'eu.amazon.nova-micro-v1:0' },
  'tokens instead of signatures': { auth: 'jwt', jwtIssuer: 'https://login.example', jwtAudience: 'newsroom' },
};

describe("cdk-nag's AwsSolutions pack", () => {
  it.each(Object.entries(CONTEXTS))('finds nothing that is not acknowledged with a reason: %s', (_, context) => {
    const stack = makeStack(context);
    const { violations } = new AwsSolutionsChecks(stack).validateScope(stack);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual([]);
  });

  it('would find a bucket that takes requests without TLS', () => {
    const stack = makeStack();
    new Bucket(stack, 'Careless');
    const { violations } = new AwsSolutionsChecks(stack).validateScope(stack);
    expect(violations.map(({ ruleName }) => ruleName)).toContain('AwsSolutions-S10');
  });
});
