/** What of an OpenAPI document says how to ask. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly example?: unknown;
}

export interface HostileRequest {
  readonly method: string;
  /** As described, such as `/api/v1/staff/{id}`. */
  readonly route: string;
  readonly path: string;
  readonly body: string | undefined;
  /** Statuses its description names. */
  readonly statuses: readonly string[];
}

/** Every route of an API, asked for with each of the wrong values in each place that takes one. */
export function* hostileRequests(
  { paths }: Described,
  /** Real ids by the name of the parameter or field, so that more than the first check is met. */
  known: Readonly<Record<string, string>>,
): Generator<HostileRequest> {
  for (const [route, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const statuses = Object.keys(operation.responses);
      const parameters = operation.parameters ?? [];
      const schema = operation.requestBody?.content['application/json']?.schema;
      const body = schema === undefined ? undefined : sample(schema, '', known);
      const ask = (over: Readonly<Record<string, string>>, sent: unknown = body) => ({
        method: method.toUpperCase(),
        route,
        path: addressOf(route, { parameters, known, over }),
        body: sent === undefined ? undefined : JSON.stringify(sent),
        statuses,
      });
      for (const { name } of parameters.filter((each) => each.in !== 'header'))
        for (const text of WRONG_TEXTS) yield ask({ [name]: text });
      yield ask({ unknown: 'field' });
      if (body === undefined) continue;
      for (const place of placesIn(body))
        for (const value of [...WRONG_TEXTS, ...WRONG_VALUES])
          yield ask({}, put(body, place, value));
      for (const text of WRONG_BODIES) yield { ...ask({}), body: text };
    }
  }
}

const WRONG_TEXTS = [
  'a\0b',
  '\uD800',
  'x'.repeat(10_000),
  '2026-02-30',
  '2026-02-30T10:00:00Z',
  '-000001-01-01T00:00:00Z',
  'Mars/Olympus',
  '99999999999999999999',
  '%',
];

const WRONG_VALUES: readonly unknown[] = [
  null,
  -1,
  1.5,
  2 ** 53,
  '',
  [],
  {},
  { constructor: 1, toString: 1 },
];

const WRONG_BODIES = ['', '{', 'null', '[]', '"text"', '{"__proto__":{"a":1}}', '['.repeat(9_000)];

type Place = readonly string[];

function addressOf(
  route: string,
  given: {
    parameters: NonNullable<Operation['parameters']>;
    known: Readonly<Record<string, string>>;
    over: Readonly<Record<string, string>>;
  },
): string {
  const { parameters, known, over } = given;
  const path = route.replaceAll(/\{(?<name>\w+)\}/gu, (_, name: string) =>
    encoded(over[name] ?? known[idOf(route, name)] ?? 'none'),
  );
  const query = new URLSearchParams();
  for (const { in: place, name, required, schema } of parameters) {
    if (place !== 'query') continue;
    if (over[name] !== undefined) query.set(name, over[name]);
    else if (required === true) query.set(name, String(sample(schema, name, known)));
  }
  if (over['unknown'] !== undefined) query.append('unknown', over['unknown']);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** `id` below `/staff/` is that of a person. */
function idOf(route: string, name: string): string {
  if (name !== 'id') return name;
  return /\/(?<noun>services|staff|schedules)\/\{id\}/u.exec(route)?.groups?.['noun'] ?? name;
}

// Half a surrogate cannot be encoded; browsers never send its three bytes, programs do.
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

/** Something of the right shape. */
function sample(schema: Schema, name: string, known: Readonly<Record<string, string>>): unknown {
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice !== undefined) return sample(choice, name, known);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const type = [schema.type].flat()[0];
  if (schema.properties !== undefined || type === 'object') {
    const fields = Object.entries(schema.properties ?? {});
    return Object.fromEntries(fields.map(([key, value]) => [key, sample(value, key, known)]));
  }
  if (type === 'array')
    return schema.items === undefined ? [] : [sample(schema.items, name, known)];
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return true;
  return known[name] ?? schema.example ?? 'text';
}

/** The way to every value of a JSON text, itself included. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inside = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...place, key]));
  return [place, ...inside];
}

function put(target: unknown, [first, ...rest]: Place, value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(target))
    return target.map((each, index) => (String(index) === first ? put(each, rest, value) : each));
  // @NOTE `placesIn` went through this object.
  const fields = target as Readonly<Record<string, unknown>>;
  return { ...fields, [first]: put(fields[first], rest, value) };
}
