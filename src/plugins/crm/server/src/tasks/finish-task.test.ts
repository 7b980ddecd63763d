import { finishTask } from './finish-task';

const now = new Date('2026-11-23T10:00:00Z');

test('a task that is done says when, and whether in time', () => {
  expect(finishTask('doing', 'done', '2026-11-23T10:00:00Z', now)).toEqual({
    completedAt: now,
    onTime: true,
    progress: 100,
  });
  expect(finishTask('todo', 'done', '2026-11-23T09:59:59Z', now)).toMatchObject({ onTime: false });
  expect(finishTask(undefined, 'done', null, now)).toMatchObject({ onTime: true, progress: 100 });
});

test('a task taken up again is not done any more', () => {
  expect(finishTask('done', 'todo', null, now)).toEqual({ completedAt: null, onTime: null, progress: 0 });
});

test('other moves and staying change nothing else', () => {
  expect(finishTask('todo', 'doing', null, now)).toEqual({});
  expect(finishTask('done', 'done', null, now)).toEqual({});
});
