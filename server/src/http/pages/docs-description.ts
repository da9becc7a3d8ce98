/** One operation of the API, ready to be shown. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly needsKey: boolean;
  readonly parameters: readonly {
    name: string;
    place: string;
    isRequired: boolean;
    type: string;
  }[];
  readonly body: readonly Field[] | null;
  readonly answers: readonly { status: string; description: string; fields: readonly Field[] }[];
}

/** One line of a schema; `depth` says how far it is nested. */
export interface Field {
  readonly depth: number;
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

export interface Description {
  readonly title: string;
  readonly operations: readonly Operation[];
}

type Json = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Reads an OpenAPI 3.1 document; what it does not understand it leaves out. */
export function readDescription(document: unknown): Description {
  const root = record(document);
  const operations = Object.entries(record(root['paths'])).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = record(item)[method];
      return operation === undefined
        ? []
        : [readOperation(root, { method, path }, record(operation))];
    }),
  );
  return { title: text(record(root['info'])['title']), operations };
}

function readOperation(
  root: Json,
  { method, path }: { method: string; path: string },
  operation: Json,
): Operation {
  const body = operation['requestBody'];
  return {
    method: method.toUpperCase(),
    path,
    tag: text(list(operation['tags'])[0]) || 'Other',
    summary: text(operation['summary']) || text(operation['description']),
    needsKey: list(operation['security']).length > 0,
    parameters: list(operation['parameters']).map((parameter) => ({
      name: text(record(parameter)['name']),
      place: text(record(parameter)['in']),
      isRequired: record(parameter)['required'] === true,
      type: typeOf(root, record(record(parameter)['schema'])),
    })),
    body: body === undefined ? null : fieldsOf(root, schemaIn(record(body))),
    answers: Object.entries(record(operation['responses'])).map(([status, answer]) => ({
      status,
      description: text(record(answer)['description']),
      // A refusal always has the one shape the page explains at its top.
      fields: /^[45]/u.test(status) ? [] : fieldsOf(root, schemaIn(record(answer))),
    })),
  };
}

function schemaIn(message: Json): Json {
  const [media] = Object.values(record(message['content']));
  return record(record(media)['schema']);
}

const DEEPEST = 5;

function fieldsOf(root: Json, given: Json, depth = 0): Field[] {
  const schema = essence(root, given);
  if (depth > DEEPEST) return [];
  const items = record(schema['items']);
  if (schema['type'] === 'array') return fieldsOf(root, items, depth);
  const required = list(schema['required']);
  const named = Object.entries(record(schema['properties'])).flatMap(([name, value]) => [
    { depth, name, type: typeOf(root, record(value)), isRequired: required.includes(name) },
    ...fieldsOf(root, record(value), depth + 1),
  ]);
  const others = schema['additionalProperties'];
  if (typeof others !== 'object') return named;
  const any = { depth, name: '{…}', type: typeOf(root, record(others)), isRequired: false };
  return [...named, any, ...fieldsOf(root, record(others), depth + 1)];
}

/** Behind a reference, and of “this or null” the this. */
function essence(root: Json, schema: Json): Json {
  const reference = text(schema['$ref']);
  if (reference !== '') {
    const target = reference.replace(/^#\//u, '').split('/');
    return essence(
      root,
      target.reduce<Json>((at, key) => record(at[key]), root),
    );
  }
  const real = choices(schema).filter((one) => record(one)['type'] !== 'null');
  return real.length === 1 ? essence(root, record(real[0])) : schema;
}

function typeOf(root: Json, given: Json): string {
  const canBeNull =
    choices(given).some((one) => record(one)['type'] === 'null') ||
    list(given['type']).includes('null');
  return `${plainType(root, essence(root, given))}${canBeNull ? ' or null' : ''}`;
}

function plainType(root: Json, schema: Json): string {
  if (Array.isArray(schema['enum']))
    return schema['enum'].map((word) => JSON.stringify(word)).join(' | ');
  if (schema['const'] !== undefined) return JSON.stringify(schema['const']);
  const several = choices(schema);
  if (several.length > 0) return several.map((one) => typeOf(root, record(one))).join(' | ');
  const type = Array.isArray(schema['type'])
    ? schema['type'].filter((one) => one !== 'null').join(' | ')
    : text(schema['type']);
  if (type === 'array') return `list of ${plural(typeOf(root, record(schema['items'])))}`;
  return [type || 'any', rangeOf(schema), formatOf(schema)].filter(Boolean).join(', ');
}

function plural(type: string): string {
  return type === '' || type === 'any' ? 'values' : type;
}

function rangeOf(schema: Json): string {
  const [least, most] = [
    schema['minimum'] ?? schema['minLength'],
    schema['maximum'] ?? schema['maxLength'],
  ];
  const unit = schema['maxLength'] === undefined ? '' : ' characters';
  const isMeant = typeof most === 'number' && most < Number.MAX_SAFE_INTEGER;
  if (!isMeant) return '';
  return typeof least === 'number' ? `${least}–${most}${unit}` : `at most ${most}${unit}`;
}

function formatOf(schema: Json): string {
  const example = text(schema['example']) || text(list(schema['examples'])[0]);
  return example === '' ? text(schema['format']) : `such as ${example}`;
}

function choices(schema: Json): readonly unknown[] {
  return [...list(schema['anyOf']), ...list(schema['oneOf'])];
}

function record(value: unknown): Json {
  // @NOTE an object that is no array has string keys and values of any kind.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
