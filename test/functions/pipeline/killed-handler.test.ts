import { describeKilledHandler } from './killed-at-each-write.ts';

// An overwrite does all that a first upload does, and more; the slow suite takes both, and both moments.
await describeKilledHandler('before', ['overwrite', 'delete']);
