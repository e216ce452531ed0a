import { describe, expect, it } from 'vitest';
import type { Stores } from './stored-records.ts';

export function describeContent(stores: Stores): void {
  describe('content, spend and secrets', () => {
    it('remember who holds a content, the last one', async () => {
      expect(await stores.records.findContent('c1')).toBeUndefined();
      await stores.records.putContent('c1', { id: 'a', version: 'v' });
      await stores.records.putContent('c1', { id: 'b', version: 'w' });
      expect(await stores.other.findContent('c1')).toEqual({ id: 'b', version: 'w' });
    });

    it('let one worker at a time produce what a content gives, until its lease ends', async () => {
      const [now, leaseUntil] = ['2026-03-17T12:00:00.000Z', '2026-03-17T12:02:00.000Z'];
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? stores.records : stores.other).takeContentLease('c2', { now, leaseUntil }),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await stores.records.findContent('c2')).toBeUndefined();
      const later = { now: '2026-03-17T12:03:00.000Z', leaseUntil: '2026-03-17T12:05:00.000Z' };
      expect(await stores.other.takeContentLease('c2', later)).toBe(true);
      await stores.records.putContent('c2', { id: 'a', version: 'v' });
      await stores.other.releaseContentLease('c2');
      expect(await stores.records.findContent('c2')).toEqual({ id: 'a', version: 'v' });
      expect(await stores.records.takeContentLease('c2', { now, leaseUntil })).toBe(true);
    });

    it('never reserve more than the ceiling, however many ask at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          (index % 2 ? stores.records : stores.other).reserveSpend('2026-03-17', 0.03, 1),
        ),
      );
      expect(answers.filter(Boolean)).toHaveLength(33);
      await stores.records.settleSpend('2026-03-17', 0.03, 0.01);
      expect(await stores.records.reserveSpend('2026-03-17', 0.03, 1)).toBe(true);
      expect(await stores.records.reserveSpend('2026-03-17', 0.03, 1)).toBe(false);
      expect(await stores.records.reserveSpend('2026-03-18', 0.03, 1)).toBe(true);
    });

    it('agree on one secret, which is none that could be guessed', async () => {
      const secrets = await Promise.all([
        stores.records.secret('cursor'),
        stores.other.secret('cursor'),
        stores.records.secret('cursor'),
      ]);
      expect(new Set(secrets).size).toBe(1);
      expect(secrets[0]?.length).toBeGreaterThanOrEqual(40);
      expect(await stores.records.secret('another')).not.toBe(secrets[0]);
    });
  });
}
