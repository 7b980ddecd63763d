import type { PersonExport } from '../../../shared/contracts/privacy';
import { buildPersonPage, type PageTexts } from './build-person-page';

const texts: PageTexts = {
  language: 'en',
  text: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
  typeName: (name) => name,
  fieldName: (uid, name) => `[${uid.split('.')[1]} ${name}]`,
  word: (_type, name, value) => `${name}=${value}`,
  moment: (at) => `at ${at}`,
  action: (name) => `did ${name}`,
};

const data: PersonExport = {
  meta: {
    exportId: 'x-1',
    exportedAt: '2026-11-23T00:00:00.000Z',
    exportedBy: 'Li Na',
    reason: 'a <letter>',
    office: 'Estate',
  },
  types: [
    {
      uid: 'api::customer.customer',
      displayName: 'Customer',
      lists: ['stage'],
      parts: { phones: { uid: 'customer.phone', lists: ['label'], parts: {} } },
      records: [
        {
          documentId: 'hidden-id',
          name: '<script>alert(1)</script>',
          stage: 'new',
          phones: [{ number: '+8613800001234', label: 'home' }],
          owner: { documentId: 'e1', label: 'Li "Na"' },
          remarks: 'line\nbreak',
          scan: {
            name: 'a.png',
            mime: 'image/png',
            size: 1,
            url: '/uploads/a.png',
            content: 'data:image/png;base64,AA',
          },
          contract: { name: '"><img>.pdf', mime: 'application/pdf', size: 1, url: '/uploads/b.pdf' },
        },
      ],
    },
  ],
  history: [
    {
      at: '2026-01-01T00:00:00.000Z',
      action: 'update',
      type: 'api::customer.customer',
      documentId: 'd',
      fields: ['name'],
    },
  ],
};
const page = buildPersonPage(data, texts);

test('S84 says on the page who had it made, when, for what, and under which number', () => {
  expect(page).toContain('mark Estate Li Na at 2026-11-23T00:00:00.000Z x-1');
  expect(page.match(/mark Estate Li Na/g)).toHaveLength(3);
  expect(page).toContain('reason a &lt;letter&gt;');
});

test('what a person typed stays text', () => {
  expect(page).not.toMatch(/<script|"><img>/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('Li &quot;Na&quot;');
  expect(page).toContain('line<br>break');
});

test('shows labels, words, parts and files, and loads nothing', () => {
  expect(page).toContain('stage=new');
  expect(page).toContain('[phone number]');
  expect(page).toContain('label=home');
  expect(page).toContain('<img src="data:image/png;base64,AA" alt="a.png">');
  expect(page).toContain('did update');
  expect(page).not.toContain('hidden-id');
  expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
});
