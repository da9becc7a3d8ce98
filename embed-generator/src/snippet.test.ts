import { expect, test } from 'vitest';
import { pageOf, snippetOf } from './snippet.ts';

test('the snippet names the server and the widget, and nothing that could change', () => {
  expect(snippetOf('https://rdv.example', 'wgt_7Kq2mXd4')).toBe(
    '<script async src="https://rdv.example/embed.js"></script>\n<booking-widget widget="wgt_7Kq2mXd4"></booking-widget>',
  );
});

test('the booking page has an address of its own', () => {
  expect(pageOf('https://rdv.example', 'wgt_7Kq2mXd4')).toBe('https://rdv.example/w/wgt_7Kq2mXd4');
});
