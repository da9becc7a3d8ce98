import { describe, expect, it } from 'vitest';
import { rewriteForGsm7 } from '../gsm-rewrite.ts';
import { AUDIENCES, CHANNELS, MOMENTS, PLACEHOLDERS } from '../moments.ts';
import { isGsm7, smsLength } from '../sms-length.ts';
import { fillTemplate, namesIn, readTemplate } from '../template.ts';
import { TEXT_LANGUAGES, defaultText } from './default-texts.ts';

// As long as they usually get: a booking in France, by a visitor in the same zone.
const VALUES = {
  first_name: 'Camille',
  name: 'Camille Moreau',
  service: 'Couleur et coupe',
  person: 'Inès',
  date: 'mer. 21 août',
  time: '10:00',
  old_date: 'mar. 20 août',
  old_time: '14:30',
  link: 'https://rdv.example.fr/b/7Kq2mXd4aB3dE5fG',
  console_link: 'https://rdv.example.fr/console/bookings/bkg_01k9x',
  business: 'Salon Lumière',
};

const everyText = TEXT_LANGUAGES.flatMap((locale) =>
  MOMENTS.flatMap((moment) =>
    AUDIENCES.flatMap((audience) =>
      CHANNELS.map((channel) => ({ locale, moment, audience, channel })),
    ),
  ),
);

describe.each(everyText)('$locale, $moment, $audience, $channel', (which) => {
  const text = defaultText(which, which.locale);
  const template = readTemplate(text.body, PLACEHOLDERS);

  it('has nothing wrong in it', () => {
    expect(template.problems).toEqual([]);
    expect(readTemplate(text.subject ?? '', PLACEHOLDERS).problems).toEqual([]);
    expect(text.subject === null).toBe(which.channel !== 'email');
  });

  it('is one text message where it is one', () => {
    if (which.channel !== 'sms') return;
    expect(isGsm7(text.body)).toBe(true);
    const sent = rewriteForGsm7(fillTemplate(template, VALUES)).text;
    expect(smsLength(sent)).toMatchObject({ encoding: 'gsm-7', segments: 1 });
  });

  it('says where to change or cancel, or where to look', () => {
    expect(namesIn(template)).toContain(which.audience === 'visitor' ? 'link' : 'console_link');
  });

  it('leaves no hole when everything optional is missing', () => {
    const filled = fillTemplate(template, { ...VALUES, person: null });
    expect(filled).not.toMatch(/\{\{|\}\}|\(\s*\)|[^\S\n]{2}|\n{3}| ,|\s\.(?:\s|$)/u);
  });
});

it('languages without texts of their own speak English', () => {
  const which = { moment: 'confirmed', audience: 'visitor', channel: 'sms' } as const;
  expect(defaultText(which, 'xx')).toEqual(defaultText(which, 'en'));
  expect(defaultText(which, 'fr-CA')).toEqual(defaultText(which, 'fr'));
});
