import { translateError } from './translate-problems';

const messages = {
  'Enter a name.': '请填写姓名。',
  'Not from {from}. Possible: {possible}.': '不能从“{from}”。可以：{possible}。',
  'value.customer.stage.owner': '成交业主',
  lost: '流失',
  new: '新',
};
const translated = (problem: object, type?: string) =>
  translateError({ details: { errors: [{ path: ['stage'], message: '', ...problem }] } }, messages, type).details
    .errors[0].message;

test('a sentence is shown in the language of the panel', () => {
  expect(translated({ message: 'Enter a name.' })).toBe('请填写姓名。');
  expect(translateError({ message: 'Enter a name.' }, messages).message).toBe('请填写姓名。');
  const refusal = { message: 'Enter a name.', details: { errors: [{ path: ['name'], message: 'Enter a name.' }] } };
  expect(translateError(refusal, messages).message).toBe('请填写姓名。');
});

test('the values in a sentence are named as the lists name them', () => {
  const problem = {
    template: 'Not from {from}. Possible: {possible}.',
    values: { from: 'new', possible: ['owner', 'lost'] },
  };
  expect(translated(problem, 'customer')).toBe('不能从“新”。可以：成交业主, 流失。');
});

test('a refusal of no field is shown in it too, with what stands in its gaps', () => {
  const problem = {
    path: [],
    template: 'Not from {from}. Possible: {possible}.',
    values: { from: 'new', possible: [] },
  };
  expect(translated(problem)).toBe('不能从“新”。可以：。');
  const refusal = { message: 'Enter a name.', details: { documentId: 'abc' } as never };
  expect(translateError(refusal, messages)).toEqual({ ...refusal, message: '请填写姓名。' });
});

test('what has no translation stands as it came', () => {
  expect(translated({ message: 'This attribute must be unique' })).toBe('This attribute must be unique');
});
