import { App } from 'aws-cdk-lib';
import { parseContext } from './context.ts';
import { DatelineStack } from './dateline-stack.ts';

const app = new App();
const context = parseContext((key) => app.node.tryGetContext(key));
// Without an account the stack can be synthesised anywhere and deployed to whichever account the CLI is signed in to.
new DatelineStack(app, context.stackName, { context });
