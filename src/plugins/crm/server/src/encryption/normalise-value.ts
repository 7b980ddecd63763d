import type { Kind } from './encrypted-fields';
import { normaliseEmail } from './normalise-email';
import { normalisePhone } from './normalise-phone';

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
/** As the rules store it: read again, a hundred thousand of them would cost seconds. */
const E164 = /^\+[1-9]\d{6,14}$/;
const DIALLED = /^[+\d() .-]+$/;

/** Two spellings of one thing give one text: what blind indexes are made of. */
export const normaliseValue = (kind: Kind, text: string, defaultCountry: string): string => {
  const written = fold(text);
  switch (kind) {
    case 'phone':
      return E164.test(text) ? text : (normalisePhone(text, defaultCountry)?.number ?? written.replace(/[^\d+]/g, ''));
    case 'email':
      return normaliseEmail(text) ?? written;
    case 'contact':
      return normaliseValue(text.includes('@') ? 'email' : 'phone', text, defaultCountry);
    case 'identity':
      return written.replace(/[\s-]/g, '');
    case 'account':
      return DIALLED.test(written) ? written.replace(/\D/g, '') : written;
    case 'text':
      return written;
  }
};

export const lastFourOf = (normalised: string): string => normalised.slice(-4);
