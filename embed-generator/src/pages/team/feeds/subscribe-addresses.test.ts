import { expect, test } from 'vitest';
import { subscribeAddresses } from './subscribe-addresses.ts';

test('each calendar program is sent where it subscribes, with the address in it', () => {
  const url = 'https://book.example.com/f/abc.ics';
  const { webcal, google, outlook, outlookLive } = subscribeAddresses(url, 'Inès · Élan');
  expect(webcal).toBe('webcal://book.example.com/f/abc.ics');
  expect(new URL(google).searchParams.get('cid')).toBe(webcal);
  for (const address of [outlook, outlookLive]) {
    expect(new URL(address).searchParams.get('url')).toBe(url);
    expect(new URL(address).searchParams.get('name')).toBe('Inès · Élan');
  }
  expect(new URL(outlook).hostname).toBe('outlook.office.com');
  expect(new URL(outlookLive).hostname).toBe('outlook.live.com');
});
