// The application beside nodemailer, in one process. Plans the day's messages and prints how many; then each line on
// stdin, `outbox` or `nodemailer`, has them all sent that way and prints the milliseconds.
const path = require('node:path');
const readline = require('node:readline');
const nodemailer = require('nodemailer');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '../..');
const fromDist = (name) => require(path.join(root, 'dist/src/plugins/crm/server/src', name));

const main = async () => {
  process.chdir(root);
  const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  strapi.log.level = 'error';
  const { deliverMessages } = fromDist('care');
  const { planMessages } = fromDist('care/planning/plan-messages');
  const { now } = fromDist('lib/clock');
  const planned = await planMessages(strapi, now());
  console.log(planned.pending);

  const outbox = strapi.db.connection('care_messages');
  const ways = {
    async outbox() {
      await outbox
        .clone()
        .where('state', 'sent')
        .update({ state: 'pending', attempts: 0, handed_over_at: null, sent_at: null });
      const begun = performance.now();
      await deliverMessages(strapi, { clock: now });
      const ms = performance.now() - begun;
      const unsent = await outbox
        .clone()
        .whereNotIn('state', ['sent', 'skipped'])
        .select('state', 'last_error')
        .limit(1);
      if (unsent.length > 0) throw new Error(`not sent: ${JSON.stringify(unsent[0])}`);
      return ms;
    },
    /** The mails that the outbox sent, composed and sent by nodemailer and nobody else. */
    async nodemailer() {
      const { providerOptions, settings } = strapi.config.get('plugin::email');
      const rows = await outbox.clone().where('state', 'sent').select('document_id', 'address', 'subject', 'body');
      const mails = rows.map((row) => ({
        from: settings.defaultFrom,
        to: fromDist('encryption').decryptField('api::care-message.care-message', 'address', row.address),
        subject: row.subject,
        text: row.body,
        html: `<p>${row.body}</p>`,
        messageId: `<care.${row.document_id}@localhost>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<http://localhost/${row.document_id}>` },
      }));
      const transport = nodemailer.createTransport(providerOptions);
      const begun = performance.now();
      await Promise.all(mails.map((mail) => transport.sendMail(mail)));
      const ms = performance.now() - begun;
      transport.close();
      return ms;
    },
  };
  for await (const way of readline.createInterface({ input: process.stdin })) console.log(await ways[way]());
  await strapi.destroy();
  process.exit(0);
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
