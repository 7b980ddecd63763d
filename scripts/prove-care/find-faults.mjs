// @ts-check

const LANES = 10;

/**
 * Why the run proves nothing; empty if it does.
 * @param {object} run
 * @param {number} run.customers
 * @param {number} run.kills
 * @param {number} run.killsInWork kills that struck something in flight
 * @param {{ messages: number, customers: number }[]} run.messagesPerCustomer
 * @param {string[]} run.sent customers
 * @param {string[]} run.uncertain customers
 * @param {Set<string>} run.inFlight customers whose message a killed process had handed over
 * @param {{ taken: string[], cutBefore: Set<string>, cutAfter: Set<string> }} run.mail by address
 */
export function findFaults({ customers, kills, killsInWork, messagesPerCustomer, sent, uncertain, inFlight, mail }) {
  const addressOf = (/** @type {string} */ name) => `${name}@example.com`;
  const taken = new Set(mail.taken);
  const isExplained = (/** @type {string} */ name) =>
    inFlight.has(name) || mail.cutBefore.has(addressOf(name)) || mail.cutAfter.has(addressOf(name));
  const known = new Set([...sent, ...uncertain].map(addressOf));
  /** @type {[boolean, string][]} */
  const rules = [
    [messagesPerCustomer.length === 1 && messagesPerCustomer[0].messages === 1, 'not every customer has exactly one message'],
    [taken.size === mail.taken.length, 'the mail server took a message twice'],
    [sent.length + uncertain.length === customers, 'a message is neither sent nor uncertain'],
    [sent.every((name) => taken.has(addressOf(name))), 'a message is called sent that the mail server does not have'],
    [mail.taken.every((address) => known.has(address)), 'the mail server has a message that is neither sent nor uncertain'],
    [uncertain.every(isExplained), 'a message is uncertain and nothing broke while it was in flight'],
    [inFlight.size <= kills * LANES, 'a kill left more in flight than a process has lanes'],
    [killsInWork * 2 >= kills, 'less than half of the kills struck a process at work: the run is no proof'],
  ]; // prettier-ignore
  return rules.filter(([isKept]) => !isKept).map(([, fault]) => fault);
}
