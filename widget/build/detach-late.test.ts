import { expect, test } from 'vitest';
import { detachLate } from './detach-late.ts';

test('a later chunk reads from the window what it imported from the inline script', () => {
  const { script, later } = detachLate({
    entry: {
      name: 'page-fr-a1b2c3d4.js',
      code: 'function e(){return 1}var $t=2;import(`/assets/page-fr-late-x.js`);export{e as n,$t as t,own};',
    },
    later: [
      {
        name: 'page-fr-late-x.js',
        code: 'import{n as a,own}from"./page-fr-a1b2c3d4.js";import{z}from"./other.js";export const late=a()+own;',
      },
    ],
  });
  expect(script).toBe(
    'function e(){return 1}var $t=2;import(`/assets/page-fr-late-x.js`);window.booking={n:e,t:$t,own:own};',
  );
  expect(later[0]?.code).toBe(
    'const{n:a,own:own}=window.booking;import{z}from"./other.js";export const late=a()+own;',
  );
});

test('an entry that shares nothing leaves nothing on the window', () => {
  const { script } = detachLate({ entry: { name: 'page.js', code: 'start();' }, later: [] });
  expect(script).toBe('start();');
});
