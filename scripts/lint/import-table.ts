/** A folder of the tree with an opinion about what it may import. */
export type Layer =
  | 'contract'
  | 'errors'
  | 'domain'
  | 'ports'
  | 'usecases'
  | 'integrations'
  | 'db'
  | 'jobs'
  | 'http'
  | 'pages'
  | 'top'
  | 'widget'
  | 'console'
  | 'demo-site';

type Reach = {
  /** Layers whose values may be imported. */
  values: readonly Layer[];
  /** Layers that may be named in `import type` only. */
  types: readonly Layer[];
  /** npm packages and node modules, by name or by `prefix*`. */
  packages: readonly string[];
};

const EVERY_LAYER_OF_THE_SERVER: readonly Layer[] = [
  'contract',
  'errors',
  'domain',
  'ports',
  'usecases',
  'integrations',
  'db',
  'jobs',
  'http',
  'pages',
  'top',
];

/** Who may import whom. A folder always sees itself. Anything not listed is refused. */
export const IMPORT_TABLE: Record<Layer, Reach> = {
  contract: { values: ['errors'], types: [], packages: ['zod'] },
  errors: { values: [], types: [], packages: [] },
  domain: { values: [], types: [], packages: [] },
  ports: { values: ['domain'], types: ['contract'], packages: [] },
  usecases: { values: ['contract', 'errors', 'domain', 'ports'], types: [], packages: [] },
  integrations: {
    values: ['domain', 'ports', 'errors'],
    types: [],
    packages: [
      'node:*',
      'googleapis*',
      'twilio*',
      'nodemailer',
      'ics',
      'libphonenumber-js',
      'pino',
      'better-auth*',
      '@better-auth/*',
      'kysely',
      'pg',
      'rate-limiter-flexible',
      'htmlparser2',
      'css-tree',
      'fflate',
      'isbot',
      'date-holidays',
    ],
  },
  db: {
    values: ['domain', 'ports', 'errors'],
    types: ['contract'],
    packages: ['kysely', 'better-sqlite3', 'pg', 'node:*'],
  },
  jobs: { values: ['domain', 'ports', 'errors', 'usecases'], types: [], packages: ['node:*'] },
  http: {
    values: ['contract', 'errors', 'usecases'],
    types: ['domain', 'ports'],
    packages: ['hono*', '@hono/*', 'zod', 'pino', 'rate-limiter-flexible', 'node:*'],
  },
  pages: {
    values: ['contract', 'errors', 'usecases', 'domain', 'http'],
    types: ['ports'],
    packages: ['hono*', 'node:*'],
  },
  top: { values: EVERY_LAYER_OF_THE_SERVER, types: [], packages: ['*'] },
  widget: { values: [], types: [], packages: ['preact*'] },
  console: { values: [], types: [], packages: ['*'] },
  'demo-site': { values: [], types: [], packages: ['hono*', '@hono/*', 'node:*'] },
};

// The list of error codes stands in the contract, but every part that can refuse speaks it.
const ERRORS = /^contract\/(?:app-error|errors)\.ts$/;

/** The layer a repository path belongs to, or nothing when no rule applies to it. */
export function layerOf(path: string): Layer | undefined {
  const inServer = /^server\/src\/(?<rest>.+)$/.exec(path)?.groups?.['rest'];
  if (inServer !== undefined) return serverLayer(inServer);
  if (path.startsWith('widget/src/')) return 'widget';
  if (path.startsWith('embed-generator/src/')) return 'console';
  if (path.startsWith('demo-site/src/')) return 'demo-site';
  return undefined;
}

function serverLayer(rest: string): Layer {
  if (ERRORS.test(rest)) return 'errors';
  if (rest.startsWith('http/pages/')) return 'pages';
  const folder = rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : 'top';
  switch (folder) {
    case 'contract':
    case 'domain':
    case 'ports':
    case 'usecases':
    case 'integrations':
    case 'db':
    case 'jobs':
    case 'http':
      return folder;
    default:
      return 'top';
  }
}
