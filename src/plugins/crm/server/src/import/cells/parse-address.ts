import { isMissing, plain } from './cell';

export interface Address {
  country?: string;
  province?: string;
  city?: string;
  district?: string;
  street?: string;
}

const MUNICIPALITIES = ['北京市', '上海市', '天津市', '重庆市'];

/** `北京市朝阳区翠湖天地2号楼762` by its province, city and district; what follows is the street. Other countries stay one line. */
export const parseAddress = (text: string): Address | undefined => {
  if (isMissing(text)) return undefined;
  const line = plain(text);
  if (!/[\u4e00-\u9fff]/.test(line)) return { street: line };
  const match = /^(.{2,8}?(?:省|自治区))?(.{2,8}?市)?(.{1,8}?[区县])?(.*)$/.exec(line);
  const [, province, city, district, street] = match ?? [];
  if (!city && !province) return { street: line };
  return {
    country: 'CN',
    ...((province ?? (MUNICIPALITIES.includes(city) && city)) && { province: province ?? city }),
    ...(city && { city }),
    ...(district && { district }),
    ...(street && { street }),
  };
};
