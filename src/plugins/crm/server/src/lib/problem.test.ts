import { problemError } from './problem';

test('says in English what is wrong and keeps what a translation needs', () => {
  const error = problemError([
    { path: ['name'], message: 'Enter a name.' },
    { path: ['stage'], message: 'Next can be: {possible}.', values: { possible: ['lost', 'dormant'] } },
  ]);
  expect(error.message).toBe('Enter a name. Next can be: lost, dormant.');
  expect(error.details).toEqual({
    errors: [
      { path: ['name'], message: 'Enter a name.', name: 'ValidationError' },
      {
        path: ['stage'],
        message: 'Next can be: lost, dormant.',
        name: 'ValidationError',
        template: 'Next can be: {possible}.',
        values: { possible: ['lost', 'dormant'] },
      },
    ],
  });
});
