/** Words of files, by attribute and by the code they stand for. A code itself, whatever its case, needs no entry. */
const WORDS: Record<string, Record<string, string[]>> = {
  gender: {
    male: ['男', '男士', '先生', 'm', 'mr', 'mr.', 'man'],
    female: ['女', '女士', '小姐', '太太', 'f', 'ms', 'mrs', 'miss', 'ms.', 'mrs.', 'woman'],
    other: ['其他', 'nonbinary', 'non binary', 'diverse', 'x'],
    unknown: ['未知', '不详', '保密'],
  },
  kind: { person: ['个人', '個人'], company: ['公司', '企业', '企業', '单位', 'organization', 'organisation'] },
  contactRoles: {
    buyer: ['购房', '買房', '买房', '买家', '買家', '买方', '求购', '購屋'],
    seller: ['业主', '業主', '卖家', '賣家', '卖方', '卖房', '售房', 'vendor'],
    landlord: ['房东', '房東', '出租', '出租人', '屋主', 'lessor'],
    tenant: ['租房', '租客', '求租', '承租', '租户', '租戶', 'renter', 'lessee'],
    investor: ['投资', '投資', '投资客', 'investment'],
    referrer: ['介绍人', '推荐人', '介紹人'],
    partner: ['合作伙伴', '合作夥伴', '同行'],
  },
  sourceChannel: {
    phone: ['电话', '電話', '来电', '來電', 'call', 'phone call'],
    email: ['邮件', '电子邮件', '郵件', 'e mail'],
    web_chat: ['在线咨询', '网聊', 'chat', 'live chat'],
    website: ['官网', '官網', '网站', '網站', 'web', 'web site', 'organic search', 'direct traffic'],
    social: ['微信', '抖音', '小红书', '微博', '社交媒体', 'wechat', 'facebook', 'instagram', 'social media'],
    walk_in: ['上门', '上門', '到访', '来访', '門市', 'walkin'],
    opening: ['开盘活动', '开盘', '開盤', '開盤活動', 'open house'],
    viewing: ['带看', '帶看', '看房'],
    exhibition: ['展会', '展會', '房展', 'trade show', 'fair', 'expo'],
    partner: ['合作伙伴', '合作夥伴', '渠道', '同行', 'agency'],
    referral: ['老客户介绍', '老客戶介紹', '转介绍', '轉介紹', '朋友介绍', '老带新', 'referred', 'word of mouth'],
    portal: ['网络端口', '安居客', '贝壳', '链家', '58同城', 'zillow', 'rightmove', 'listing site'],
    other: ['其他', '其它'],
  },
  valueTier: {
    A: ['a级', 'a類', 'a类', 'a級', 'tier a'],
    B: ['b级', 'b類', 'b类', 'b級', 'tier b'],
    C: ['c级', 'c類', 'c类', 'c級', 'tier c'],
    D: ['d级', 'd類', 'd类', 'd級', 'tier d'],
  },
  intent: {
    hot: ['高', '热', 'a', 'a类', '强烈'],
    warm: ['中', '温', 'b', 'b类', '一般'],
    cold: ['低', '冷', 'c', 'c类', '无意向'],
  },
  listingType: {
    sale: ['出售', '二手房', '卖', '买卖', '賣', 'for sale', 'resale'],
    rent: ['出租', '租房', '租赁', '租賃', 'for rent', 'lease', 'rental'],
    new_home: ['新房', '一手房', '新屋', 'new', 'new build', 'new home'],
    commercial_sale: ['商业出售'],
    commercial_lease: ['商业出租'],
  },
  propertyType: {
    apartment: ['住宅', '公寓', '普通住宅', 'flat', 'condo', 'condominium', 'residential'],
    villa: ['别墅', '別墅', 'house', 'single family', 'detached'],
    townhouse: ['联排', '联排别墅', '排屋', '透天', 'terraced'],
    loft: ['复式', '複式', 'duplex'],
    courtyard: ['四合院', '平房'],
    office: ['写字楼', '寫字樓', '办公', '辦公'],
    shop: ['商铺', '商鋪', '店铺', '店面', 'retail'],
    warehouse: ['仓库', '倉庫'],
    factory: ['厂房', '廠房'],
    land: ['土地', 'lot'],
    parking: ['车位', '車位', '车库'],
    other: ['其他', '其它'],
  },
  decoration: {
    rough: ['毛坯', '毛胚', '清水'],
    simple: ['简装', '簡裝', '普装', '简单装修'],
    fine: ['精装', '精裝', '精装修', '中装'],
    luxury: ['豪装', '豪裝', '豪华装修'],
    other: ['其他', '其它'],
  },
  visibility: { private: ['私盘', '私盤'], public: ['公盘', '公盤'], open: ['抢盘', '搶盤'] },
  facilities: {
    metro: ['地铁', '地鐵', 'subway'],
    school: ['学校', '學校', '学区'],
    hospital: ['医院', '醫院'],
    park: ['公园', '公園'],
    mall: ['商场', '商場', '购物'],
    parking: ['停车', '停車', '车位'],
  },
};

const YES = ['是', '有', '有电梯', '有電梯', 'true', 'yes', 'y', '1', '✓', '√', '对'];
const NO = ['否', '无', '無', '没有', '沒有', '无电梯', '無電梯', 'false', 'no', 'n', '0', '✗', '×'];

const normal = (text: string) =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** The code of a list that a word stands for: the code itself, or one of the words above. */
export const readCode = (attribute: string, codes: readonly string[], text: string): string | undefined => {
  const word = normal(text);
  const own = codes.find((code) => normal(code) === word);
  if (own) return own;
  const found = Object.entries(WORDS[attribute] ?? {}).find(([, words]) => words.includes(word))?.[0];
  return found !== undefined && codes.includes(found) ? found : undefined;
};

export const readBoolean = (text: string): boolean | undefined => {
  const word = normal(text);
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
};

/** `二手房`, `新房`, `租房`, `商铺`, `写字楼`: one word for what is offered and how. */
export const readListingKind = (text: string): { listingType: string; propertyType?: string } | undefined => {
  const types = ['sale', 'rent', 'new_home', 'commercial_sale', 'commercial_lease'];
  const listingType = readCode('listingType', types, text);
  if (listingType) return { listingType };
  const kinds = Object.keys(WORDS.propertyType);
  const propertyType = readCode('propertyType', kinds, text.replace(/出[租售]/g, ''));
  if (!propertyType) return undefined;
  const isCommercial = ['office', 'shop', 'warehouse', 'factory'].includes(propertyType);
  const isLease = /租/.test(text);
  if (isCommercial) return { listingType: isLease ? 'commercial_lease' : 'commercial_sale', propertyType };
  return { listingType: isLease ? 'rent' : 'sale', propertyType };
};
