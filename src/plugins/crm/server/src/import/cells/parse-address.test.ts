import { parseAddress } from './parse-address';

test('splits a Chinese address', () => {
  expect(parseAddress('北京市朝阳区翠湖天地2号楼762')).toEqual({
    country: 'CN',
    province: '北京市',
    city: '北京市',
    district: '朝阳区',
    street: '翠湖天地2号楼762',
  });
  expect(parseAddress('广东省深圳市南山区科苑路1号')).toMatchObject({
    province: '广东省',
    city: '深圳市',
    district: '南山区',
  });
});

test('keeps an address of another country in one line', () =>
  expect(parseAddress('221B Baker Street, London')).toEqual({ street: '221B Baker Street, London' }));

test('an empty cell is no address', () => expect(parseAddress(' ')).toBeUndefined());
