import { z } from 'zod';
import type { App } from './parts.ts';
import { errorBody } from './routes/admin/route-parts.ts';

type Description = ReturnType<App['getOpenAPI31Document']>;

/** The API for machines, with what the server itself answers on any route, which no route has to repeat. */
export function describeApi(app: App): Description {
  const description = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'BookingSaaS', version: '1' },
  });
  const shape = z.toJSONSchema(errorBody);
  const refusal = (description: string) => ({
    description,
    content: { 'application/json': { schema: shape } },
  });
  for (const path of Object.values(description.paths ?? {})) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation === undefined) continue;
      const takesJson = JSON.stringify(operation.requestBody ?? null).includes('application/json');
      operation.responses = {
        ...operation.responses,
        ...(takesJson
          ? { 413: refusal('More than 64 KB'), 415: refusal('Not sent as application/json') }
          : {}),
        '5XX': refusal('Not your fault: try again, after `Retry-After` seconds where it is set'),
      };
    }
  }
  return description;
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
