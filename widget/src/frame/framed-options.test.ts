import { expect, test } from 'vitest';
import { fragmentFor, framedOptions } from './framed-options.ts';

test('what the loader knows of the host page arrives in the frame through the fragment', () => {
  const fragment = fragmentFor({
    name: 'Camille Moreau',
    email: null,
    page: '/rendez-vous',
    landing: '?utm_source=meta&booking_phone=0639981234',
    referrer: 'https://www.instagram.com/',
  });
  const address = new URL(`https://book.example.com/w/wgt_1?embed=1#${fragment}`);
  expect(framedOptions(address, 'https://salon.example/')).toEqual({
    prefill: { name: 'Camille Moreau', phone: '0639981234' },
    source: {
      page: '/rendez-vous',
      referrer: 'https://www.instagram.com/',
      utm: { source: 'meta' },
    },
  });
});

test('a plain iframe has its own address and the referrer the browser gives', () => {
  const address = new URL(
    'https://book.example.com/w/wgt_1?embed=1&utm_source=flyer&booking_name=Ana',
  );
  expect(framedOptions(address, 'https://salon.example/')).toEqual({
    prefill: { name: 'Ana' },
    source: { page: '/w/wgt_1', referrer: 'https://salon.example/', utm: { source: 'flyer' } },
  });
});
