import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface SmsRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What it does with the next message: take it, take it and hang up or fall silent, or say no. */
export type SmsBehaviour =
  | 'accept'
  | 'accept-and-drop'
  | 'accept-and-hang'
  | 'busy'
  | 'refuse'
  | 'fail'
  | 'drop-unread';

export interface SmsServer {
  url: string;
  behaviour: SmsBehaviour;
  requests: SmsRequest[];
  /** What it has taken, by the key under which the provider knows it: the log to count by. */
  taken: { key: string; to: string; text: string }[];
  stop(): Promise<void>;
}

interface Message {
  key: string;
  to: string;
  text: string;
}
type Answer = [status: number, body: unknown, headers?: Record<string, string>];

/** How each provider speaks: which request is a message, and what it answers. */
export interface Dialect {
  readMessage(request: SmsRequest): Message | undefined;
  accepted(message: Message, count: number): Answer;
  refused: Answer;
  busy: Answer;
  failed: Answer;
  /** Answers a look-up. */
  find(request: SmsRequest, taken: Message[]): Answer;
}

const read = async (request: IncomingMessage): Promise<SmsRequest> => ({
  method: request.method ?? '',
  path: request.url ?? '',
  headers: request.headers,
  body: await text(request),
});

/** A real HTTP server on a free port that behaves like a provider of SMS. The same key twice is one message. */
export const startSmsServer = async (dialect: Dialect): Promise<SmsServer> => {
  const http = createServer((request, response) => {
    const answer = ([status, body, headers]: Answer) => {
      response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close', ...headers });
      response.end(JSON.stringify(body));
    };
    void read(request).then((got) => {
      server.requests.push(got);
      const message = dialect.readMessage(got);
      if (!message) return answer(dialect.find(got, server.taken));
      if (server.behaviour === 'refuse') return answer(dialect.refused);
      if (server.behaviour === 'busy') return answer(dialect.busy);
      if (server.behaviour === 'fail') return answer(dialect.failed);
      if (server.behaviour === 'drop-unread') return request.socket.destroy();
      if (!server.taken.some(({ key }) => key === message.key)) server.taken.push(message);
      if (server.behaviour === 'accept-and-drop') return request.socket.destroy();
      if (server.behaviour === 'accept') answer(dialect.accepted(message, server.taken.length));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: SmsServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    behaviour: 'accept',
    requests: [],
    taken: [],
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
};

const jsonOf = (body: string) => JSON.parse(body) as Record<string, string>;

/** A service of the office's own, as docs/operations.md describes it. */
export const WEBHOOK: Dialect = {
  readMessage({ method, body }) {
    if (method !== 'POST') return undefined;
    const { messageId, to, text: words } = jsonOf(body);
    return { key: messageId, to, text: words };
  },
  accepted: ({ key }) => [202, { id: `w-${key}` }],
  refused: [422, { error: 'no such number' }],
  busy: [429, { error: 'slow down' }, { 'Retry-After': '90' }],
  failed: [502, { error: 'bad gateway' }],
  find({ path }, taken) {
    const key = path.split('/').at(-1);
    return taken.some((one) => one.key === key) ? [200, { id: `w-${key}`, status: 'delivered' }] : [404, {}];
  },
};

/** https://www.twilio.com/docs/messaging/api/message-resource */
export const TWILIO: Dialect = {
  readMessage({ method, body }) {
    if (method !== 'POST') return undefined;
    const form = new URLSearchParams(body);
    return { key: String(form.get('StatusCallback')), to: String(form.get('To')), text: String(form.get('Body')) };
  },
  accepted: (message, count) => [201, { sid: `SM${count}`, status: 'queued', body: message.text, to: message.to }],
  refused: [400, { code: 21211, message: "The 'To' number is not a valid phone number.", status: 400 }],
  busy: [429, { code: 20429, message: 'Too Many Requests', status: 429 }, { 'Retry-After': '90' }],
  failed: [500, { code: 20500, message: 'Internal Server Error', status: 500 }],
  find: ({ path }, taken) => [
    200,
    {
      messages: taken
        .map(({ to, text: body }, place) => ({
          sid: `SM${place + 1}`,
          to,
          body,
          direction: 'outbound-api',
          status: 'sent',
        }))
        .filter(({ to }) => to === new URL(path, 'http://x').searchParams.get('To')),
      next_page_uri: null,
      page: 0,
    },
  ],
};

const queryOf = (path: string) => new URL(path, 'http://x').searchParams;

/** https://help.aliyun.com/document_detail/419273.html and …/419277.html */
export const ALIBABA: Dialect = {
  readMessage({ path, headers }) {
    if (headers['x-acs-action'] !== 'SendSms') return undefined;
    const query = queryOf(path);
    return {
      key: String(query.get('OutId')),
      to: String(query.get('PhoneNumbers')),
      text: [query.get('SignName'), query.get('TemplateCode'), query.get('TemplateParam')].join(' '),
    };
  },
  accepted: (_, count) => [200, { Code: 'OK', Message: 'OK', BizId: `biz${count}`, RequestId: 'r' }],
  refused: [200, { Code: 'isv.MOBILE_NUMBER_ILLEGAL', Message: 'illegal number', RequestId: 'r' }],
  busy: [
    400,
    { Code: 'Throttling.User', Message: 'Request was denied due to user flow control.', RequestId: 'r' },
    { 'X-Acs-Retry-After': '90000' },
  ],
  failed: [500, { Code: 'isp.SYSTEM_ERROR', Message: 'system error', RequestId: 'r' }],
  find({ path }, taken) {
    const number = queryOf(path).get('PhoneNumber');
    const details = taken
      .filter(({ to }) => to === number)
      .map(({ key, to }) => ({ OutId: key, PhoneNum: to, SendStatus: 3, ErrCode: 'DELIVERED' }));
    return [
      200,
      {
        Code: 'OK',
        Message: 'OK',
        TotalCount: String(details.length),
        SmsSendDetailDTOs: { SmsSendDetailDTO: details },
      },
    ];
  },
};
