import type { Core } from '@strapi/strapi';
import { CARE_SWITCHES, type CareSwitch, type CareSwitches } from '../../../shared/contracts/care-switches';
import { findLastChanges } from '../audit';
import { openChannels } from '../channels';
import { getSettings } from '../settings';

const CHANNEL_OF: Partial<Record<CareSwitch, string>> = { careEmailOn: 'email', careSmsOn: 'sms' };

/** What may leave, and who last changed that. The state is that of the settings. */
export const findSwitches = async (strapi: Core.Strapi): Promise<CareSwitches> => {
  const [settings, changes] = await Promise.all([
    getSettings(strapi),
    findLastChanges(strapi, { uid: 'plugin::crm.settings', fields: CARE_SWITCHES }),
  ]);
  const open = openChannels(strapi);
  return CARE_SWITCHES.filter((name) => open.includes(CHANNEL_OF[name] ?? open[0])).map((name) => {
    const last = changes.find(({ field }) => field === name);
    return { name, isOn: settings[name], by: last?.by ?? null, at: last?.at ?? null };
  });
};
