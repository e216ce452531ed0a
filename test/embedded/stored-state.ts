import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { articleId, articlePrefix } from '../../functions/record/object-keys.ts';
import type { TestCloud } from './test-cloud.ts';

/** What differs between two runs that did the same. */
const OF_THE_RUN = new Set(['receivedAt', 'updatedAt', 'createdAt', 'revision', 'sequencer', 'leaseUntil', 'path']);

/** All items of one article, its mentions, and the keys of its texts, without what differs from run to run. */
export async function readStoredState(cloud: TestCloud, key: string, token: string): Promise<unknown> {
  const id = articleId(cloud.storage.articleBucket, key);
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await cloud.table.documents.send(
      new ScanCommand({ TableName: cloud.table.tableName, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  const own = items.filter((item) => item.id === id || item.pk === `ARTICLE#${id}`);
  const texts = await cloud.objects.send(
    new ListObjectsV2Command({ Bucket: cloud.storage.resultsBucket, Prefix: articlePrefix(id) }),
  );
  const state = {
    items: own.filter((item) => !String(item.pk).startsWith('CONTENT#')).sort(byKeys),
    texts: (texts.Contents ?? []).map((each) => each.Key).sort(),
  };
  const text = JSON.stringify(state, (name, value) => (OF_THE_RUN.has(name) ? undefined : value));
  return JSON.parse(nameDigests(text.replaceAll(id, '<id>').replaceAll(key, '<key>').replaceAll(token, '<token>')));
}

/** Names of versions and digests, each by the order in which it is first met. */
function nameDigests(text: string): string {
  const names = new Map<string, string>();
  return text.replace(/\b[0-9a-f]{16,64}\b/g, (digest) => {
    const name = names.get(digest) ?? `<digest ${names.size + 1}>`;
    names.set(digest, name);
    return name;
  });
}

function byKeys(one: Record<string, unknown>, other: Record<string, unknown>): number {
  return `${one.pk}\0${one.sk}` < `${other.pk}\0${other.sk}` ? -1 : 1;
}
