// @ts-check

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(milliseconds < 9_950 ? 1 : 0)} s`;

/**
 * Prints steps as they are done: "5/7 build … built, 54 s".
 * @param {number} total
 */
export function countSteps(total) {
  let number = 0;
  /**
   * @template {{ note?: string } | string | void} Result
   * @param {string} name
   * @param {() => Promise<Result> | Result} work returns a note for the reader, alone or among other things
   */
  return async (name, work) => {
    number += 1;
    process.stdout.write(`${number}/${total} ${name} … `);
    const start = Date.now();
    const result = await work();
    const note = typeof result === 'object' ? result.note : result;
    console.log([note, seconds(Date.now() - start)].filter(Boolean).join(', '));
    return result;
  };
}
