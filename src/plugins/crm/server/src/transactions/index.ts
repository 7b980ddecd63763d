import { UID } from '../content-types';
import type { Feature } from '../lib/feature';
import { problemError } from '../lib/problem';
import { registerTransactionRules } from './document-rules';
import { isOpen } from './next-stage';

export { EFFECTS, isOpen, MILESTONE, TRANSACTION_STAGES } from './next-stage';
export { checkTransaction } from './check-transaction';

export const transactions: Feature = {
  slug: 'transactions',
  register(strapi) {
    registerTransactionRules(strapi);
    // A deleted open transaction would leave its listing reserved for ever.
    strapi.documents.use(async (context, next) => {
      if (context.uid !== UID.transaction || context.action !== 'delete') return next();
      const { documentId } = context.params as { documentId: string };
      const stored = await strapi.db.query(UID.transaction).findOne({ where: { documentId }, select: ['stage'] });
      if (stored && isOpen(stored.stage))
        throw problemError([{ path: ['stage'], message: 'Complete or cancel the transaction before you delete it.' }]);
      return next();
    });
  },
};
