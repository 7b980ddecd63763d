// Care: what the outbox costs beside nodemailer alone.
//   npm run bench -- care [--customers 5000] [--rounds 3]
import { measureDelivery } from './care/delivery.mjs';

export async function run(options) {
  return { delivery: await measureDelivery(options) };
}
