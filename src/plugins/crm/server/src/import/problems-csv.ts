import type { RowProblem } from '../../../shared/contracts/import';
import { csvText } from '../lib/csv-text';

export const problemsCsv = (problems: readonly RowProblem[]): string =>
  csvText([
    ['row', 'severity', 'column', 'value', 'reason'],
    ...problems.map(({ line, severity, column, value, reason }) => [line, severity, column, value, reason]),
  ]);
