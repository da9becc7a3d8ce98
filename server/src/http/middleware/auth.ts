import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ApiKeyScope } from '../../contract/api-keys.ts';
import { AppError } from '../../contract/app-error.ts';
import { confinedTo } from '../../usecases/members/own-calendar.ts';
import { principalOfKey, principalOfSession } from '../../usecases/members/principal.ts';
import type { Principal } from '../../usecases/members/principal.ts';
import type { Caller } from '../../usecases/setup/api-keys.ts';
import type { HttpParts } from '../parts.ts';
import { answeredOnce } from './once.ts';
import { signedInWriter } from './session.ts';

export interface AdminEnv {
  Variables: { caller: Principal };
}

/**
 * Middlewares that let a request pass with a key, or for somebody signed in, who may read or write. `read` and `write`
 * are for those who see everything. Behind `anyoneReads` and `anyoneWrites` stand routes that `staff` members may use
 * too, and that therefore have to confine them to their own calendar.
 */
export interface Gate {
  readonly read: MiddlewareHandler<AdminEnv>;
  readonly write: MiddlewareHandler<AdminEnv>;
  readonly anyoneReads: MiddlewareHandler<AdminEnv>;
  readonly anyoneWrites: MiddlewareHandler<AdminEnv>;
}

/** Reads `Authorization: Bearer …` or the session's cookie and puts the caller into the context. */
export function createGate(
  recognise: (secret: string) => Promise<Caller>,
  { accounts, core, limits }: Pick<HttpParts, 'accounts' | 'core' | 'limits'>,
): Gate {
  return {
    read: letPass('read', false),
    write: letPass('write', false),
    anyoneReads: letPass('read', true),
    anyoneWrites: letPass('write', true),
  };

  function letPass(scope: ApiKeyScope, isForStaff: boolean): MiddlewareHandler<AdminEnv> {
    return createMiddleware<AdminEnv>(async (c, next) => {
      c.header('Cache-Control', 'no-store');
      const caller = await callerOf(c);
      if (!hasScope(caller, scope)) {
        throw new AppError('auth.forbidden', { message: `This key may not ${scope}` });
      }
      if (confinedTo(caller) !== null && !isForStaff) {
        throw new AppError('auth.forbidden', { message: 'Only owners and admins may do this' });
      }
      c.set('caller', caller);
      if (scope === 'read') {
        await next();
        return undefined;
      }
      await limits.change(caller.userId ?? caller.keyId ?? caller.businessId);
      return answeredOnce(c, next, { core, caller });
    });
  }

  async function callerOf(c: Context): Promise<Principal> {
    const authorization = c.req.header('Authorization');
    if (authorization === undefined && accounts.signIn.hasCookie(c.req.raw.headers)) {
      const signedIn = await signedInWriter(c, accounts);
      return principalOfSession(accounts, signedIn, namedBusiness(c));
    }
    // RFC 6750 wants a challenge beside every 401; it is taken back when the key is good.
    c.header('WWW-Authenticate', 'Bearer');
    const secret = /^Bearer +(?<secret>\S+) *$/iu.exec(authorization ?? '')?.groups?.['secret'];
    if (secret === undefined) {
      throw new AppError('auth.missing', {
        message: 'Sign in, or send Authorization: Bearer with an API key',
      });
    }
    const caller = principalOfKey(await recognise(secret));
    c.header('WWW-Authenticate', undefined);
    return caller;
  }
}

// A download link and an EventSource cannot send headers.
function namedBusiness(c: Context): string | undefined {
  return (
    c.req.header('X-Business') ?? (c.req.method === 'GET' ? c.req.query('business') : undefined)
  );
}

function hasScope(caller: Principal, scope: ApiKeyScope): boolean {
  return caller.scopes.includes(scope) || (scope === 'read' && caller.scopes.includes('write'));
}
