import { parseOrientation } from './parse-orientation';

test.each([
  ['南北通透', ['N', 'S']],
  ['南 北', ['N', 'S']],
  ['东 西', ['E', 'W']],
  ['东南', ['SE']],
  ['朝南', ['S']],
  ['south-east / W', ['SE', 'W']],
])('reads %s', (text, value) => expect(parseOrientation(text)).toEqual({ value }));

test('refuses what is no direction', () => expect(parseOrientation('好').problem).toBe('This is not a direction.'));
