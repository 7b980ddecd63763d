import { once } from 'node:events';
import readline from 'node:readline';

/** One line in, one line out; other lines of `child` are its own noise. */
export const talk = (child) => {
  const ended = once(child, 'exit');
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('the other process ended');
      if (/^\d+(\.\d+)?$/.test(value)) return value;
      console.error(value);
    }
  };
  return {
    read,
    ask(line) {
      child.stdin.write(`${line}\n`);
      return read();
    },
    async end() {
      child.stdin.end();
      await ended;
    },
  };
};
