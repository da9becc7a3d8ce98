import { describe, expect, it } from 'vitest';
import { rewriteForGsm7 } from '../gsm-rewrite.ts';
import { AUDIENCES, CHANNELS, momentsFor } from '../moments.ts';
import { placeholdersFor } from '../placeholders.ts';
import { isGsm7, smsLength } from '../sms-length.ts';
import type { Values } from '../fill-text.ts';
import { fillTemplate, namesIn, readTemplate } from '../template.ts';
import { TEXT_LANGUAGES, defaultText } from './default-texts.ts';

// As long as they get where people have long names: late August, the afternoon, a move to another day.
const LINKS = {
  link: 'https://rdv.salonlumiere.fr/b/7Kq2mXd4aB3dE5fG',
  console_link: 'https://rdv.salonlumiere.fr/console/bookings?open=bkg_01k9x0c5w2e8r4t6y8u0i2o4p6',
};
const VALUES_IN: Readonly<Record<string, Values>> = {
  fr: {
    ...LINKS,
    first_name: 'Marie-Laure',
    name: 'Marie-Laure Delahousse',
    service: 'Couleur et coupe',
    person: 'Marie-Inès',
    business: 'Salon Lumière Lyon',
    date: 'mer. 26 août',
    time: '14:30',
    old_date: 'mar. 25 août',
    old_time: '10:00',
    held_until: 'mar. 25 août, 18:30',
  },
  en: {
    ...LINKS,
    first_name: 'Christopher',
    name: 'Christopher Montgomery',
    service: 'Cut and blow-dry',
    person: 'Alexandra',
    business: 'The Lamplight Salon',
    date: 'Wed, Aug 26',
    time: '10:30\u202FAM',
    old_date: 'Tue, Aug 25',
    old_time: '10:00\u202FAM',
    held_until: 'Tue, Aug 25, 6:30\u202FPM',
  },
};

const everyText = TEXT_LANGUAGES.flatMap((locale) =>
  AUDIENCES.flatMap((audience) =>
    momentsFor(audience).flatMap((moment) =>
      CHANNELS.map((channel) => ({ locale, moment, audience, channel })),
    ),
  ),
);

describe.each(everyText)('$locale, $moment, $audience, $channel', (which) => {
  const text = defaultText(which, which.locale);
  const known = placeholdersFor(which.audience);
  const template = readTemplate(text.body, known);

  it('has nothing wrong in it', () => {
    expect(template.problems).toEqual([]);
    expect(readTemplate(text.subject ?? '', known).problems).toEqual([]);
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

it('who is booked reads “with you”, the owner with whom', () => {
  const text = (audience: 'owner' | 'person') =>
    defaultText({ moment: 'confirmed', audience, channel: 'email' }, 'en').body;
  expect(text('person')).toContain(' with you.');
  expect(text('owner')).toContain(' with {{person}}');
});

it('nobody of the team is told of a freed time', () => {
  const which = { moment: 'waitlist', audience: 'owner', channel: 'sms' } as const;
  expect(() => defaultText(which, 'fr')).toThrow('No owner is told of “waitlist”');
});

it('languages without texts of their own speak English', () => {
  const which = { moment: 'confirmed', audience: 'visitor', channel: 'sms' } as const;
  expect(defaultText(which, 'xx')).toEqual(defaultText(which, 'en'));
  expect(defaultText(which, 'fr-CA')).toEqual(defaultText(which, 'fr'));
});
