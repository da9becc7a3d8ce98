import type { App } from '../parts.ts';
import { strictPolicy } from './content-security.ts';
import { readDescription } from './docs-description.ts';
import { docsStyle } from './docs-style.ts';
import { docsView } from './docs-view.ts';

/** `/api/docs`: the API's description as a page, from the same document machines read. */
export function addDocsPage(app: App): void {
  app.get('/api/docs', async (c) => {
    const answer = await app.request('/api/openapi.json');
    const page = docsView(readDescription(await answer.json()));
    c.header('Content-Security-Policy', strictPolicy(docsStyle));
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'public, max-age=300');
    return c.html(page);
  });
}
