import type { Composition } from '@bookingsaas/server/compose';
import type { Role } from '@bookingsaas/server/ports/members';
import { z } from 'zod';
import { textOf } from './text-of.ts';

/** Where our own pages are in stories, unless `PUBLIC_URL` says otherwise. */
export const OWN_ORIGIN = 'http://localhost:3000';
export const PASSWORD = 'correct horse battery';

/** Somebody at a browser: keeps cookies, and says where a page of ours would come from. */
export interface Person {
  readonly email: string;
  /** Cookies the browser keeps, by name. */
  readonly cookies: ReadonlyMap<string, string>;
  ask(method: string, path: string, given?: Asked): Promise<Heard>;
  signIn(password?: string): Promise<Heard>;
}

export interface Asked {
  readonly body?: unknown;
  /** Id for `X-Business`. */
  readonly business?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  as<T extends z.ZodType>(schema: T): z.output<T>;
  /** The code of a refusal; undefined when it is none. */
  readonly code: string | undefined;
}

type Server = Pick<Composition, 'app' | 'accounts'>;

/** A browser without any cookie. */
export function atBrowser({ app }: Pick<Server, 'app'>, email: string): Person {
  const cookies = new Map<string, string>();
  const person: Person = {
    email,
    cookies,
    async ask(method, path, { body, business, headers } = {}) {
      const answer = await app.request(path, {
        method,
        headers: {
          ...(cookies.size === 0
            ? {}
            : { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
          ...(method === 'GET' ? {} : { Origin: OWN_ORIGIN }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(business === undefined ? {} : { 'X-Business': business }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      keep(cookies, answer.headers);
      return heard(answer);
    },
    signIn: (password = PASSWORD) =>
      person.ask('POST', '/api/auth/sign-in/email', { body: { email, password } }),
  };
  return person;
}

/** Somebody who belongs to businesses already, signed in. */
export async function arrive(
  server: Server,
  who: {
    name: string;
    email: string;
    roles: readonly { businessId: string; role: Role; staffId?: string }[];
  },
): Promise<Person> {
  const { store, secrets, clock, signIn } = server.accounts;
  const { name, email } = who;
  const id = secrets.newId('usr');
  const passwordHash = await signIn.hashPassword(PASSWORD);
  await store.write(async (tx) => {
    const createdAt = clock.now();
    await tx.users.insert({ id, name, email, passwordHash, createdAt });
    for (const { businessId, role, staffId = null } of who.roles) {
      const memberId = secrets.newId('mbr');
      const member = {
        id: memberId,
        businessId,
        name,
        email,
        role,
        staffId,
        userId: id,
        createdAt,
      };
      await tx.members.insert(member);
    }
  });
  const person = atBrowser(server, email);
  const answer = await person.signIn();
  if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${answer.text}`);
  return person;
}

function keep(cookies: Map<string, string>, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    const isGone = /; Max-Age=0(?:;|$)/iu.test(cookie);
    if (isGone) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const refusal = z.object({ error: z.object({ code: z.string() }) });

async function heard(answer: Response): Promise<Heard> {
  const text = await textOf(answer);
  const said: unknown = answer.headers.get('Content-Type')?.includes('json')
    ? JSON.parse(text)
    : undefined;
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    as: (schema) => schema.parse(said),
    code: refusal.safeParse(said).data?.error.code,
  };
}
