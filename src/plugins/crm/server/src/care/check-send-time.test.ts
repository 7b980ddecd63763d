import { checkSendTime } from './check-send-time';

const quiet = { quietFrom: '21:00', quietUntil: '08:00' };

test('a time in quiet hours that last to the end of the day is refused, with the hours', () => {
  for (const time of ['21:00', '22:30'])
    expect(checkSendTime(time, quiet)).toMatchObject([
      { path: ['sendAt'], values: { time, from: '21:00', until: '08:00' } },
    ]);
});

test('what waits for the end of the quiet hours on its day may be', () => {
  for (const time of ['06:00', '08:00', '20:59']) expect(checkSendTime(time, quiet)).toEqual([]);
  expect(checkSendTime('13:30', { quietFrom: '12:00', quietUntil: '14:00' })).toEqual([]);
  expect(checkSendTime('22:00', { quietFrom: '00:00', quietUntil: '00:00' })).toEqual([]);
});
