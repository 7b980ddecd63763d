import type { ImportType } from '../../../../shared/contracts/import';

type Headings = Record<string, string[]>;

const PEOPLE_AND_DATES: Headings = {
  owner: ['负责人', '負責人', '归属人', '归属员工', '经纪人', '經紀人', '业务员', 'owner', 'agent', 'assigned to'],
  createdAt: ['创建时间', '创建日期', '建立時間', '录入时间', 'created', 'created at', 'create date', 'first seen'],
  tags: ['标签', '標籤', 'tag', 'labels'],
  address: ['住址', '地址', '家庭住址', '联系地址', '通訊地址', '联系住址', 'home address', 'street address'],
  'address.city': ['城市', 'city', 'home city'],
  'address.province': ['省', '省份', 'state', 'province', 'state/region'],
  'address.postalCode': ['邮编', '郵編', '郵遞區號', 'zip', 'zip code', 'postal code', 'postcode'],
};

/** What people write above a column, by field path: simplified, traditional, English. Field names need no entry. */
const HEADINGS: Record<ImportType, Headings> = {
  customers: {
    ...PEOPLE_AND_DATES,
    name: ['姓名', '客户姓名', '客戶姓名', '客户名称', '名称', '名稱', '客户', '客戶', 'full name', 'customer', 'contact', 'contact name'],
    familyName: ['姓', '姓氏', 'last name', 'surname', 'lastname'],
    givenName: ['名', '名字', 'first name', 'firstname', 'forename'],
    gender: ['性别', '性別', '称谓', '稱謂', 'sex', 'salutation'],
    'phones[mobile].number': ['手机', '手機', '手机号', '手机号码', '手機號碼', '电话', '電話', '联系电话', '聯絡電話', '联系方式', 'mobile', 'mobile phone', 'phone', 'phone number', 'cell', 'cell phone', 'tel', 'telephone'],
    'phones[home].number': ['家庭电话', '宅电', '住宅電話', 'home phone', 'phone home'],
    'phones[work].number': ['工作电话', '办公电话', '公司電話', 'work phone', 'phone work', 'business phone', 'office phone'],
    'phones[other].number': ['其他电话', '备用电话', '其他電話', 'other phone', 'phone other', 'phone 2'],
    'emails[personal].address': ['邮箱', '电子邮箱', '电子邮件', '郵箱', '電子郵件', 'email', 'e-mail', 'email address', 'home email', 'email home', 'personal email'],
    'emails[work].address': ['工作邮箱', '公司邮箱', 'work email', 'email work', 'business email'],
    'emails[other].address': ['其他邮箱', '备用邮箱', 'other email', 'email other', 'email 2'],
    wechatId: ['微信', '微信号', '微信號', 'wechat'],
    idNumber: ['身份证', '身份证号', '身份证号码', '身分證', '身分證字號', '证件号码', 'id number', 'identity number', 'national id'],
    birthday: ['生日', '出生日期', '出生年月日', '阳历生日', '公历生日', 'birthday', 'birth date', 'birthdate', 'date of birth', 'dob'],
    lunarBirthday: ['农历生日', '農曆生日', '阴历生日', 'lunar birthday'],
    occupation: ['职业', '職業', 'profession'],
    company: ['公司', '单位', '工作单位', '公司名称', 'company name', 'organization', 'organisation', 'account name'],
    jobTitle: ['职位', '職位', '职务', '職稱', 'title', 'job title', 'position'],
    sourceChannel: ['来源', '來源', '客户来源', '客戶來源', '渠道', '来源渠道', 'source', 'lead source', 'original source'],
    contactRoles: ['客户类型', '客戶類型', '类型', '客户类别', 'customer type', 'contact type', 'type'],
    intent: ['意向', '意向等级', '意向度', 'temperature'],
    leadStatus: ['状态', '狀態', '客户状态', 'status', 'lead status'],
    stage: ['阶段', '階段', '客户阶段', 'lifecycle stage'],
    demand: ['购房需求', '需求', '客户需求', '購屋需求', 'demand', 'need', 'needs', 'requirements', 'looking for'],
    remarks: ['备注', '備註', '说明', '描述', 'remark', 'note', 'notes', 'background', 'comment', 'comments', 'description'],
    externalId: ['编号', '客户编号', '客戶編號', 'id', 'record id', 'contact id', 'customer id', 'external id'],
    lastContactAt: ['最后联系时间', '最近联系', '最後聯絡', 'last contact', 'last contacted', 'last activity date', 'last seen'],
    nextContactAt: ['下次联系', '下次跟进', '下次聯絡', 'next contact', 'next activity date'],
  },
  listings: {
    ...PEOPLE_AND_DATES,
    sourceNumber: ['房源编号', '房源ID', '房源編號', '物件編號', '编号', '編號', 'listing id', 'listing key', 'listing number', 'mls number', 'mls', 'id'],
    title: ['标题', '標題', '房源标题', 'headline', 'name'],
    estate: ['小区', '小區', '楼盘', '樓盤', '社区', '社區', '小区名称', 'estate', 'community', 'development', 'subdivision', 'compound', 'building name'],
    district: ['区域', '區域', '行政区', '行政區', '所在区域', 'district', 'region', 'county'],
    businessArea: ['商圈', '板块', '片区', '生活圈', 'business area', 'neighborhood', 'neighbourhood', 'sub area'],
    layoutText: ['户型', '戶型', '格局', '房型', 'layout', 'rooms'],
    livingArea: ['建筑面积', '面积', '建筑面積', '建築面積', '面積', '建面', '坪數', 'area', 'living area', 'size', 'floor area', 'gross area', 'sqm', 'sqft'],
    usableArea: ['套内面积', '使用面积', '套內面積', '實用面積', 'usable area', 'net area', 'carpet area'],
    orientation: ['朝向', '座向', 'direction', 'facing', 'exposure'],
    floorText: ['楼层', '樓層', '所在楼层', 'floor', 'level'],
    floorsTotal: ['总楼层', '總樓層', '总层数', 'total floors', 'stories', 'storeys'],
    decoration: ['装修', '裝修', '装修情况', '装潢', 'condition', 'renovation'],
    elevator: ['电梯', '電梯', '有无电梯', 'lift'],
    yearBuilt: ['建筑年代', '建成年代', '建造年代', '建築年代', '屋齡', '年代', 'year', 'year built', 'built'],
    listPrice: ['总价', '總價', '售价', '售價', '价格', '價格', '报价', '挂牌价', 'price', 'list price', 'asking price', 'sale price'],
    unitPrice: ['单价', '單價', '均价', 'unit price', 'price per sqm', 'price/sqm'],
    rent: ['租金', '月租', '月租金', 'rent price', 'monthly rent', 'lease amount'],
    onMarketOn: ['挂牌日期', '掛牌日期', '挂牌时间', '上架日期', 'list date', 'listing date', 'on market date', 'listed'],
    listingKind: ['房源类型', '房源類型', '类型', '類型', '交易类型', '物业类型', 'kind', 'category', 'listing category'],
    listingType: ['listing type', 'transaction type', 'sale or rent'],
    propertyType: ['property type', '房屋类型', '建筑类型'],
    bedrooms: ['卧室', '室', '臥室', 'beds', 'bedroom', 'br'],
    bathrooms: ['卫生间', '卫', '衛浴', 'baths', 'bathroom', 'ba'],
    building: ['楼栋', '栋', '楼号', '棟'],
    room: ['房号', '室号', '门牌', 'room number', 'apartment number'],
    publicRemarks: ['描述', '房源描述', '介绍', 'description', 'public remarks', 'remarks'],
    privateRemarks: ['备注', '備註', '内部备注', 'notes', 'note', 'private remarks'],
    sourceChannel: ['来源', '來源', '渠道', 'source'],
  },
};

export const headingsOf = (type: ImportType): Headings => HEADINGS[type];

/** Letters and signs that carry no meaning in a heading are dropped: `Phone_Work`, `phone work` and `phoneWork` are one. */
export const normaliseHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\([^)]*\)|[\s_\-.:*/"']/g, '');
