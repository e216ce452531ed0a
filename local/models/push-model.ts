import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { filePath, readVerified } from '../../functions/adapters/bergamot/locked-files.ts';
import type { LockedFile, LockedModel } from '../../functions/adapters/bergamot/model-lock.ts';
import { MODEL_PREFIX } from '../../functions/topology.ts';

export interface PushOptions {
  readonly folder: string;
  readonly client: S3Client;
  readonly bucket: string;
  readonly advance: (bytes: number) => void;
}

/** Uploads the verified files of a model to where the functions look for it; what is there already is left alone. */
export async function pushModel(model: LockedModel, options: PushOptions): Promise<void> {
  for (const file of model.files) {
    const bytes = await readVerified(options.folder, model, file);
    if (!(await isThere(model, file, options))) {
      await options.client.send(
        new PutObjectCommand({
          Bucket: options.bucket,
          Key: `${MODEL_PREFIX}${filePath(model, file)}`,
          Body: bytes,
          ContentType: 'application/octet-stream',
          // S3 refuses an upload whose bytes have another hash.
          ChecksumSHA256: Buffer.from(file.sha256, 'hex').toString('base64'),
          Metadata: { sha256: file.sha256 },
        }),
      );
    }
    options.advance(file.bytes);
  }
}

async function isThere(model: LockedModel, file: LockedFile, { client, bucket }: PushOptions): Promise<boolean> {
  try {
    const head = await client.send(
      new HeadObjectCommand({ Bucket: bucket, Key: `${MODEL_PREFIX}${filePath(model, file)}` }),
    );
    return head.ContentLength === file.bytes && head.Metadata?.sha256 === file.sha256;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFound') return false;
    throw error;
  }
}
