import type { Random } from './random';

/** Words that names are made of. The people are invented. */
export const HAN_FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'.split(
    '',
  );
const HAN_MALE = '伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆旭宁博文轩泽楷瑞晨阳睿霖毅恒哲翰诚志建国海东'.split(
  '',
);
const HAN_FEMALE = '芳娜敏静丽艳娟霞秀燕玲桂丹萍红英华慧婷雪莹倩琳颖洁欣怡雨佳思瑶梦蕾菲璐悦萱淑珍琴云莉晴彤岚梅'.split(
  '',
);

const WESTERN_FAMILY =
  'Abbott Ainsworth Barlow Bennett Brennan Carter Chambers Clarke Cooper Dalton Davies Doyle Ellis Fairbairn Fletcher Foster Gallagher Grant Greenwood Hadley Harris Hartley Holt Hughes Ibrahim Jenkins Kaur Kelly Khan Lawson Lewis Mackay Marsh Mendes Mistry Morgan Murray Nolan Novak Oakley Okafor Osei Parker Patel Pereira Quinn Rahman Reid Rossi Rowe Sharma Sheridan Silva Sinclair Stone Tanner Thorne Turner Vaughan Walsh Watkins Webb Whitfield Yates'.split(
    ' ',
  );
const WESTERN_MALE =
  'Adam Alasdair Amir Arthur Ben Callum Daniel Dev Edward Elliot Finn George Hamza Harry Hugo Isaac Jack James Joshua Kwame Leo Liam Luca Marcus Mateus Nathan Oliver Oscar Patrick Rafael Rohan Samuel Theo Thomas Tobias Victor William Zach'.split(
    ' ',
  );
const WESTERN_FEMALE =
  'Abigail Aisha Alice Amelia Anya Beatrice Charlotte Chloe Daisy Eleanor Emily Esme Fatima Freya Grace Hannah Ines Isla Ivy Jasmine Joana Katie Layla Lucy Maya Megan Mia Naomi Nina Olivia Phoebe Priya Rosa Ruby Sofia Sophie Tessa Zara'.split(
    ' ',
  );

export type Origin = 'cn' | 'gb';

export interface PersonName {
  name: string;
  familyName: string;
  givenName: string;
  gender: 'male' | 'female';
  origin: Origin;
}

export const aPersonName = (random: Random, origin: Origin): PersonName => {
  const gender = random.isLikely(0.5) ? 'male' : 'female';
  if (origin === 'gb') {
    const familyName = random.pick(WESTERN_FAMILY);
    const givenName = random.pick(gender === 'male' ? WESTERN_MALE : WESTERN_FEMALE);
    return { name: `${givenName} ${familyName}`, familyName, givenName, gender, origin };
  }
  const familyName = random.pick(HAN_FAMILY);
  const letters = gender === 'male' ? HAN_MALE : HAN_FEMALE;
  const givenName = random.pickSome(letters, random.isLikely(0.62) ? 2 : 1).join('');
  return { name: familyName + givenName, familyName, givenName, gender, origin };
};

/**
 * Numbers that reach nobody: the United Kingdom keeps 07700 900000–900999 for fiction (Ofcom). China keeps none;
 * 199 0000 xxxx is a block whose first subscriber digits (0000) are not given out.
 */
export const aPhoneNumber = (origin: Origin, index: number): string =>
  origin === 'gb'
    ? `+447700900${String(index % 1000).padStart(3, '0')}`
    : `+861990000${String(index % 10_000).padStart(4, '0')}`;

/** Of example.com and example.org, which belong to nobody (RFC 2606). `spelling` is the name in Latin letters. */
export const anEmailAddress = (random: Random, spelling: string, index: number): string =>
  `${spelling.toLowerCase().replace(/[^a-z]+/g, '.')}${index}@example.${random.pick(['com', 'org'])}`;

/** A 身份证 number (GB 11643) of region 999999, which does not exist, with its right check digit. */
export const aResidentId = (birthday: string, sequence: number): string => {
  const body = `999999${birthday.replaceAll('-', '')}${String(sequence % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11];
};
