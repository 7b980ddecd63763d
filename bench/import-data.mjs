// @ts-check
// Customers that look like an agency's: the same for the same count. No two share a phone or an address.

const FAMILY =
  '王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎'.split('');
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红梅鑫浩宇欣怡子轩梓涵'.split('');
const SOURCES = [
  ['微信', 'social'],
  ['官网', 'website'],
  ['电话', 'phone'],
  ['上门', 'walk_in'],
  ['老客户介绍', 'referral'],
];
const ROLES = [
  ['购房', 'buyer'],
  ['租房', 'tenant'],
  ['投资', 'investor'],
  ['业主', 'seller'],
];
const DISTRICTS = ['朝阳区', '海淀区', '丰台区', '昌平区', '通州区', '西城区'];

/** @param {number} count */
export function makeCustomers(count) {
  let state = 20_26;
  /** @template T @param {readonly T[]} list */
  const pick = (list) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)];
  };
  return Array.from({ length: count }, (_, i) => ({
    name: pick(FAMILY) + pick(GIVEN) + (i % 3 === 0 ? '' : pick(GIVEN)),
    isMale: i % 2 === 0,
    phone: `138${String(10_000_000 + i)}`,
    email: `customer${i}@example.com`,
    birthday: `${1950 + (i % 55)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    district: pick(DISTRICTS),
    street: `花园路${1 + (i % 200)}号楼${1 + (i % 2400)}`,
    source: pick(SOURCES),
    role: pick(ROLES),
    remarks: i % 4 === 0 ? '周末方便看房' : '',
  }));
}

/** @param {ReturnType<typeof makeCustomers>} customers */
export const customersCsv = (customers) =>
  `姓名,性别,手机,邮箱,生日,住址,来源,客户类型,备注\n${customers
    .map((c) =>
      [
        c.name,
        c.isMale ? '男' : '女',
        c.phone,
        c.email,
        c.birthday,
        `北京市${c.district}${c.street}`,
        c.source[0],
        c.role[0],
        c.remarks,
      ].join(),
    )
    .join('\n')}\n`;

/** The same record as a form would send it. @param {ReturnType<typeof makeCustomers>[number]} c */
export const asDocument = (c) => {
  const [birthYear, birthMonth, birthDay] = c.birthday.split('-').map(Number);
  return {
    name: c.name,
    gender: c.isMale ? 'male' : 'female',
    phones: [{ number: c.phone, label: 'mobile' }],
    emails: [{ address: c.email }],
    birthdayCalendar: 'solar',
    birthYear,
    birthMonth,
    birthDay,
    address: { country: 'CN', province: '北京市', city: '北京市', district: c.district, street: c.street },
    sourceChannel: c.source[1],
    contactRoles: [c.role[1]],
    ...(c.remarks && { remarks: c.remarks }),
  };
};
