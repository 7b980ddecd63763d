// Care: what planning costs beside the statement that finds the recipients, and sending beside nodemailer alone.
//   npm run bench -- care [--only planning|delivery] [--customers N] [--rounds 3]
import { measureDelivery } from './care/delivery.mjs';
import { measurePlanning } from './care/planning.mjs';

/** Customers: a million to plan for and 5 000 to write to, unless told. */
const MEASUREMENTS = { planning: measurePlanning, delivery: measureDelivery };

export async function run({ only, ...options }) {
  const results = {};
  for (const [name, measure] of Object.entries(MEASUREMENTS))
    if (only === undefined || only === name) results[name] = await measure(options);
  return results;
}
