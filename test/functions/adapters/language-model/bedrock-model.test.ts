import { expect, it } from 'vitest';
import {
  createBedrockModel,
  inferenceProfile,
} from '../../../../functions/adapters/language-model/providers/bedrock-model.ts';

it.each([
  ['amazon.nova-lite-v1:0', 'us-east-1', 'us.amazon.nova-lite-v1:0'],
  ['amazon.nova-lite-v1:0', 'eu-central-1', 'eu.amazon.nova-lite-v1:0'],
  ['amazon.nova-lite-v1:0', 'ap-southeast-2', 'apac.amazon.nova-lite-v1:0'],
  ['amazon.nova-lite-v1:0', 'ca-central-1', 'ca.amazon.nova-lite-v1:0'],
  ['amazon.nova-lite-v1:0', 'us-gov-west-1', 'amazon.nova-lite-v1:0'],
  ['amazon.nova-lite-v1:0', 'sa-east-1', 'amazon.nova-lite-v1:0'],
  ['amazon.nova-2-lite-v1:0', 'us-west-2', 'us.amazon.nova-2-lite-v1:0'],
  ['amazon.nova-2-lite-v1:0', 'eu-west-1', 'eu.amazon.nova-2-lite-v1:0'],
  ['amazon.nova-2-lite-v1:0', 'ap-northeast-1', 'global.amazon.nova-2-lite-v1:0'],
  ['eu.amazon.nova-pro-v1:0', 'us-east-1', 'eu.amazon.nova-pro-v1:0'],
  ['mistral.mistral-large-2407-v1:0', 'eu-west-3', 'mistral.mistral-large-2407-v1:0'],
])('calls %s in %s through %s', (model, region, profile) => {
  expect(inferenceProfile(model, region)).toBe(profile);
});

it('uses an Amazon model that needs no subscription where none is named', () => {
  expect(createBedrockModel({ region: 'eu-west-1' }).model).toMatch(/^amazon\.nova-/);
});
