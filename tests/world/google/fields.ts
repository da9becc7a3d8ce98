import { isRecord } from './exchange.ts';
import { invalid } from './refusals.ts';

type Mask = Map<string, Mask>;

/** A partial response: `items(id,status),nextPageToken` keeps that of an answer and nothing else. */
export function onlyFields(body: unknown, fields: string | null): unknown {
  if (fields === null || fields === '*' || body === undefined) return body;
  const { mask, rest } = readMask(fields);
  if (rest !== '') throw invalid(`Invalid field selection ${fields}`, 'fields');
  return keep(body, mask);
}

function keep(value: unknown, mask: Mask): unknown {
  if (mask.size === 0 || mask.has('*')) return value;
  if (Array.isArray(value)) return value.map((one) => keep(one, mask));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    [...mask].flatMap(([name, inner]) =>
      value[name] === undefined ? [] : [[name, keep(value[name], inner)]],
    ),
  );
}

// field ("/" field)* ("(" mask ")")? ("," …)*
function readMask(text: string): { mask: Mask; rest: string } {
  const mask: Mask = new Map();
  let rest = text;
  for (;;) {
    let at = mask;
    for (;;) {
      const [whole, name] = /^\s*([\w*-]+)\s*/u.exec(rest) ?? [];
      if (whole === undefined || name === undefined)
        return { mask, rest: text === '' ? '' : `${rest} ` };
      rest = rest.slice(whole.length);
      const inner: Mask = at.get(name) ?? new Map();
      at.set(name, inner);
      at = inner;
      if (!rest.startsWith('/')) break;
      rest = rest.slice(1);
    }
    if (rest.startsWith('(')) {
      const read = readMask(rest.slice(1));
      for (const [name, inner] of read.mask) at.set(name, inner);
      rest = read.rest.slice(1);
    }
    if (!rest.startsWith(',')) return { mask, rest };
    rest = rest.slice(1);
  }
}
