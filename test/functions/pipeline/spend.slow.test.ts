import { describeConcurrentSpend } from './concurrent-spend.ts';

await describeConcurrentSpend(1_000);
