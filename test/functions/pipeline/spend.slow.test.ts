import { describeConcurrentSpend } from './concurrent-spend.ts';

describeConcurrentSpend(1_000);
