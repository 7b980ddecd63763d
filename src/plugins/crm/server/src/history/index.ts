import { errors } from '@strapi/utils';
import { UID } from '../content-types';
import type { Feature } from '../lib/feature';

export { checkMove, type Transitions } from './check-move';
export { recordStageChange, type StageChange } from './record-stage-change';

const WRITES = new Set(['create', 'update', 'delete', 'clone']);

/** Who moved a record from which stage to which, when, and why. Nobody writes it by hand. */
export const history: Feature = {
  slug: 'history',
  register(strapi) {
    strapi.documents.use((context, next) => {
      if (context.uid === UID.stageChange && WRITES.has(context.action))
        throw new errors.ForbiddenError('The history of stages is written by the system.');
      return next();
    });
  },
};
