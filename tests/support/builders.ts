import { createBuilders } from '../../src/plugins/crm/server/src/demo/builders';
import { createRandom } from '../../src/plugins/crm/server/src/demo/random';

/** Valid documents for tests, the same ones in every run; pass what the test is about. */
export const { aCustomer, aListing, aDemand, aTransaction, aViewing, anInteraction, aTask, aComplaint, aConsent } =
  createBuilders(createRandom(1));
