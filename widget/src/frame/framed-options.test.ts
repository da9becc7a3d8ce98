import { expect, test } from 'vitest';
import { fragmentFor, framedOptions, framedWish } from './framed-options.ts';

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

test('a service is wished for by the page’s own query, or by that of the page around it', () => {
  const own = new URL('https://book.example.com/w/wgt_1?booking_service=Barbe&booking_staff=Karim');
  expect(framedWish(own)).toEqual({ service: 'Barbe', staff: 'Karim' });
  const landing = fragmentFor({ landing: '?booking_service=Chignon' });
  const framed = new URL(`https://book.example.com/w/wgt_1?embed=1#${landing}`);
  expect(framedWish(framed)).toEqual({ service: 'Chignon', staff: '' });
});

test('where no address may fill anything in, only the snippet does, and only in a frame', () => {
  const fragment = fragmentFor({
    name: 'Camille',
    landing: '?booking_phone=0639981234&utm_source=x',
  });
  const address = new URL(`https://book.example.com/w/wgt_1?booking_email=a@b.example#${fragment}`);
  const closed = { isOpen: false, isFramed: true };
  expect(framedOptions(address, '', closed).prefill).toEqual({ name: 'Camille' });
  expect(framedOptions(address, '', { isOpen: false, isFramed: false }).prefill).toEqual({});
  // Where a visitor came from is another matter.
  expect(framedOptions(address, '', closed).source.utm).toEqual({ source: 'x' });
  expect(framedOptions(address, '').prefill).toEqual({
    name: 'Camille',
    email: 'a@b.example',
    phone: '0639981234',
  });
});
