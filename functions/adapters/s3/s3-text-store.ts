import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { StoreError } from '../../errors.ts';
import type { TextStore } from '../../record/text-store.ts';
import { request, unlessMissing } from './s3-request.ts';

/** The results bucket. */
export function createS3TextStore(client: S3Client, bucket: string): TextStore {
  return {
    putJson: async (key, value) => {
      await request('take a text', () =>
        client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: JSON.stringify(value),
            ContentType: 'application/json; charset=utf-8',
          }),
        ),
      );
    },

    getJson: async (key) => {
      const text = await unlessMissing(async () => {
        const reply = await request('read a text', () =>
          client.send(new GetObjectCommand({ Bucket: bucket, Key: key })),
        );
        return request('send a text', async () => reply.Body?.transformToString('utf-8'));
      });
      if (text === undefined) return undefined;
      try {
        return JSON.parse(text);
      } catch (cause) {
        throw new StoreError(`results object ${key} is not JSON`, { code: 'broken-text', retryable: false, cause });
      }
    },

    deleteAll: async (prefix) => {
      let token: string | undefined;
      do {
        const page = await request('list texts', () =>
          client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token })),
        );
        // One by one: an article has a handful of texts, and DeleteObjects wants a permission and a checksum of its own.
        for (const { Key } of page.Contents ?? []) {
          await request('delete a text', () => client.send(new DeleteObjectCommand({ Bucket: bucket, Key })));
        }
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
    },
  };
}
