// @ts-check
// What the database says about the messages of the proof.
import { query } from '../database.mjs';

/** @param {string} url */
export const openOutbox = (url) => ({
  /** Messages by state. @returns {Promise<Record<string, number>>} */
  async states() {
    const rows = await query(url, 'select state, count(*)::int as count from care_messages group by 1 order by 1');
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  },
  /** Customers whose messages a process had handed over and not heard of. @param {number} pid */
  async handedOver(pid) {
    const rows = await query(
      url,
      `select c.name from care_messages m join customers c on c.id = m.customer_key
       where m.worker like '%:${Number(pid)}:%' and m.state = 'sending' and m.handed_over_at is not null`,
    );
    return rows.map(({ name }) => String(name));
  },
  /** Processes that have something in flight. */
  async busy() {
    const rows = await query(
      url,
      `select distinct split_part(worker, ':', 2)::int as pid from care_messages
       where state = 'sending' and handed_over_at is not null and lease_until is not null`,
    );
    return new Set(rows.map(({ pid }) => Number(pid)));
  },
  /** How many customers have how many messages. */
  async perCustomer() {
    return await query(
      url,
      `select messages, count(*)::int as customers from (
         select c.id, count(m.id)::int as messages from customers c left join care_messages m on m.customer_key = c.id group by 1) x
       group by 1 order by 1`,
    );
  },
  /** @param {string} state @returns {Promise<string[]>} customers */
  async inState(state) {
    const rows = await query(
      url,
      `select c.name from care_messages m join customers c on c.id = m.customer_key where m.state = '${state}' order by m.id`,
    );
    return rows.map(({ name }) => name);
  },
});
