/** The sample agency's two cities. Districts and business areas are real, estates and their numbers are invented. */
export interface EstatePlan {
  name: string;
  metro: string;
  builtFrom: number;
  builtTo: number;
  floors: number;
  developer?: string;
}
export interface QuarterPlan {
  district: string;
  name: string;
  code: string;
  /** Money for one square metre (Shanghai) or one square foot (London). */
  unitPrice: number;
  latitude: number;
  longitude: number;
  estates: EstatePlan[];
}
export interface CityPlan {
  origin: 'cn' | 'gb';
  country: string;
  province: string;
  name: string;
  currency: string;
  timeZone: string;
  areaUnit: 'sqm' | 'sqft';
  quarters: QuarterPlan[];
}

const estate = (name: string, metro: string, builtFrom: number, builtTo: number, floors: number): EstatePlan => ({
  name,
  metro,
  builtFrom,
  builtTo,
  floors,
});
const quarter = (
  district: string,
  name: string,
  code: string,
  unitPrice: number,
  [latitude, longitude]: [number, number],
  ...estates: EstatePlan[]
): QuarterPlan => ({ district, name, code, unitPrice, latitude, longitude, estates });

export const SHANGHAI: CityPlan = {
  origin: 'cn',
  country: 'CN',
  province: '上海市',
  name: '上海',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  areaUnit: 'sqm',
  quarters: [
    quarter(
      '浦东新区',
      '陆家嘴',
      '310115-LJZ',
      112_000,
      [31.2397, 121.4998],
      estate('浦江听涛苑', '2号线陆家嘴站', 2002, 2006, 32),
      estate('东昌雅庭', '2号线东昌路站', 1996, 1999, 18),
    ),
    quarter(
      '浦东新区',
      '花木',
      '310115-HM',
      92_000,
      [31.2112, 121.5512],
      estate('锦和樱园', '7号线花木路站', 2004, 2009, 14),
      estate('牡丹里', '18号线迎春路站', 1998, 2001, 6),
    ),
    quarter(
      '浦东新区',
      '张江',
      '310115-ZJ',
      78_000,
      [31.2036, 121.6012],
      estate('科苑香樟林', '2号线张江高科站', 2009, 2014, 18),
      estate('清溪河畔新村', '13号线中科路站', 2012, 2017, 16),
    ),
    quarter(
      '徐汇区',
      '徐家汇',
      '310104-XJH',
      105_000,
      [31.1929, 121.4376],
      estate('衡山梧桐苑', '1号线徐家汇站', 2000, 2005, 28),
      estate('天平小筑', '9号线徐家汇站', 1988, 1994, 6),
    ),
    quarter(
      '徐汇区',
      '龙华',
      '310104-LH',
      98_000,
      [31.1747, 121.4525],
      estate('龙华晴川', '11号线龙华站', 2010, 2016, 24),
      estate('滨江云庐', '12号线龙华站', 2015, 2020, 30),
    ),
    quarter(
      '长宁区',
      '古北',
      '310105-GB',
      99_000,
      [31.1991, 121.4023],
      estate('古北澜庭', '10号线伊犁路站', 2003, 2008, 26),
      estate('水城雅筑', '10号线水城路站', 1997, 2001, 18),
    ),
    quarter(
      '静安区',
      '大宁',
      '310106-DN',
      90_000,
      [31.2766, 121.4553],
      estate('大宁绿屿', '1号线上海马戏城站', 2006, 2012, 18),
      estate('延长路小区', '1号线延长路站', 1992, 1998, 6),
    ),
    quarter(
      '闵行区',
      '七宝',
      '310112-QB',
      66_000,
      [31.1577, 121.3501],
      estate('七宝溪园', '9号线七宝站', 2007, 2012, 11),
      estate('漕宝家园', '9号线中春路站', 2001, 2006, 6),
    ),
  ],
};

export const LONDON: CityPlan = {
  origin: 'gb',
  country: 'GB',
  province: 'England',
  name: 'London',
  currency: 'GBP',
  timeZone: 'Europe/London',
  areaUnit: 'sqft',
  quarters: [
    quarter(
      'Islington',
      'Angel',
      'N1',
      980,
      [51.5322, -0.1058],
      estate('Duncan Wharf', 'Angel', 2003, 2006, 7),
      estate('Colebrooke Terrace', 'Angel', 1860, 1885, 4),
    ),
    quarter(
      'Tower Hamlets',
      'Canary Wharf',
      'E14',
      870,
      [51.5054, -0.0235],
      estate('Heron Point', 'Canary Wharf', 2012, 2019, 38),
      estate('Millwall Basin Court', 'South Quay', 1996, 2001, 9),
    ),
    quarter(
      'Hackney',
      'London Fields',
      'E8',
      820,
      [51.5415, -0.0617],
      estate('Lido Mews', 'London Fields', 2008, 2013, 5),
      estate('Mare Street Yard', 'Hackney Central', 2015, 2019, 8),
    ),
    quarter(
      'Southwark',
      'Bermondsey',
      'SE1',
      900,
      [51.4979, -0.0775],
      estate('Tanner Works', 'Bermondsey', 1998, 2004, 6),
      estate('Leathermarket Place', 'London Bridge', 2010, 2016, 9),
    ),
    quarter(
      'Lambeth',
      'Clapham',
      'SW4',
      840,
      [51.4618, -0.1384],
      estate('Orchard Common House', 'Clapham Common', 1930, 1938, 5),
      estate('Venn Terrace', 'Clapham Common', 1880, 1899, 3),
    ),
    quarter(
      'Camden',
      'Kentish Town',
      'NW5',
      860,
      [51.5505, -0.1407],
      estate('Piano Factory Lofts', 'Kentish Town', 2000, 2005, 5),
      estate('Falkland Villas', 'Tufnell Park', 1865, 1880, 4),
    ),
  ],
};

export const CITIES = [SHANGHAI, LONDON];
