import type { AdminRole } from './grants';

/** The words for the shipped roles in the languages that an office may write in, beside the table's own English. */
const NAMES: Record<string, Record<string, [name: string, description: string]>> = {
  'zh-CN': {
    'crm-manager': ['经理', '管理整个机构：全部记录和页面，唯一可以删除的角色'],
    'crm-team-lead': ['团队主管', '带领经纪人：本团队及下级团队的记录，并决定由谁负责'],
    'crm-agent': ['经纪人', '负责自己的客户和交易，可查找全部房源'],
    'crm-reception': ['前台', '接待来访，登记新客户并指定负责人'],
    'crm-customer-service': ['客服', '答复客户：维护客户资料，处理投诉，导入联系人文件'],
    'crm-marketing': ['市场', '策划问候和活动，维护客户的授权同意'],
    'crm-finance': ['财务', '每笔交易的金额、付款和佣金；看不到电话号码'],
    'crm-auditor': ['审计', '可查看全部内容，不能写入'],
  },
  'zh-TW': {
    'crm-manager': ['經理', '管理整個機構：全部記錄和頁面，唯一可以刪除的角色'],
    'crm-team-lead': ['團隊主管', '帶領經紀人：本團隊及下級團隊的記錄，並決定由誰負責'],
    'crm-agent': ['經紀人', '負責自己的客戶和交易，可尋找全部房源'],
    'crm-reception': ['櫃檯', '接待來訪，登記新客戶並指定負責人'],
    'crm-customer-service': ['客服', '答覆客戶：維護客戶資料，處理投訴，匯入聯絡人檔案'],
    'crm-marketing': ['行銷', '策劃問候和活動，維護客戶的授權同意'],
    'crm-finance': ['財務', '每筆交易的金額、付款和佣金；看不到電話號碼'],
    'crm-auditor': ['稽核', '可檢視全部內容，不能寫入'],
  },
};

/** Strapi keeps one plain text a role for readers of every language: English, and the office's own beside it. */
export const nameRole = (
  { code, name, description }: Pick<AdminRole, 'code' | 'name' | 'description'>,
  language: string,
): { name: string; description: string } => {
  const own = NAMES[language]?.[code];
  return own ? { name: `${name} · ${own[0]}`, description: `${description} · ${own[1]}` } : { name, description };
};
