import { PutObjectCommand } from '@aws-sdk/client-s3';
import { createS3ObjectSource } from '../../../../functions/adapters/s3/s3-object-source.ts';
import { describeObjectSource } from '../../../contracts/object-source.ts';
import { startTestCloud } from '../../../embedded/test-cloud.ts';

describeObjectSource('S3', {
  open: async () => {
    const cloud = await startTestCloud();
    const Bucket = cloud.storage.articleBucket;
    return {
      source: createS3ObjectSource(cloud.objects, Bucket),
      put: async (Key, Body, ContentType) => {
        await cloud.objects.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
      },
      close: cloud.close,
    };
  },
});
