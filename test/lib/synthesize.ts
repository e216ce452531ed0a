import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { parseContext } from '../../lib/context.ts';
import { DatelineStack } from '../../lib/dateline-stack.ts';

/** The stack for a context as the command line gives it, with its functions not bundled: only the template matters. */
export function makeStack(given: Readonly<Record<string, unknown>> = {}): DatelineStack {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const context = parseContext((key) => given[key]);
  return new DatelineStack(app, context.stackName, { context });
}

export function synthesize(given?: Readonly<Record<string, unknown>>): Template {
  return Template.fromStack(makeStack(given));
}
