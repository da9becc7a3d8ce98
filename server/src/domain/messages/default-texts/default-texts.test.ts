import { describe, expect, it } from 'vitest';
import { rewriteForGsm7 } from '../gsm-rewrite.ts';
import { AUDIENCES, CHANNELS, MOMENTS, PLACEHOLDERS } from '../moments.ts';
import { isGsm7, smsLength } from '../sms-length.ts';
import type { Values } from '../fill-text.ts';
import { fillTemplate, namesIn, readTemplate } from '../template.ts';
import { TEXT_LANGUAGES, defaultText } from './default-texts.ts';

// As long as they get where people have long names: late August, the afternoon, a move to another day.
const COMMON = {
  first_name: 'Marie-Laure',
  name: 'Marie-Laure Delahousse',
  service: 'Couleur et coupe',
  person: 'Marie-Inès',
  link: 'https://rdv.example.fr/b/7Kq2mXd4aB3dE5fG',
  console_link: 'https://rdv.example.fr/console/bookings?open=bkg_01k9x0c5w2e8r4t6y8u0i2o4p6',
  business: 'Salon Lumière',
};
const VALUES_IN: Readonly<Record<string, Values>> = {
  fr: {
    ...COMMON,
    date: 'mer. 26 août',
    time: '14:30',
    old_date: 'mar. 25 août',
    old_time: '10:00',
    held_until: 'mar. 25 août 18:30',
  },
  en: {
    ...COMMON,
    date: 'Wed, Aug 26',
    time: '10:30\u202FAM',
    old_date: 'Tue, Aug 25',
    old_time: '10:00\u202FAM',
    held_until: 'Tue, Aug 25, 6:30\u202FPM',
  },
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
    const sent = rewriteForGsm7(fillTemplate(template, VALUES_IN[which.locale] ?? {})).text;
    expect(smsLength(sent)).toMatchObject({ encoding: 'gsm-7', segments: 1 });
  });

  it('says where to change or cancel, or where to look', () => {
    expect(namesIn(template)).toContain(which.audience === 'visitor' ? 'link' : 'console_link');
  });

  it('leaves no hole when everything optional is missing', () => {
    const filled = fillTemplate(template, { ...VALUES_IN[which.locale], person: null });
    expect(filled).not.toMatch(/\{\{|\}\}|\(\s*\)|[^\S\n]{2}|\n{3}| ,|\s\.(?:\s|$)/u);
  });
});

it('languages without texts of their own speak English', () => {
  const which = { moment: 'confirmed', audience: 'visitor', channel: 'sms' } as const;
  expect(defaultText(which, 'xx')).toEqual(defaultText(which, 'en'));
  expect(defaultText(which, 'fr-CA')).toEqual(defaultText(which, 'fr'));
});
