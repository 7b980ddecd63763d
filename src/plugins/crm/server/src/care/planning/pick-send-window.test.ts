import { pickSendWindow } from './pick-send-window';

test('sends at the hour of the plan, and late until the quiet hours begin', () => {
  expect(pickSendWindow('09:00', '21:00', '08:00')).toEqual({ from: '09:00', until: '21:00' });
});

test('waits for the end of the quiet hours', () => {
  expect(pickSendWindow('06:30', '21:00', '08:00')).toEqual({ from: '08:00', until: '21:00' });
  expect(pickSendWindow('12:15', '12:00', '14:00')).toEqual({ from: '14:00', until: '24:00' });
});

test('has no window when the quiet hours last to midnight', () => {
  expect(pickSendWindow('21:00', '21:00', '08:00')).toBeUndefined();
  expect(pickSendWindow('23:30', '21:00', '08:00')).toBeUndefined();
});

test('knows quiet hours within the day, and none at all', () => {
  expect(pickSendWindow('09:00', '12:00', '14:00')).toEqual({ from: '09:00', until: '12:00' });
  expect(pickSendWindow('23:30', '08:00', '08:00')).toEqual({ from: '23:30', until: '24:00' });
});
