import type { NewDocument } from '../../lib/insert-documents';
import type { Step } from './plan-deals';
import { EMPLOYEES } from './plan-staff';

/** The way of one record through its stages. `record` is its type and its position, which become type and document id. */
export const planHistory = (recordType: string, record: number, steps: Step[], employee: number): NewDocument[] =>
  steps.slice(1).map(({ stage, at }, i) => ({
    recordType,
    recordId: record,
    from: steps[i].stage,
    to: stage,
    at,
    byName: EMPLOYEES[employee].name,
    by: employee,
    secondsInStage: Math.round((at.getTime() - steps[i].at.getTime()) / 1000),
    createdAt: at,
  }));
