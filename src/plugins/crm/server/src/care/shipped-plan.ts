/** Ready to be switched on by whoever answers for greetings; until then it sends nothing. */
export const BIRTHDAY_PLAN = {
  name: 'Birthday greeting by e-mail · 生日祝福（邮件）',
  trigger: 'birthday',
  offsetDays: 0,
  sendAt: '09:00',
  channels: ['email'],
  purpose: 'greeting',
  state: 'draft',
  templates: [
    {
      language: 'en',
      subject: 'Happy birthday, {{default customer.givenName customer.name}}!',
      body: `Dear {{customer.name}},

All of us at {{office.name}} wish you a very happy birthday and a good year to come.

{{#if owner.name}}{{owner.name}}
{{/if}}{{office.name}}`,
    },
    {
      language: 'zh-CN',
      subject: '{{customer.name}}，生日快乐！',
      body: `尊敬的{{customer.name}}：

{{#if owner.name}}{{owner.name}}与{{/if}}{{office.name}}全体同事祝您生日快乐，阖家幸福，万事顺遂！

{{office.name}}`,
    },
    {
      language: 'zh-TW',
      subject: '{{customer.name}}，生日快樂！',
      body: `親愛的{{customer.name}}您好：

{{#if owner.name}}{{owner.name}}與{{/if}}{{office.name}}全體同仁祝您生日快樂，闔家平安，萬事如意！

{{office.name}}`,
    },
  ],
};
