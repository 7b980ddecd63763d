import type { Origin } from '../people';

/** What an interaction says, by its outcome. `{place}` is the quarter, `{estate}` an estate in it. */
export const CONTENTS: Record<Origin, Record<string, string[]>> = {
  cn: {
    connected: [
      '介绍了{estate}的两套房源，客户想先看户型图，已发微信。',
      '客户问{place}最近成交价，把近三个月的成交发过去了。',
      '跟客户确认了首付比例和贷款年限，等他太太商量后回复。',
      '聊了学区和入学年限，客户更看重通勤时间。',
      '业主说税费想让买方承担，约好周末当面谈。',
      '回访看房感受：楼层满意，觉得客厅采光一般。',
    ],
    interested: [
      '对{estate}这套很感兴趣，问最低价能谈到多少。',
      '客户看了视频，愿意本周带父母一起来看。',
      '预算可以再加二十万，希望是{place}的次新房。',
    ],
    not_interested: [
      '客户觉得{place}总价太高，暂时不考虑。',
      '近期工作调动，买房计划推迟到明年。',
      '已经在别处租好了，暂时不用再联系。',
    ],
    appointment: [
      '约好周六上午十点看{estate}，小区南门见。',
      '客户周三下班后有空，约七点到店里看合同样本。',
      '约了业主和客户周日下午三点面谈。',
    ],
    follow_up: [
      '让客户把收入证明准备好，下周再联系。',
      '客户在开会，说晚上八点后再打。',
      '已发房源清单六套，过两天问反馈。',
    ],
    complaint: ['客户抱怨上次看房经纪人迟到半小时，已道歉并转客服。'],
    do_not_contact: ['客户要求以后不要再打电话，已标记勿扰。'],
    no_answer: ['无人接听。', '响铃未接，发短信说明来意。'],
    busy: ['正在通话中，稍后再拨。', '客户挂断，短信回复说在忙。'],
    wrong_number: ['机主说不是本人，号码有误。'],
  },
  gb: {
    connected: [
      'Talked through two flats at {estate}; she would like the floor plans first, sent by e-mail.',
      'Asked what has sold in {place} since spring. Sent the last six completions.',
      'Confirmed deposit and mortgage in principle; waiting for the broker to come back.',
      'Vendor open to offers but wants to keep the September completion date.',
      'Feedback on the viewing: liked the light, worried about the service charge.',
      'Explained the lease length and the ground rent; will discuss with his partner.',
    ],
    interested: [
      'Very keen on {estate}, asked whether the price is negotiable.',
      'Can stretch the budget by twenty thousand for a second bedroom in {place}.',
      'Wants to bring her parents for a second viewing this week.',
    ],
    not_interested: [
      'Found something through a friend, not looking any more.',
      'Thinks {place} is too expensive at the moment, will wait until next year.',
    ],
    appointment: [
      'Booked a viewing at {estate} on Saturday at 10:30, meeting at the main entrance.',
      'Coming to the office on Wednesday after work to go through the offer form.',
    ],
    follow_up: [
      'Asked for proof of funds; call again next week.',
      'In a meeting, prefers a call after six.',
      'Sent six particulars, will ask for comments on Thursday.',
    ],
    complaint: [
      'Unhappy that nobody turned up for the viewing on Saturday. Apologised and passed on to customer service.',
    ],
    do_not_contact: ['Asked not to be called again; marked accordingly.'],
    no_answer: ['No answer.', 'Rang out, left a voicemail.'],
    busy: ['Line engaged, try later.'],
    wrong_number: ['Wrong number: the person who answered does not know the customer.'],
  },
};

export const NEXT_STEPS: Record<Origin, string[]> = {
  cn: ['发送新房源清单', '约看房时间', '跟进贷款预审', '回电确认意向', '询问业主底价'],
  gb: [
    'Send new particulars',
    'Arrange a viewing',
    'Chase the mortgage broker',
    'Call back about the offer',
    'Ask the vendor for a figure',
  ],
};

export const TASK_TITLES: Record<Origin, Record<string, string[]>> = {
  cn: {
    call: ['回电{name}：确认看房反馈', '电话跟进{name}的购房预算'],
    message: ['给{name}发{place}的新房源'],
    viewing: ['准备{name}的带看路线'],
    document: ['收齐{name}的贷款材料', '核对{name}的合同附件'],
    return_visit: ['回访{name}的入住情况'],
  },
  gb: {
    call: ['Call {name} about the viewing', 'Ask {name} about the budget'],
    message: ['Send {name} new flats in {place}'],
    viewing: ['Plan the viewings for {name}'],
    document: ['Collect proof of funds from {name}', 'Check the memorandum of sale for {name}'],
    return_visit: ['Ask {name} how the move went'],
  },
};

