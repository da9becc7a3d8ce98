import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HomeRequest } from './home.ts';
import { tellSite } from './tell-site.ts';

const BOOKED = {
  id: 'bkg_1',
  status: 'confirmed',
  service: 'svc_1',
  amountMinor: 4200,
  currency: 'EUR',
};

let page: { dataLayer?: object[] };

beforeEach(() => {
  page = {};
  vi.stubGlobal('window', page);
});
afterEach(() => vi.unstubAllGlobals());

function request(landing = ''): { request: HomeRequest; emitted: string[] } {
  const emitted: string[] = [];
  const given = {
    landing,
    read: (name: string) => (name === 'widget' ? 'wgt_1' : null),
    emit: (name: string) => void emitted.push(name),
  };
  // @NOTE telling uses no other part of a request.
  return { request: given as unknown as HomeRequest, emitted };
}

test('nothing is pushed, and no dataLayer made, where the owner does not want it', () => {
  const { request: given, emitted } = request();
  tellSite(given, false).emit('booked', BOOKED);
  expect(emitted).toEqual(['booked']);
  expect(page).toEqual({});
});

test('a booking is a purchase for GA4 and a Schedule for Meta, with value, service and campaign', () => {
  const { request: given, emitted } = request('?gclid=Cj0&utm_source=google&booking_name=Ana');
  const telling = tellSite(given, true);
  telling.emit('service', { service: 'svc_1', name: 'Coupe' });
  telling.emit('booked', BOOKED);
  expect(emitted).toEqual(['service', 'booked']);
  expect(page.dataLayer?.at(-1)).toEqual({
    event: 'booking_booked',
    ga4_event: 'purchase',
    meta_event: 'Schedule',
    meta_event_id: 'bkg_1',
    booking: { widget: 'wgt_1', ...BOOKED },
    campaign: { gclid: 'Cj0', utm_source: 'google' },
    ecommerce: {
      transaction_id: 'bkg_1',
      value: 42,
      currency: 'EUR',
      items: [{ item_id: 'svc_1', item_name: 'Coupe', quantity: 1, price: 42 }],
    },
  });
});

test('what still has to be approved is a lead, and what has no price brings no value', () => {
  const { request: given } = request();
  tellSite(given, true).emit('booked', { ...BOOKED, status: 'pending', amountMinor: null });
  expect(page.dataLayer?.at(-1)).toMatchObject({ ga4_event: 'generate_lead', meta_event: 'Lead' });
  expect(JSON.stringify(page.dataLayer)).not.toContain('value');
});

test('yen have no cents, and an array the page already has is used', () => {
  page.dataLayer = [{ event: 'gtm.js' }];
  const { request: given } = request();
  tellSite(given, true).emit('booked', { ...BOOKED, currency: 'JPY' });
  expect(page.dataLayer[0]).toEqual({ event: 'gtm.js' });
  expect(page.dataLayer.at(-1)).toMatchObject({ ecommerce: { value: 4200 } });
});
