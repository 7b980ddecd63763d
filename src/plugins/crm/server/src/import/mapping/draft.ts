import type { Severity } from '../../../../shared/contracts/import';
import type { Birthday } from '../cells/parse-birthday';

/** What one row says, before any rule has seen it. */
export interface Draft {
  /** Fields of the content type. */
  values: Record<string, unknown>;
  /** What is not a field of its own. */
  extras: {
    solarBirthday?: Birthday;
    lunarBirthday?: Birthday;
    lunarText?: string;
    demand?: string;
    owner?: string;
    createdAt?: string;
    sourceNumber?: string;
    estate?: string;
    district?: string;
    businessArea?: string;
    unitPrice?: number;
  };
  /** The column that filled a field: by attribute, and by `phones.0` for entries of a list. */
  columns: Map<string, string>;
}

/** What a reader says about its cell; nothing when all is well. */
export interface Remark {
  reason: string;
  severity: Severity;
}

export const newDraft = (): Draft => ({ values: {}, extras: {}, columns: new Map() });
