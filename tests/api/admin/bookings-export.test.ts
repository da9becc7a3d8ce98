import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { arrive } from '../../world/people.ts';
import { itemsWithId, openFrontDesk, refusal, withId } from './front-desk.ts';
import type { Caller, FrontDesk } from './front-desk.ts';

let desk: FrontDesk;
let salon: Caller;
let zoe: string;
let care: string;

beforeEach(async () => {
  desk = await openFrontDesk();
  salon = await desk.callerFor('demo');
  zoe = await made('staff', { name: 'Zoé' });
  const questions = [{ id: 'skin', kind: 'text', label: 'Peau, allergies ?' }];
  care = await made('services', { name: 'Soin', durationMin: 30, questions, staffIds: [zoe] });
});

afterEach(() => desk.close());

test('the file opens in a spreadsheet: mark, head, quoted cells, both clocks', async () => {
  const id = await book('2027-03-29T08:00:00Z', 'Léa "Lou" Roy', { skin: 'oui, noix' });
  const answer = await salon.ask('GET', `/api/v1/bookings.csv?staff=${zoe}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="bookings.csv"');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(await bytesOf(`/api/v1/bookings.csv?staff=${zoe}`)).toEqual([0xef, 0xbb, 0xbf]);
  const [head, line, end] = answer.text.replace('\uFEFF', '').split('\r\n');
  expect(head).toBe(
    'id,status,service,person,start,end,timezone,start_utc,end_utc,customer_name,customer_email,customer_phone,answers,language,widget,booked_at_utc',
  );
  expect(line).toBe(
    `${id},confirmed,Soin,Zoé,2027-03-29 10:00,2027-03-29 10:30,Europe/Paris,2027-03-29T08:00:00Z,2027-03-29T08:30:00Z,"Léa ""Lou"" Roy",,'+33612345678,"Peau, allergies ?: oui, noix",fr,,2026-12-03T09:00:00Z`,
  );
  expect(end).toBe('');
});

test('a customer’s name cannot become a formula', async () => {
  await book('2027-03-29T08:00:00Z', '=HYPERLINK("http://evil.example";"x")');
  const { text } = await salon.ask('GET', `/api/v1/bookings.csv?staff=${zoe}`);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"";""x"")"`);
});

test('more bookings than one page holds all arrive, once each and in order', async () => {
  const first = Date.parse('2027-03-29T08:00:00Z');
  const ids: string[] = [];
  for (let at = 0; at < 205; at += 1) {
    ids.push(await book(new Date(first + at * 1_800_000).toISOString(), `Visitor ${at}`));
  }
  const { text } = await salon.ask('GET', `/api/v1/bookings.csv?staff=${zoe}`);
  const lines = text.trimEnd().split('\r\n').slice(1);
  expect(lines.map((line) => line.slice(0, line.indexOf(',')))).toEqual(ids);
});

test('the filters are those of the list', async () => {
  await book('2027-03-29T08:00:00Z', 'Anna Blanc');
  await book('2027-03-30T08:00:00Z', 'Paul Roy');
  const names = async (query: string) => {
    const { text } = await salon.ask('GET', `/api/v1/bookings.csv?service=${care}&${query}`);
    return text.match(/Anna Blanc|Paul Roy/gu) ?? [];
  };
  expect(await names('search=anna')).toEqual(['Anna Blanc']);
  expect(await names('from=2027-03-30T00:00:00Z')).toEqual(['Paul Roy']);
  expect(await names('status=cancelled')).toEqual([]);
  const paged = await salon.ask('GET', '/api/v1/bookings.csv?limit=3');
  expect(paged.as(refusal).error.code).toBe('request.invalid');
});

test('who works in two businesses names one in the link, and only one of their own', async () => {
  const clinic = await desk.callerFor('northgate');
  const lucie = await desk.callerFor('lucie');
  const roles = [salon, clinic].map(({ businessId }) => ({ businessId, role: 'owner' as const }));
  const ines = await arrive(desk, { name: 'Inès', email: 'ines@example.com', roles });
  const ask = (business: string) => ines.ask('GET', `/api/v1/bookings.csv?business=${business}`);
  const theirs = (await clinic.ask('GET', '/api/v1/bookings')).as(itemsWithId).items;
  expect((await ask(clinic.businessId)).text).toContain(theirs[0]?.id ?? 'nothing');
  expect((await ask(salon.businessId)).text).not.toContain(theirs[0]?.id ?? 'nothing');
  expect((await ask(lucie.businessId)).code).toBe('businesses.not_found');
  expect((await ines.ask('GET', '/api/v1/bookings.csv')).code).toBe('request.invalid');
});

async function book(start: string, name: string, answers = {}): Promise<string> {
  const customer = { name, phone: '06 12 34 56 78' };
  return made('bookings', { service: care, staff: zoe, start, customer, answers, locale: 'fr' });
}

async function bytesOf(path: string): Promise<number[]> {
  const headers = { Authorization: `Bearer ${salon.secret}` };
  const body = await (await desk.app.request(path, { headers })).arrayBuffer();
  return [...new Uint8Array(body).slice(0, 3)];
}

async function made(noun: string, body: unknown): Promise<string> {
  const answer = await salon.ask('POST', `/api/v1/${noun}`, body);
  return answer.as(z.object({ ...withId.shape })).id;
}
