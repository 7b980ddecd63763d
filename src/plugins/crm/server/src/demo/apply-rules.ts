import type { Settings } from '../../../shared/contracts/settings';
import { UID } from '../content-types';
import { checkCustomer } from '../customers';
import type { NewDocument } from '../lib/insert-documents';
import type { Problem } from '../lib/problem';
import { checkListing } from '../listings';
import type { Agency } from './agency/build-agency';

/** Puts every customer and listing through the rules, as a form would: normalised, computed, or refused. */
export const applyRules = (agency: Agency, settings: Settings, today: string): void => {
  const plausiblePrice = { min: settings.lowestUnitPrice, max: settings.highestUnitPrice };
  replaceEach(agency.get(UID.customer), (customer) =>
    checkCustomer(customer, { defaultCountry: settings.defaultCountry, today }),
  );
  replaceEach(agency.get(UID.listing), (listing) =>
    checkListing(listing, { today, currency: settings.currency, plausiblePrice }),
  );
};

const replaceEach = (
  documents: NewDocument[] = [],
  check: (document: NewDocument) => { values: NewDocument; problems: Problem[] },
) =>
  documents.forEach((document, i) => {
    const { values, problems } = check(document);
    if (problems.length > 0) throw new Error(`${JSON.stringify(document)}: ${JSON.stringify(problems)}`);
    documents[i] = values;
  });
