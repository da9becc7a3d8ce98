import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ApiKeyScope } from '../../contract/api-keys.ts';
import { AppError } from '../../contract/app-error.ts';
import type { Caller } from '../../usecases/setup/api-keys.ts';

export interface AdminEnv {
  Variables: { caller: Caller };
}

/** Middlewares that let a request pass only with a key that may read, or write. */
export interface Gate {
  readonly read: MiddlewareHandler<AdminEnv>;
  readonly write: MiddlewareHandler<AdminEnv>;
}

/** Reads `Authorization: Bearer …` and puts the caller into the context. */
export function createGate(recognise: (secret: string) => Promise<Caller>): Gate {
  return { read: letPass('read'), write: letPass('write') };

  function letPass(scope: ApiKeyScope): MiddlewareHandler<AdminEnv> {
    return createMiddleware<AdminEnv>(async (c, next) => {
      c.header('Cache-Control', 'no-store');
      const caller = await callerOf(c);
      if (!mayPass(caller, scope)) {
        throw new AppError('auth.forbidden', { message: `This key may not ${scope}` });
      }
      c.set('caller', caller);
      await next();
    });
  }

  async function callerOf(c: Context): Promise<Caller> {
    const secret = /^Bearer +(?<secret>\S+) *$/iu.exec(c.req.header('Authorization') ?? '')
      ?.groups?.['secret'];
    // RFC 6750 wants a challenge beside every 401; it is taken back when the key is good.
    c.header('WWW-Authenticate', 'Bearer');
    if (secret === undefined) {
      throw new AppError('auth.missing', { message: 'Send Authorization: Bearer with an API key' });
    }
    const caller = await recognise(secret);
    c.header('WWW-Authenticate', undefined);
    return caller;
  }
}

function mayPass(caller: Caller, scope: ApiKeyScope): boolean {
  return caller.scopes.includes(scope) || (scope === 'read' && caller.scopes.includes('write'));
}
