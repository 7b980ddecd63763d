/** The periods offered by name, as days of the office until today. */
export const PRESETS = ['week', 'month', 'days30', 'quarter', 'days90', 'year', 'days365'] as const;
export type Preset = (typeof PRESETS)[number];

export interface Days {
  from: string;
  to: string;
}

/** `YYYY-MM-DD` moved by whole days. */
export const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
const two = (n: number) => String(n).padStart(2, '0');

/** `today` is the office's, which the server tells. */
export const pickPeriod = (preset: Preset, today: string): Days => {
  const [year, month] = today.split('-').map(Number);
  switch (preset) {
    case 'week':
      return { from: addDays(today, -weekday(today)), to: today };
    case 'month':
      return { from: `${year}-${two(month)}-01`, to: today };
    case 'days30':
      return { from: addDays(today, -29), to: today };
    case 'days90':
      return { from: addDays(today, -89), to: today };
    case 'days365':
      return { from: addDays(today, -364), to: today };
    case 'quarter':
      return { from: `${year}-${two(month - ((month - 1) % 3))}-01`, to: today };
    case 'year':
      return { from: `${year}-01-01`, to: today };
  }
};

/** The name of a period, if it has one. */
export const nameOfPeriod = ({ from, to }: Days, today: string): Preset | undefined =>
  (['days30', 'week', 'month', 'days90', 'quarter', 'year', 'days365'] as Preset[]).find((preset) => {
    const days = pickPeriod(preset, today);
    return days.from === from && days.to === to;
  });
