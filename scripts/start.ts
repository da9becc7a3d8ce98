import { join } from 'node:path';
import { loadLocalEnvironment, serve } from './lib/serve.ts';

const root = join(import.meta.dirname, '..');
loadLocalEnvironment(root);

await serve({
  root,
  nodeArguments: [],
  serverEnv: {},
  demoEntry: 'demo-site/src/main.ts',
  demoEnv: {},
  title: 'BookingSaaS is running.',
});
