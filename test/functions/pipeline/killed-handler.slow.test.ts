import { describeKilledHandler } from './killed-at-each-write.ts';

await describeKilledHandler('before');
await describeKilledHandler('after');
