import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test('plain cells stand as they are, and nothing is an empty one', () => {
  expect(csvLine(['Zoé', 3, null, -2, ''])).toBe('Zoé,3,,-2,\r\n');
});

test('commas, quotes and line ends are quoted', () => {
  expect(csvLine(['a,b', 'say "hi"', 'one\ntwo', 'three\r\nfour'])).toBe(
    '"a,b","say ""hi""","one\ntwo","three\r\nfour"\r\n',
  );
});

test.each(['=1+1', '+33612345678', '-2', '@SUM(A1)', '\tx', '＝1', '＋1', '－1', '＠x'])(
  'what a spreadsheet would run is only text: %j',
  (text) => {
    expect(csvLine([text])).toBe(`'${text}\r\n`);
  },
);

test('a formula behind a line end or with a comma is neutralised inside its quotes', () => {
  expect(csvLine(['\r=1', '\n=1', '=HYPERLINK("http://x","y")'])).toBe(
    `"'\r=1","'\n=1","'=HYPERLINK(""http://x"",""y"")"\r\n`,
  );
});

test('a sign further on is harmless', () => {
  expect(csvLine(['a=b', 'x-y', 'me@example.com'])).toBe('a=b,x-y,me@example.com\r\n');
});
