import { layout, markup } from './public-page';

test('what a person typed shows as text, and never becomes part of the page', () => {
  const typed = `<script>alert("1")</script>'&`;
  const page = layout(typed, 'en"><b>', markup`<p title="${typed}">${[typed, false, null, 0]}</p>`);
  expect(page).not.toContain('<script>');
  expect(page).not.toContain('<b>');
  expect(page).toContain('<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">');
  expect(page).toContain('&#39;&amp;0</p>');
});

test('pieces of HTML are put together as they are, and the page says its language', () => {
  const page = layout('Title', 'zh-Hans', markup`<ul>${['a', 'b'].map((text) => markup`<li>${text}</li>`)}</ul>`);
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).toContain('<ul><li>a</li><li>b</li></ul>');
});
