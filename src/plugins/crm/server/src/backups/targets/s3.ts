import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Refusal } from '../refusal';
import type { Target } from './target';

export interface S3Place {
  bucket: string;
  /** Empty, or with a slash at the end. */
  prefix: string;
  endpoint?: string;
  region: string;
}

/** 10 000 parts of this size are 160 GB, the largest backup. */
const PART_BYTES = 16 * 1024 * 1024;

/** Any storage that speaks S3. Keys come from where the SDK looks for them: AWS_ACCESS_KEY_ID and the rest. */
export const s3Target = ({ bucket, prefix, endpoint, region }: S3Place, partSize = PART_BYTES): Target => {
  const place = `s3://${bucket}/${prefix}`;
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // Storages other than AWS's own do not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const told = (error: Error): never => {
    if (error instanceof Refusal || !('$metadata' in error || 'code' in error)) throw error;
    throw new Refusal('target', `${place}: ${error.name}: ${error.message}`, { cause: error });
  };
  const object = (name: string) => ({ Bucket: bucket, Key: `${prefix}${name}` });

  return {
    place,

    async write(name, content) {
      // An object appears when its last part is confirmed; `done` gives up the parts when the stream ends in an error.
      const upload = new Upload({
        client,
        params: { ...object(name), Body: content, ContentType: 'application/octet-stream' },
        partSize,
        queueSize: 2,
        leavePartsOnError: false,
      });
      await upload.done().catch(told);
    },

    async read(name) {
      const { Body } = await client.send(new GetObjectCommand(object(name))).catch(told);
      return Body as Readable;
    },

    async list() {
      const found = new Map<string, number>();
      try {
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
          for (const { Key = '', Size = 0 } of page.Contents ?? []) found.set(Key.slice(prefix.length), Size);
      } catch (error) {
        told(error as Error);
      }
      return found;
    },

    async remove(name) {
      const { Key } = object(name);
      const { Uploads = [] } = await client
        .send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: Key }))
        .catch(told);
      for (const { UploadId } of Uploads)
        await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId })).catch(told);
      await client.send(new DeleteObjectCommand(object(name))).catch(told);
    },
  };
};
