import type { Core } from '@strapi/strapi';
import { compareStates, recordAudit } from '../audit';
import { onSettingsChange } from '../settings';

/** S91: which setting was changed, from what to what. */
export const recordSettings = (strapi: Core.Strapi): void =>
  onSettingsChange(strapi, async (before, after) => {
    const changes = compareStates(before, after);
    if (changes.length > 0)
      await recordAudit(strapi, { action: 'setting_change', uid: 'plugin::crm.settings', changes });
  });
