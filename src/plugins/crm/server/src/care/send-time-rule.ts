import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { onWrite } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { getSettings } from '../settings';
import { checkSendTime } from './check-send-time';

const DEFAULT = '09:00';

/** A plan that runs keeps out of the quiet hours; one that is off may be written before the hours are changed. */
export const registerSendTimeRule = (strapi: Core.Strapi) =>
  onWrite(strapi, UID.carePlan, {
    reads: ['state', 'sendAt'],
    watches: ['state', 'sendAt'],
    write: async ({ data, before }) => {
      if ((data.state ?? before?.state) !== 'active') return;
      const sendAt = (data.sendAt ?? before?.sendAt ?? DEFAULT) as string;
      refuse(checkSendTime(sendAt, await getSettings(strapi)));
    },
  });
