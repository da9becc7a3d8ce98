import { join } from 'node:path';
import { serve } from './lib/serve.ts';

await serve({
  root: join(import.meta.dirname, '..'),
  nodeArguments: [],
  serverEnv: {},
  demoEnv: {},
  title: 'BookingSaaS is running.',
});
