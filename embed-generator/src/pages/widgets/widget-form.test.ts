import { expect, test } from 'vitest';
import { changeOf } from './widget-form.ts';
import type { WidgetForm } from './widget-form.ts';

const FORM: WidgetForm = {
  name: 'Réservation du site',
  serviceIds: [],
  staffIds: [],
  placement: 'inline',
  buttonText: ' ',
  locale: '',
  scheme: 'auto',
  brand: '#a3492d',
  sites: 'https://salon-lumiere.fr/\n\n https://*.salon-lumiere.fr',
  redirectUrl: '',
};

test('sites are read line by line, without the slash an address bar adds', () => {
  expect(changeOf(FORM).allowedSites).toEqual([
    'https://salon-lumiere.fr',
    'https://*.salon-lumiere.fr',
  ]);
});

test('what was left empty is taken away, and the rest of the theme is not touched', () => {
  const { buttonText, locale, redirectUrl, theme } = changeOf(FORM);
  expect({ buttonText, locale, redirectUrl }).toEqual({
    buttonText: null,
    locale: null,
    redirectUrl: null,
  });
  expect(theme).toEqual({ brand: '#a3492d', scheme: 'auto' });
});
