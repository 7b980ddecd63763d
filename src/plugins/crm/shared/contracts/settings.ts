import { z } from 'zod';

const isTimeZone = (value: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

export const splitAddresses = (value: string): string[] => value.split(/[\s,;]+/).filter(Boolean);

/** `7, 30` as numbers, in order. */
export const splitDays = (value: string): number[] =>
  [
    ...new Set(
      value
        .split(/[\s,，、;]+/)
        .filter(Boolean)
        .map(Number),
    ),
  ].sort((a, b) => a - b);

/** What an administrator sets for the whole office, with the defaults of a new installation. */
export const settingsSchema = z.strictObject({
  officeName: z.string().trim().min(1).max(120).default('Estate CRM'),
  /** ISO 3166-1 alpha-2: how a phone number without a country code is read. */
  defaultCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('CN'),
  /** IANA name: which calendar day it is in the office. */
  timeZone: z.string().refine(isTimeZone, 'This time zone is not known.').default('Asia/Shanghai'),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('CNY'),
  /** What one square metre costs at least, in `currency`: a lower price is held to be a slip of the pen … */
  lowestUnitPrice: z.number().nonnegative().default(1000),
  /** … and at most. */
  highestUnitPrice: z.number().positive().default(1_000_000),
  /** Language of messages to a customer whose own is not known. */
  language: z.enum(['en', 'zh-CN', 'zh-TW']).default('zh-CN'),
  /** Years for which the law wants a deal kept with the names of its parties: nobody in it is erased before. 0: none. */
  dealRetentionYears: z.coerce.number().int().min(0).max(100).default(5),
  /** Messages may leave from this hour … */
  quietUntil: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('08:00'),
  /** … until this one, by the customer's clock. */
  quietFrom: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('21:00'),
  /** Whether care messages leave at all … */
  careOn: z.boolean().default(true),
  /** … and by which channel. What waits is sent while its day lasts, once its channel is on again. */
  careEmailOn: z.boolean().default(true),
  careSmsOn: z.boolean().default(true),
  /** Who recommends the office up to this much (0–10), or is satisfied up to this much (1–5), is called back. */
  surveyLowNps: z.number().int().min(0).max(10).default(6),
  surveyLowCsat: z.number().int().min(1).max(5).default(2),
  /** Days after signing, and after a complaint was closed, on which the customer is visited again. Empty: never. */
  returnVisitDays: z
    .string()
    .trim()
    .max(60)
    .refine((value) => {
      const days = splitDays(value);
      return days.length <= 6 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 3650);
    }, 'Enter days like 7, 30, 180.')
    .default('7, 30, 180'),
  /** Who was not heard of for more than so many days is on the list of customers to win back. */
  silentDays: z.number().int().min(1).max(3650).default(90),
  /** Whether a backup is taken every night … */
  backupsOn: z.boolean().default(true),
  /** … at this hour of the office … */
  backupTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('02:30'),
  /** … and kept for so many days; the first of each of so many months stays longer. */
  backupKeepDays: z.number().int().min(1).max(3650).default(14),
  backupKeepMonths: z.number().int().min(0).max(120).default(3),
  /** Who learns of a failed or overdue backup, separated by commas. Nobody named: every super administrator. */
  backupEmails: z
    .string()
    .trim()
    .max(1_000)
    .refine(
      (value) => splitAddresses(value).every((address) => z.email().safeParse(address).success),
      'This is not an e-mail address. Enter it like name@example.com.',
    )
    .default(''),
  /** Hidden values that one person may reveal on one day of the office. */
  revealDailyLimit: z.number().int().min(0).max(10_000).default(30),
  /** Whether each of them needs a reason. */
  revealNeedsReason: z.boolean().default(false),
  /** Whether the phones of a customer one looks after stand in the form in plain. */
  ownPhonesReadable: z.boolean().default(true),
  /** Characters that a new password needs; bcrypt reads 72 bytes at most. */
  passwordLength: z.number().int().min(8).max(64).default(10),
  /** A login of staff ends after so many minutes without a request … */
  sessionIdleMinutes: z.number().int().min(5).max(1440).default(120),
  /** … and after so many hours in any case … */
  sessionHours: z.number().int().min(1).max(168).default(24),
  /** … unless "Remember me" was ticked: then after so many days. 0: like any other. */
  rememberDays: z.number().int().min(0).max(90).default(30),
  /** A login of the REST API ends after so many hours. */
  restTokenHours: z.number().int().min(1).max(8760).default(168),
});

export type Settings = z.infer<typeof settingsSchema>;
