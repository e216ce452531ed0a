import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Message } from '@aws-sdk/client-sqs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../embedded/articles.ts';
import { useDrivenPipeline } from '../../embedded/driven-pipeline.ts';
import { readStoredState } from '../../embedded/stored-state.ts';

const { cloud, driven } = await useDrivenPipeline();

/** A day: an upload of the article of that day; `delete`: its deletion. */
type Change = number | 'delete';

let tokens = 20_100;

function nextToken(): string {
  tokens += 1;
  return String(tokens);
}

async function change(key: string, token: string, what: Change): Promise<void> {
  const target = { Bucket: cloud.storage.articleBucket, Key: key };
  await cloud.objects.send(
    what === 'delete'
      ? new DeleteObjectCommand(target)
      : new PutObjectCommand({ ...target, Body: articleText(token, what) }),
  );
}

/** What stands when the last change is all that ever happened. */
async function afterOnly(what: Change): Promise<unknown> {
  const token = nextToken();
  await change(`only-${token}`, token, what);
  await driven.drain();
  return readStoredState(cloud, `only-${token}`, token);
}

/** Makes all the changes first, then delivers their events twice and in any order, with the stages between them. */
async function liveThrough(history: readonly Change[], chance: () => number): Promise<unknown> {
  const token = nextToken();
  const key = `history-${token}`;
  for (const each of history) await change(key, token, each);
  const events = await driven.take('ingest');
  for (const event of shuffled([...events, ...events], chance)) {
    await driven.handle('ingest', [event]);
    if (chance() % 2 === 0) await driven.drain((messages) => twice(shuffled(messages, chance)));
  }
  await driven.drain((messages) => twice(shuffled(messages, chance)));
  return readStoredState(cloud, key, token);
}

const changes = fc.array(fc.oneof(fc.integer({ min: 10, max: 13 }), fc.constant('delete' as const)), {
  minLength: 2,
  maxLength: 5,
});

describe('events that come late, twice and out of order', () => {
  it('leave what the last change alone would leave', async () => {
    const expected = new Map<Change, unknown>();
    const stateAfter = async (last: Change): Promise<unknown> => {
      if (!expected.has(last)) expected.set(last, await afterOnly(last));
      return expected.get(last);
    };
    await fc.assert(
      fc.asyncProperty(changes, fc.infiniteStream(fc.nat()), async (history, chances) => {
        const state = await liveThrough(history, () => chances.next().value ?? 0);
        const last = history.at(-1);
        if (last === undefined || last === 'delete') {
          expect(state).toMatchObject({ items: [{ status: 'deleted' }], texts: [] });
        } else expect(state).toEqual(await stateAfter(last));
      }),
      { numRuns: 12 },
    );
  }, 180_000);

  it('call an engine once a version, however often and however much at once a message is delivered', async () => {
    const token = nextToken();
    await change(`repeated-${token}`, token, 17);
    driven.events.length = 0;
    await driven.drain((messages) => [...messages, ...messages, ...messages]);
    const calls = driven.events.filter((event) => event.type === 'engine-called');
    expect(calls.map((call) => call.purpose).sort()).toEqual(['summary', 'translation']);
  });
});

function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(chance() % rest.length, 1));
}

/** The second delivery of a message has an id of its own in the batch, as SQS gives none twice in one batch. */
function twice(messages: readonly Message[]): Message[] {
  return messages.flatMap((message) => [message, { ...message, MessageId: `${message.MessageId}-again` }]);
}
