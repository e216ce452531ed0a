import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { createS3ObjectSource } from './s3-object-source.ts';
import { createS3TextStore } from './s3-text-store.ts';

const variables = z.object({
  DATELINE_ARTICLE_BUCKET: z.string(),
  DATELINE_RESULTS_BUCKET: z.string(),
});

const readSettings = (values: z.infer<typeof variables>) => ({
  articleBucket: values.DATELINE_ARTICLE_BUCKET,
  resultsBucket: values.DATELINE_RESULTS_BUCKET,
});

/** Amazon S3: the bucket of the articles, and that of texts and models. */
export const s3 = {
  variables,
  readSettings,
  connect({ articleBucket, resultsBucket }: ReturnType<typeof readSettings>, config: S3ClientConfig = {}) {
    // Servers other than S3 find a bucket by the path, not by the name of the host.
    const client = new S3Client({
      ...config,
      forcePathStyle: config.endpoint !== undefined,
      // The checksum of no body would be signed into the address for an upload, and stores refuse every other body.
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    return {
      objects: createS3ObjectSource(client, articleBucket),
      texts: createS3TextStore(client, resultsBucket),
      models: createS3ObjectSource(client, resultsBucket),
    };
  },
};
