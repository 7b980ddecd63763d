import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Server {
  url: string;
  /** Whole objects by `bucket/key`. */
  objects: Map<string, Buffer>;
  /** Parts of uploads that were neither completed nor aborted. */
  uploads: Map<string, { key: string; parts: Map<number, Buffer> }>;
  stop(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** The calls of S3 that a backup makes, in memory: objects, multipart uploads, lists. */
export const startS3Server = async (): Promise<S3Server> => {
  const objects: S3Server['objects'] = new Map();
  const uploads: S3Server['uploads'] = new Map();
  let count = 0;

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://s3');
    const key = decodeURIComponent(url.pathname.slice(1));
    const query = url.searchParams;
    const xml = (text: string, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?>${text}`);
    const upload = uploads.get(query.get('uploadId') ?? '');

    const answer = async () => {
      const body = await bodyOf(request);
      if (request.method === 'POST' && query.has('uploads')) {
        const id = `upload-${(count += 1)}`;
        uploads.set(id, { key, parts: new Map() });
        return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
      }
      if (request.method === 'PUT' && upload) {
        upload.parts.set(Number(query.get('partNumber')), body);
        return response.writeHead(200, { etag: `"part-${query.get('partNumber')}"` }).end();
      }
      if (request.method === 'POST' && upload) {
        const parts = [...upload.parts].sort(([a], [b]) => a - b).map(([, part]) => part);
        objects.set(upload.key, Buffer.concat(parts));
        uploads.delete(query.get('uploadId') as string);
        return xml('<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>');
      }
      if (request.method === 'DELETE') {
        if (query.has('uploadId')) uploads.delete(query.get('uploadId') as string);
        else objects.delete(key);
        return response.writeHead(204).end();
      }
      if (request.method === 'GET' && query.has('uploads')) {
        const open = [...uploads].map(
          ([id, { key }]) =>
            `<Upload><Key>${key.split('/').slice(1).join('/')}</Key><UploadId>${id}</UploadId></Upload>`,
        );
        return xml(`<ListMultipartUploadsResult>${open.join('')}</ListMultipartUploadsResult>`);
      }
      if (request.method === 'GET' && query.has('list-type')) {
        const bucket = key.replace(/\/$/, '');
        const found = [...objects].filter(([name]) => name.startsWith(`${bucket}/${query.get('prefix') ?? ''}`));
        const rows = found.map(
          ([name, { length }]) =>
            `<Contents><Key>${name.slice(bucket.length + 1)}</Key><Size>${length}</Size></Contents>`,
        );
        return xml(`<ListBucketResult><IsTruncated>false</IsTruncated>${rows.join('')}</ListBucketResult>`);
      }
      if (request.method === 'PUT') {
        objects.set(key, body);
        return response.writeHead(200, { etag: '"whole"' }).end();
      }
      const object = objects.get(key);
      if (!object) return xml('<Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>', 404);
      return response.writeHead(200, { 'content-length': object.length }).end(object);
    };
    answer().catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    uploads,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
