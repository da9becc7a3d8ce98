import type { Accounts } from './accounts.ts';
import {
  calendarAnswer,
  calendarList,
  calendarListEntry,
  freeBusy,
  insertCalendar,
} from './calendar-answers.ts';
import type { Channels } from './channels.ts';
import type { Ask, Reply } from './exchange.ts';
import { textOf } from './exchange.ts';
import type { Grants } from './grants.ts';
import { listEvents, listInstances } from './list-events.ts';
import type { Tombstones } from './list-events.ts';
import type { ListMemory } from './list-memory.ts';
import { insufficientScopes, invalidCredentials } from './refusals.ts';
import { deleteEvent, insertEvent, known, patchEvent, updateEvent } from './write-events.ts';

const ROOT = 'https://www.googleapis.com/auth/';
const EVENTS = ['calendar', 'calendar.events', 'calendar.events.owned', 'calendar.app.created'];
const READ_EVENTS = [...EVENTS, 'calendar.readonly', 'calendar.events.readonly'];
const LIST = [
  'calendar',
  'calendar.readonly',
  'calendar.calendarlist',
  'calendar.calendarlist.readonly',
];

/** What the handlers of the Calendar API work on. */
export interface ApiWorld {
  readonly accounts: Accounts;
  readonly grants: Grants;
  readonly channels: Channels;
  readonly memory: ListMemory;
  tombstones(): Tombstones;
  makeId(): string;
}

/** A request of the Calendar API, recognised but not yet carried out. */
export interface ApiCall {
  /** As in the reference: `events.list`. */
  readonly name: string;
  /** Checks who asks, then does it. */
  run(): Reply;
}

interface Caller {
  readonly email: string;
  readonly ids: readonly string[];
  readonly ask: Ask;
}

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  readonly scopes: readonly string[];
  answer(world: ApiWorld, caller: Caller): unknown;
}

/** Finds the method of the API that a request asks for; null when there is none. */
export function recognise(world: ApiWorld, ask: Ask): ApiCall | null {
  if (!ask.path.startsWith('/calendar/v3/')) return null;
  const path = ask.path.slice('/calendar/v3'.length);
  for (const route of ROUTES) {
    const match = route.method === ask.method ? route.path.exec(path) : null;
    if (match === null) continue;
    return {
      name: route.name,
      run() {
        const email = permitted(world.grants, ask, route.scopes);
        const ids = match.slice(1).map(decodeURIComponent);
        const body = route.answer(world, { email, ids, ask });
        return body === undefined ? { status: 204 } : { status: 200, body };
      },
    };
  }
  return null;
}

function permitted(grants: Grants, { headers, query }: Ask, scopes: readonly string[]): string {
  const [, token] = /^Bearer (.+)$/u.exec(headers.authorization ?? '') ?? [];
  const holder = grants.holderOf(token ?? query.get('access_token') ?? '');
  if (holder === null) throw invalidCredentials();
  if (!scopes.some((scope) => holder.scopes.includes(ROOT + scope))) throw insufficientScopes();
  return holder.email;
}

function route(
  [name, method, path]: readonly [name: string, method: string, path: RegExp],
  scopes: readonly string[],
  answer: Route['answer'],
): Route {
  return { name, method, path, scopes, answer };
}

const ONE_EVENT = /^\/calendars\/([^/]+)\/events\/([^/]+)$/u;
const ALL_EVENTS = /^\/calendars\/([^/]+)\/events$/u;

const ROUTES: readonly Route[] = [
  route(['events.list', 'GET', ALL_EVENTS], READ_EVENTS, (world, caller) =>
    listEvents(bookOf(world, caller), caller.ask.query, {
      memory: world.memory,
      tombstones: world.tombstones(),
    }),
  ),
  route(['events.insert', 'POST', ALL_EVENTS], EVENTS, (world, caller) =>
    insertEvent(bookOf(world, caller), caller.ask, world.makeId),
  ),
  route(
    ['events.watch', 'POST', /^\/calendars\/([^/]+)\/events\/watch$/u],
    READ_EVENTS,
    (world, caller) => world.channels.watch(bookOf(world, caller), caller.email, caller.ask),
  ),
  route(
    ['events.instances', 'GET', /^\/calendars\/([^/]+)\/events\/([^/]+)\/instances$/u],
    READ_EVENTS,
    (world, caller) => {
      const book = bookOf(world, caller);
      const series = known(book, caller.ids[1] ?? '');
      return listInstances(book, series, { query: caller.ask.query, memory: world.memory });
    },
  ),
  route(['events.get', 'GET', ONE_EVENT], READ_EVENTS, (world, caller) => {
    const { resource } = known(bookOf(world, caller), caller.ids[1] ?? '');
    return resource;
  }),
  route(['events.update', 'PUT', ONE_EVENT], EVENTS, (world, caller) =>
    updateEvent(bookOf(world, caller), caller.ids[1] ?? '', caller.ask),
  ),
  route(['events.patch', 'PATCH', ONE_EVENT], EVENTS, (world, caller) =>
    patchEvent(bookOf(world, caller), caller.ids[1] ?? '', caller.ask),
  ),
  route(['events.delete', 'DELETE', ONE_EVENT], EVENTS, (world, caller) =>
    deleteEvent(bookOf(world, caller), caller.ids[1] ?? '', caller.ask),
  ),
  route(
    ['channels.stop', 'POST', /^\/channels\/stop$/u],
    [...READ_EVENTS, ...LIST],
    (world, caller) => world.channels.stop(caller.email, caller.ask),
  ),
  route(['calendarList.list', 'GET', /^\/users\/me\/calendarList$/u], LIST, (world, caller) =>
    calendarList(world.accounts.listOf(caller.email), caller.ask.query),
  ),
  route(
    ['calendarList.get', 'GET', /^\/users\/me\/calendarList\/([^/]+)$/u],
    LIST,
    (world, caller) => calendarListEntry(bookOf(world, caller)),
  ),
  route(
    ['calendars.get', 'GET', /^\/calendars\/([^/]+)$/u],
    [
      'calendar',
      'calendar.readonly',
      'calendar.calendars',
      'calendar.calendars.readonly',
      'calendar.app.created',
    ],
    (world, caller) => calendarAnswer(bookOf(world, caller)),
  ),
  route(
    ['calendars.insert', 'POST', /^\/calendars$/u],
    ['calendar', 'calendar.calendars', 'calendar.app.created'],
    (world, caller) => insertCalendar(world.accounts, caller.email, caller.ask),
  ),
  route(
    ['freebusy.query', 'POST', /^\/freeBusy$/u],
    ['calendar', 'calendar.readonly', 'calendar.freebusy', 'calendar.events.freebusy'],
    (world, caller) => freeBusy(world.accounts.listOf(caller.email), caller.ask),
  ),
];

function bookOf({ accounts }: ApiWorld, { email, ids }: Caller) {
  return accounts.book(email, textOf(ids[0]) ?? '');
}
