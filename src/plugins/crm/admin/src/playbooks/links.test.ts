import { linksOf } from './links';

test('each figure leads to the list of what it counts', () => {
  const links = linksOf('p1');
  const read = (path: string) => decodeURIComponent(path);
  expect(read(links.runs('stopped', 'by_hand'))).toContain('[playbook][documentId][$eq]=p1');
  expect(read(links.runs('stopped', 'by_hand'))).toContain('[stopReason][$eq]=by_hand');
  expect(read(links.open())).not.toContain('dueAt][$lt');
  expect(read(links.overdue(new Date('2027-01-01T00:00:00Z')))).toContain('[dueAt][$lt]=2027-01-01T00:00:00.000Z');
});
