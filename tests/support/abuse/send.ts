import http from 'node:http';
import type { AbusiveRequest } from './plan-requests';

export interface Answer {
  status: number;
  type: string;
  text: string;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

/** Sends bytes as they are, without the corrections of a well-behaved client. Status 0: the connection broke off. */
export const send = (port: number, request: AbusiveRequest, auth: Record<string, string>): Promise<Answer> =>
  new Promise((resolve) => {
    const cutOff = 'Content-Length' in request.headers;
    const length =
      request.body === undefined || cutOff ? {} : { 'Content-Length': String(Buffer.byteLength(request.body)) };
    const outgoing = http.request(
      {
        port,
        host: '127.0.0.1',
        method: request.method,
        path: request.path,
        agent: cutOff ? false : agent,
        headers: { ...length, ...request.headers, ...auth },
        timeout: 20_000,
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            type: String(incoming.headers['content-type'] ?? ''),
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
        incoming.on('error', (error) => resolve({ status: 0, type: '', text: String(error) }));
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer within 20 s')));
    // The server closes the connection after a body that it refused unread; the next request may still be on its way.
    outgoing.on('error', (error: NodeJS.ErrnoException) =>
      outgoing.reusedSocket && error.code === 'ECONNRESET'
        ? resolve(send(port, request, auth))
        : resolve({ status: 0, type: '', text: String(error) }),
    );
    const body = request.body;
    outgoing.end(cutOff && body ? Buffer.from(body).subarray(0, 5) : body);
  });
