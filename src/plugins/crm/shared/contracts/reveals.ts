import { z } from 'zod';

/** Which hidden value is asked for. `field`: `idNumber`, `address.detail`, `phones.<id of the entry>.number`. */
export const revealSchema = z.strictObject({
  type: z.string().trim().min(1).max(200),
  documentId: z.string().trim().min(1).max(100),
  field: z
    .string()
    .regex(/^\w+(\.\w+){0,3}$/)
    .max(200),
  reason: z.string().trim().max(300).optional(),
});
export type RevealRequest = z.infer<typeof revealSchema>;

export interface Revealed {
  value: string;
  /** How many more the caller may reveal today. */
  remaining: number;
}

/** What the eye needs to know before it is pressed. */
export interface RevealTerms {
  needsReason: boolean;
  remaining: number;
}
