import { once } from 'node:events';
import { writeArchive } from './write-archive';

test('without a key nothing is written, and the dump that is stopped for it does not end the process', async () => {
  const stop = new AbortController();
  const unheard = jest.fn();
  process.on('uncaughtException', unheard);
  async function* dump(): AsyncGenerator<Buffer> {
    yield Buffer.from('rows');
    await once(stop.signal, 'abort');
    throw new Error('pg_dump was stopped');
  }
  const archive = writeArchive({
    recipients: [],
    uploadsDir: '/nowhere',
    takenAt: new Date('2026-11-24T00:00:00Z'),
    dump: dump(),
    facts: Promise.resolve({} as never),
  });
  await expect(archive).rejects.toThrow(/BACKUP_RECIPIENTS holds no public key/);
  stop.abort();
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('uncaughtException', unheard);
  expect(unheard).not.toHaveBeenCalled();
});