export const COMPLAINTS: Record<Origin, { category: string; subject: string; description: string; remedy: string }[]> =
  {
    cn: [
      {
        category: 'service_attitude',
        subject: '看房约好的时间没有人来',
        description: '约好周六下午两点看房，经纪人没有到，也没有提前说明。',
        remedy: '店长致电道歉，改由资深经纪人接待。',
      },
      {
        category: 'false_info',
        subject: '房源面积与实际不符',
        description: '页面写建筑面积96平，产证上只有89平。',
        remedy: '更正房源信息，向客户说明并致歉。',
      },
      {
        category: 'fee',
        subject: '对中介费比例有疑问',
        description: '签约前说好的佣金比例与合同上不一致。',
        remedy: '按口头承诺执行，退还差额。',
      },
      {
        category: 'delay',
        subject: '过户一再推迟',
        description: '过户日期已经改了两次，影响孩子落户。',
        remedy: '专人跟进交易中心预约，每日通报进度。',
      },
      {
        category: 'privacy',
        subject: '号码被转给了装修公司',
        description: '看房后第二天就接到多个装修推销电话。',
        remedy: '核查通话记录，确认不是本店外泄，已书面说明。',
      },
      {
        category: 'contract',
        subject: '合同附件缺少家具清单',
        description: '谈好的家具家电没有写进附件。',
        remedy: '补签附件并由双方签字。',
      },
      {
        category: 'property_service',
        subject: '交房时钥匙不全',
        description: '信箱和地下室钥匙没有移交。',
        remedy: '联系原业主补交钥匙。',
      },
      {
        category: 'quality',
        subject: '入住后发现墙面渗水',
        description: '卧室外墙下雨天渗水，看房时没有告知。',
        remedy: '协调原业主承担维修费用。',
      },
    ],
    gb: [
      {
        category: 'service_attitude',
        subject: 'Nobody came to the viewing',
        description: 'We waited twenty minutes at the door on Saturday and nobody answered the phone.',
        remedy: 'Apology by the branch manager, viewing repeated the next day.',
      },
      {
        category: 'false_info',
        subject: 'Floor area on the particulars is wrong',
        description: 'The particulars say 780 sq ft, the surveyor measured 712.',
        remedy: 'Particulars corrected, all viewers informed.',
      },
      {
        category: 'fee',
        subject: 'Fee differs from the agreement',
        description: 'The invoice shows 1.8 per cent, the signed agreement 1.5.',
        remedy: 'Invoice corrected and difference returned.',
      },
      {
        category: 'delay',
        subject: 'No progress on the chain for three weeks',
        description: 'Nobody has told us where the searches stand.',
        remedy: 'Weekly progress note by the sales progressor.',
      },
      {
        category: 'contract',
        subject: 'Fixtures missing from the list',
        description: 'The built-in wardrobes we agreed on are not in the fixtures form.',
        remedy: 'Form amended and signed by both sides.',
      },
    ],
  };

export const REMARKS: Record<Origin, string[]> = {
  cn: [
    '希望近地铁，孩子三年后上小学。',
    '置换客户，需要先卖后买。',
    '只看南北通透，不要一楼。',
    '父母养老用，要求有电梯。',
    '投资为主，关注租售比。',
  ],
  gb: [
    'First-time buyer, mortgage agreed in principle.',
    'Moving back from abroad in the autumn, needs a garden.',
    'Works from home: a quiet second room matters most.',
    'Downsizing, no stairs.',
    'Buy-to-let, looks at the yield first.',
  ],
};

export const OCCUPATIONS: Record<Origin, string[]> = {
  cn: ['软件工程师', '中学教师', '外科医生', '财务经理', '个体经营', '设计师', '公务员', '销售总监', '律师', '护士'],
  gb: [
    'Software engineer',
    'Teacher',
    'Nurse',
    'Solicitor',
    'Graphic designer',
    'Accountant',
    'Architect',
    'Civil servant',
    'Chef',
    'Consultant',
  ],
};

export const STREETS: Record<Origin, string[]> = {
  cn: ['锦绣路', '虹桥路', '漕溪北路', '延安西路', '大连路', '沪闵路', '宛平南路', '芳甸路'],
  gb: [
    'Upper Street',
    'Cable Street',
    'Amwell Street',
    'Lower Clapton Road',
    'Bermondsey Street',
    'Fortess Road',
    'Abbeville Road',
    'Roman Road',
  ],
};
