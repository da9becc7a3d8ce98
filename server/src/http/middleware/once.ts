import type { Context, Next } from 'hono';
import { AppError } from '../../contract/app-error.ts';
import type { Core } from '../../usecases/core.ts';
import type { Principal } from '../../usecases/members/principal.ts';
import { beginOnce, forgetRequest, keepAnswer } from '../../usecases/repeats/repeated-request.ts';

/** Runs a request with an `Idempotency-Key` once, and repeats its answer to whoever sends it again. */
export async function answeredOnce(
  c: Context,
  next: Next,
  { core, caller }: { core: Core; caller: Principal },
): Promise<Response | undefined> {
  const key = c.req.method === 'POST' ? c.req.header('Idempotency-Key') : undefined;
  if (key === undefined) {
    await next();
    return undefined;
  }
  if (key.length === 0 || key.length > MOST_CHARACTERS) {
    throw new AppError('request.invalid', {
      details: {
        fields: { 'Idempotency-Key': { code: 'too_long', message: 'From 1 to 200 characters' } },
      },
    });
  }
  const who = caller.userId ?? caller.keyId ?? '';
  const request = {
    scope: `${caller.businessId}:${who}:POST ${c.req.path}`,
    key,
    body: await c.req.text(),
  };
  const earlier = await beginOnce(core, request);
  if (earlier !== null) {
    return new Response(earlier.body, { status: earlier.status, headers: AGAIN });
  }
  await next();
  if (c.error !== undefined || !c.res.ok) await forgetRequest(core, request);
  else {
    const { status } = c.res;
    await keepAnswer(core, request, { status, body: await c.res.clone().text() });
  }
  return undefined;
}

const MOST_CHARACTERS = 200;
const AGAIN = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  'Idempotency-Replayed': 'true',
};
