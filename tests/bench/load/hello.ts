import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The least a server of ours could do: what availability is measured against.
const app = new Hono();
app.get('/', (context) => context.json({ hello: 'world' }));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env['PORT']) });
