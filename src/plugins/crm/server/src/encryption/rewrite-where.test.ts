import type { ModelFields } from './model-fields';
import { rewriteWhere, type Lookup } from './rewrite-where';

const models: Record<string, ModelFields> = {
  customer: {
    attributes: {
      name: { type: 'string' },
      wechatId: { type: 'customField' },
      wechatIdIndex: { type: 'string' },
      secret: { type: 'customField' },
      phones: { type: 'component', component: 'phone' },
    },
    encrypted: ['wechatId', 'secret'],
    nested: [],
  },
  phone: {
    attributes: { number: { type: 'customField' }, numberIndex: { type: 'string' } },
    encrypted: ['number'],
    nested: [],
  },
  deal: { attributes: { customer: { type: 'relation', target: 'customer' } }, encrypted: [], nested: [] },
};
const lookup: Lookup = {
  fieldsOf: (uid) => models[uid],
  indexesOf: (uid, attribute, value) => [`${uid}.${attribute}=${value}`],
};
const rewrite = (where: unknown, uid = 'customer') => rewriteWhere(where, uid, lookup);

describe('filters on encrypted fields (S81)', () => {
  it('asks the index for a value, in every way of writing it', () => {
    const onIndex = { wechatIdIndex: { $in: ['customer.wechatId=w'] } };
    expect(rewrite({ wechatId: 'w' })).toEqual(onIndex);
    expect(rewrite({ wechatId: { $eq: 'w' } })).toEqual(onIndex);
    expect(rewrite({ $and: [{ wechatId: { $in: ['w'] } }] })).toEqual({ $and: [onIndex] });
    expect(rewrite({ $not: { wechatId: 'w' } })).toEqual({ $not: onIndex });
  });

  it('goes through components and relations', () => {
    const onIndex = { phones: { numberIndex: { $in: ['phone.number=1'] } } };
    expect(rewrite({ phones: { number: { $eq: '1' } } })).toEqual(onIndex);
    expect(rewrite({ customer: { phones: { number: { $eq: '1' } } } }, 'deal')).toEqual({ customer: onIndex });
  });

  it('asks the field itself whether it is empty', () => {
    expect(rewrite({ wechatId: { $null: true } })).toEqual({ wechatId: { $null: true } });
    expect(rewrite({ wechatId: null })).toEqual({ wechatId: { $null: true } });
  });

  it.each([
    { wechatId: { $contains: 'w' } },
    { wechatId: { $startsWith: 'w' } },
    { wechatId: { $gt: 'w' } },
    { wechatId: { $ne: 'w' } },
    { wechatId: { $not: { $eq: 'w' } } },
    { wechatId: { $eq: { a: 1 } } },
    { secret: { $eq: 'w' } },
  ])('refuses %j', (where) => {
    expect(() => rewrite(where)).toThrow(/wechatId|secret/);
  });

  it('keeps two conditions on one field, and what stands beside them', () => {
    expect(rewrite({ name: 'n', wechatId: { $eq: 'w', $notNull: true } })).toEqual({
      name: 'n',
      $and: [{ wechatIdIndex: { $in: ['customer.wechatId=w'] } }, { wechatId: { $notNull: true } }],
    });
  });
});
