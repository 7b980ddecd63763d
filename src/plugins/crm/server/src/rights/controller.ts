import {
  peopleQuerySchema,
  rightsExportQuerySchema,
  type EffectiveRights,
  type PersonRef,
  type RoleRights,
} from '../../../shared/contracts/rights';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { findAllEffective, getEffective } from './effective/find-effective';
import { findPeople } from './effective/find-people';
import { findRoles } from './effective/find-roles';

export const controller: Feature['controller'] = ({ strapi }) => ({
  async people(ctx) {
    const { search } = validate(peopleQuerySchema, ctx.query);
    ctx.body = { data: await findPeople(strapi, search) } satisfies { data: PersonRef[] };
  },

  async roles(ctx) {
    ctx.body = { data: await findRoles(strapi) } satisfies { data: RoleRights[] };
  },

  async findOne(ctx) {
    ctx.body = { data: await getEffective(strapi, ctx.params.employee) } satisfies { data: EffectiveRights };
  },

  /** The panel writes the file, in the reader's words; that it was taken is on record. */
  async export(ctx) {
    const { employee } = validate(rightsExportQuerySchema, ctx.request.body);
    const data = employee ? [await getEffective(strapi, employee)] : await findAllEffective(strapi);
    await recordAudit(strapi, {
      action: 'export',
      uid: UID.employee,
      ...(employee && { documentId: employee }),
      title: employee ? data[0]?.employee.name : undefined,
      details: { what: 'rights', people: data.length },
    });
    ctx.body = { data } satisfies { data: EffectiveRights[] };
  },
});
