import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ObjectContent, ObjectSource } from '../../article/object-source.ts';
import type { ObjectVersion } from '../../article/schema.ts';
import { RejectedInputError } from '../../errors.ts';
import { request, unlessMissing } from './s3-request.ts';

/** S3 quotes ETags in headers and listings, and leaves the quotes out in events. */
function unquote(etag: string | undefined): string | undefined {
  return etag?.replace(/^"|"$/g, '');
}

/** The article bucket. */
export function createS3ObjectSource(client: S3Client, bucket: string): ObjectSource {
  return {
    read: (object, maxBytes) => unlessMissing(() => readObject(client, bucket, object, maxBytes)),

    has: async (key) => {
      const look = () => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      return (await unlessMissing(() => request('look for an object', look))) !== undefined;
    },

    list: async (token, prefix) => {
      const page = await request('list its objects', () =>
        client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token })),
      );
      const objects = (page.Contents ?? []).map((each) => ({
        key: each.Key ?? '',
        etag: unquote(each.ETag) ?? '',
        bytes: each.Size ?? 0,
        lastModified: each.LastModified?.toISOString() ?? '',
      }));
      return { objects, nextToken: page.IsTruncated ? page.NextContinuationToken : undefined };
    },

    delete: async (key) => {
      await request('delete an object', () => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })));
    },

    presignUpload: (key, mediaType, expiresInSeconds) =>
      getSignedUrl(client, new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: mediaType }), {
        expiresIn: expiresInSeconds,
      }),
  };
}

async function readObject(
  client: S3Client,
  bucket: string,
  { key, versionId, etag }: ObjectVersion,
  maxBytes: number,
): Promise<ObjectContent> {
  // Without versions the ETag is all that tells whether the object is still the one of the event.
  const IfMatch = versionId === undefined && etag !== undefined ? `"${etag}"` : undefined;
  const reply = await request('read an object', () =>
    client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId, IfMatch })),
  );
  const length = reply.ContentLength ?? 0;
  if (length > maxBytes) {
    reply.Body?.transformToWebStream().cancel();
    throw new RejectedInputError('too-large', `the object has ${length} bytes, the limit is ${maxBytes}`);
  }
  const bytes = await request('send an object', async () => reply.Body?.transformToByteArray());
  return {
    bytes: bytes ?? new Uint8Array(),
    mediaType: reply.ContentType,
    etag: unquote(reply.ETag),
    lastModified: reply.LastModified?.toISOString(),
  };
}
