import { describeKilledHandler } from './killed-at-each-write.ts';

describeKilledHandler('before');
describeKilledHandler('after');
