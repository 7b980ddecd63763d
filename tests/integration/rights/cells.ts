/** What was compared, path by path. A problem says the cell, what came and what the table says. */
export class Cells {
  readonly counts = new Map<string, number>();
  private problems: string[] = [];

  expect(path: string, cell: string, actual: unknown, wanted: unknown): void {
    this.counts.set(path, (this.counts.get(path) ?? 0) + 1);
    if (JSON.stringify(actual) !== JSON.stringify(wanted))
      this.problems.push(`${path}: ${cell}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
  }

  /** The problems since the last call. */
  take(): string[] {
    const { problems } = this;
    this.problems = [];
    return problems;
  }

  report(): string {
    const total = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    return `rights: ${total} cells (${[...this.counts].map(([path, count]) => `${path} ${count}`).join(', ')})\n`;
  }
}

/** A dozen at a time: as fast as the pool of the database allows. */
export const inBatches = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  for (let from = 0; from < items.length; from += 12) await Promise.all(items.slice(from, from + 12).map(work));
};
