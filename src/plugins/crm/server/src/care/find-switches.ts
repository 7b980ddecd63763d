import type { Core } from '@strapi/strapi';
import { CARE_SWITCHES, SWITCH_OF, type CareSwitches } from '../../../shared/contracts/care-switches';
import { findLastChanges } from '../audit';
import { openChannels } from '../channels';
import { getSettings } from '../settings';

/** What may leave, and who last changed that. The state is that of the settings. */
export const findSwitches = async (strapi: Core.Strapi): Promise<CareSwitches> => {
  const [settings, changes] = await Promise.all([
    getSettings(strapi),
    findLastChanges(strapi, { uid: 'plugin::crm.settings', fields: CARE_SWITCHES }),
  ]);
  const open = openChannels(strapi);
  const ofOpen = open.map((channel) => SWITCH_OF[channel]);
  return CARE_SWITCHES.filter((name) => name === 'careOn' || ofOpen.includes(name)).map((name) => {
    const last = changes.find(({ field }) => field === name);
    return { name, isOn: settings[name], by: last?.by ?? null, at: last?.at ?? null };
  });
};
