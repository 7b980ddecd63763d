// Timing: one call after another, ours and theirs in turn, medians; then twenty clients at once.
import http from 'node:http';
import autocannon from 'autocannon';

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** One request to its last byte: milliseconds, status and body. */
export const call = (base, token, { method = 'GET', path, body }) =>
  new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const payload = body && JSON.stringify(body);
    const request = http.request(
      encodeURI(decodeURI(base + path)),
      {
        method,
        agent,
        headers: { authorization: `Bearer ${token}`, ...(payload ? { 'content-type': 'application/json' } : {}) },
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            ms: Number(process.hrtime.bigint() - started) / 1e6,
            status: response.statusCode,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(payload);
  });

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const round = (value) => (value === undefined ? undefined : Math.round(value * 100) / 100);

/** Medians of what each function takes, called in turn `rounds` times after a warm-up; a slow one is called less often. */
export const inTurn = async (functions, rounds) => {
  const times = Object.fromEntries(Object.keys(functions).map((name) => [name, []]));
  const spent = Object.fromEntries(Object.keys(functions).map((name) => [name, 0]));
  for (let i = 0; i < rounds + 5; i++)
    for (const [name, work] of Object.entries(functions)) {
      if (spent[name] > 30_000 && times[name].length >= 3) continue;
      const ms = await work(i);
      spent[name] += ms;
      if (i >= 5 || ms > 1_000) times[name].push(ms);
    }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
};

export const requestsASecond = async (base, token, path) => {
  const { requests, non2xx } = await autocannon({
    url: encodeURI(decodeURI(base + path)),
    connections: 20,
    duration: 10,
    headers: { authorization: `Bearer ${token}` },
  });
  if (non2xx > 0) throw new Error(`${non2xx} answers to ${path} were refused`);
  return requests.average;
};
