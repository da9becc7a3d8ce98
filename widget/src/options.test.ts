import { expect, test } from 'vitest';
import type { Attribute } from './options.ts';
import { prefillFrom, sourceFrom } from './options.ts';

const attributes = (given: Partial<Record<Attribute, string>>) => (name: Attribute) =>
  given[name] ?? null;

test('a snippet fills in what its attributes say, and the address of the page the rest', () => {
  const read = attributes({ name: 'Camille Moreau', service: 'svc_cut' });
  expect(
    prefillFrom(read, '?booking_name=Other&booking_email=camille%40exemple.fr&name=Nobody'),
  ).toEqual({
    name: 'Camille Moreau',
    service: 'svc_cut',
    email: 'camille@exemple.fr',
  });
});

test('an empty attribute counts as absent', () => {
  expect(prefillFrom(attributes({ name: '' }), '?booking_name=Ana')).toEqual({ name: 'Ana' });
});

test('a booking is credited to the page and the campaign that brought it, not to the whole query', () => {
  const page = {
    pathname: '/rendez-vous',
    search: '?utm_source=meta&utm_campaign=winter&utm_other=x&token=secret',
  };
  expect(sourceFrom(page, 'https://www.instagram.com/')).toEqual({
    page: '/rendez-vous',
    referrer: 'https://www.instagram.com/',
    utm: { source: 'meta', campaign: 'winter' },
  });
});

test('a visitor who typed the address has neither referrer nor campaign', () => {
  expect(sourceFrom({ pathname: '/', search: '' }, '')).toEqual({ page: '/' });
});

test('nothing longer than the contract takes is sent', () => {
  const source = sourceFrom(
    { pathname: `/${'a'.repeat(900)}`, search: `?utm_term=${'b'.repeat(900)}` },
    `https://example.com/${'c'.repeat(900)}`,
  );
  expect(source.page).toHaveLength(500);
  expect(source.referrer).toHaveLength(500);
  expect(source.utm?.term).toHaveLength(200);
});
