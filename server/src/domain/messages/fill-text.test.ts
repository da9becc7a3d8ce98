import { describe, expect, it } from 'vitest';
import { fillText } from './fill-text.ts';
import type { TemplateText } from './fill-text.ts';

const LINK = 'https://rdv.example.fr/b/7Kq2mXd4aB3dE5fG';
const values = { first_name: 'Camille', date: 'sam. 21 août', price: null, link: LINK };

const text = (body: string, more: Partial<TemplateText> = {}): TemplateText => ({
  subject: null,
  body,
  isPlain: false,
  content: null,
  ...more,
});
const sms = { channel: 'sms', needsLink: false } as const;

describe('a text filled in', () => {
  it('keeps the signs its owner chose, or is written in the small alphabet', () => {
    const body = 'Bonjour {{first_name}}, à {{date}}…';
    expect(fillText(text(body), values, sms).text.body).toBe('Bonjour Camille, à sam. 21 août…');
    expect(fillText(text(body, { isPlain: true }), values, sms).text.body).toBe(
      'Bonjour Camille, à sam. 21 aout...',
    );
  });

  it('is a mail with all its signs, whatever stands beside it', () => {
    const { body } = fillText(text('Le {{date}}', { isPlain: true }), values, {
      channel: 'email',
      needsLink: false,
    }).text;
    expect(body).toBe('Le sam. 21 août');
  });

  it('never shows a placeholder that does not exist', () => {
    const { text: filled, unfit } = fillText(text('Bonjour {{prénom}}, {{pirce}} !'), values, sms);
    expect(filled.body).not.toMatch(/[{}]/u);
    expect(unfit).toBe(null);
  });

  it.each([
    ['Vu {{#price}}{{price}}', 'broken'],
    ['Vu {{/price}}', 'broken'],
    ['Vu {{date', 'broken'],
    ['{{#price}}{{price}}{{/price}}', 'empty'],
    ['long '.repeat(400), 'too_long'],
  ] as const)('“%s” cannot be sent: %s', (body, unfit) => {
    expect(fillText(text(body), values, sms).unfit).toBe(unfit);
  });

  it('has its link at the end where nobody can answer, and once', () => {
    const oneWay = { channel: 'sms', needsLink: true } as const;
    const added = fillText(text('A {{date}}'), values, oneWay);
    expect(added).toMatchObject({ text: { body: `A sam. 21 août ${LINK}` }, isLinkAdded: true });
    const named = fillText(text('A {{date}} : {{link}}'), values, oneWay);
    expect(named).toMatchObject({ text: { body: `A sam. 21 août : ${LINK}` }, isLinkAdded: false });
  });

  it('has a subject of one line', () => {
    const mail = text('Corps', { subject: 'Pour\r\n{{first_name}}\nBcc: x@example.net' });
    const { subject } = fillText(mail, values, { channel: 'email', needsLink: false }).text;
    expect(subject).toBe('Pour Camille Bcc: x@example.net');
  });

  it('fills the variables of an approved text, each with something', () => {
    const content = { sid: 'HX1', variables: { 1: 'first_name', 2: 'price' } };
    const filled = fillText(text('Bonjour', { content }), values, {
      channel: 'whatsapp',
      needsLink: false,
    });
    expect(filled.text.content).toEqual({ sid: 'HX1', variables: { 1: 'Camille', 2: '-' } });
  });
});
