import { join } from 'node:path';
import { serve } from './lib/serve.ts';

await serve({
  root: join(import.meta.dirname, '..'),
  nodeArguments: [],
  serverEnv: {},
  demoEntry: 'demo-site/src/main.ts',
  demoEnv: {},
  title: 'BookingSaaS is running.',
});
