import { expect, test } from 'vitest';
import { eventText } from './event-text.ts';
import type { EventWords } from './event-text.ts';
import { PRESET_TEXT } from './preset-text.ts';

const words: EventWords = {
  service: 'Massage',
  customer: 'Chloé Martin',
  phone: '+33612345678',
  email: '',
  staff: 'Ana',
  business: 'Salon',
  answers: '',
  link: 'https://book.example/console',
  pending: '',
};
const text = (given: Partial<Parameters<typeof eventText>[1]>, said = words) =>
  eventText(said, { details: 'full', template: null, ...given }, PRESET_TEXT);

test('the preset names service and customer, and leaves out lines with nothing to say', () => {
  expect(text({})).toEqual({
    summary: 'Massage · Chloé Martin',
    description: 'Chloé Martin\n+33612345678\n\n\nAna · Salon\nhttps://book.example/console',
  });
});

test('only the name means no number, only busy means nothing of the customer', () => {
  expect(JSON.stringify(text({ details: 'name' }))).not.toContain('+336');
  expect(text({ details: 'name' }).summary).toContain('Chloé');
  expect(text({ details: 'busy' })).toEqual({
    summary: 'Salon',
    description: 'https://book.example/console',
  });
});

test('the owner’s template is filled in once, whatever customers call themselves', () => {
  const template = {
    title: '{customer} ({service}) {unknown}',
    description: 'Tel: {phone}\nMail: {email}',
  };
  const said = { ...words, customer: '{phone} $& {link}' };
  expect(text({ template }, said)).toEqual({
    summary: '{phone} $& {link} (Massage) {unknown}',
    description: 'Tel: +33612345678',
  });
});

test('what customers write is shown, never rendered', () => {
  const said = {
    ...words,
    customer: '<a href="https://evil.example">Pay here</a>',
    answers: 'Note: 1 < 2',
  };
  const { description } = text({}, said);
  expect(description).not.toMatch(/[<>]/u);
  expect(description).toContain('‹a href="https://evil.example"›Pay here');
});
