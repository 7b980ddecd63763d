import type { Origin } from '../people';

export type Mood = 'glad' | 'mixed' | 'cross';

/** What customers write below their scores. */
export const SURVEY_WORDS: Record<Origin, Record<Mood, string[]>> = {
  cn: {
    glad: [
      '经纪人很专业，介绍得很清楚。',
      '回复及时，省了很多心。',
      '全程有人跟进，很放心。',
      '带看安排得很紧凑，没有浪费时间。',
    ],
    mixed: ['整体可以，希望资料提前发给我。', '房源介绍和实际略有出入。', '等待时间有点长。'],
    cross: [
      '约好的时间没有人来，也没有提前说。',
      '费用之前没有讲清楚。',
      '打了三次电话才有人接。',
      '签约当天才告诉我还要补材料。',
    ],
  },
  gb: {
    glad: [
      'Clear answers and always on time.',
      'They kept us informed at every step.',
      'Very patient with all our questions.',
    ],
    mixed: [
      'Fine overall, the papers could have come earlier.',
      'The flat was smaller than described.',
      'I had to wait a few days for an answer.',
    ],
    cross: [
      'Nobody came at the time we had agreed.',
      'The fees were not explained before we signed.',
      'I had to call three times to reach anybody.',
    ],
  },
};
