import type { Core } from '@strapi/strapi';
import { UID } from '../../content-types';
import { decryptField } from '../../encryption';

/** The phone of the employee behind a login, in plain; undefined where there is none. */
export const findOwnPhone = async (strapi: Core.Strapi, userId: number): Promise<string | undefined> => {
  const employee: { phone: string } | undefined = await strapi.db
    .connection('employees as e')
    .join('employees_user_lnk as l', 'l.employee_id', 'e.id')
    .where('l.user_id', userId)
    .whereNotNull('e.phone')
    .first('e.phone');
  return employee && decryptField(UID.employee, 'phone', employee.phone);
};
