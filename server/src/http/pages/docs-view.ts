import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Description, Field, Operation } from './docs-description.ts';
import { docsStyle } from './docs-style.ts';
import { docsWebhooks } from './docs-webhooks.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The whole page. */
export function docsView({ title, operations }: Description): Html {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const of = (tag: string): Operation[] => operations.filter((one) => one.tag === tag);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title} API</title>
        ${raw(`<style>${docsStyle}</style>`)}
      </head>
      <body>
        <div class="page">
          <nav aria-label="Operations">${tags.map((tag) => contents(tag, of(tag)))}</nav>
          <main>
            <h1>${title} API</h1>
            <p>
              Everything is JSON. Instants are ISO 8601 in UTC with <code>Z</code>, local dates
              <code>YYYY-MM-DD</code>, zones IANA names. Unknown fields are refused. A refusal is
              <code>{ "error": { "code", "message", "fields" } }</code>; the code is stable, the
              message is for developers.
            </p>
            <p>
              Operations marked with a key want <code>Authorization: Bearer bk_live_…</code>;
              <code>pnpm manage api-key --business &lt;slug&gt;</code> prints one. The same
              description for machines: <a href="/api/openapi.json">/api/openapi.json</a>.
            </p>
            <p>
              Send an <code>Idempotency-Key</code> of up to 200 characters with any
              <code>POST</code> that you may have to repeat: it is done once, and for a day its
              answer is repeated. A member or a key may make 300 changes a minute; then
              <code>429</code> says with <code>Retry-After</code> how long to wait.
            </p>
            ${tags.map(
              (tag) =>
                html`<h2 id="${slugOf(tag)}">${tag}</h2>
                  ${tag === 'Webhooks' ? docsWebhooks() : ''} ${of(tag).map(operationView)}`,
            )}
          </main>
        </div>
      </body>
    </html>`;
}

function contents(tag: string, operations: readonly Operation[]): Html {
  return html`<h2>${tag}</h2>
    <ul>
      ${operations.map(
        (one) =>
          html`<li>
            <a href="#${anchorOf(one)}">${one.summary || `${one.method} ${one.path}`}</a>
          </li>`,
      )}
    </ul>`;
}

function slugOf(tag: string): string {
  return tag.toLowerCase().replaceAll(' ', '-');
}

function operationView(one: Operation): Html {
  return html`<section class="operation" id="${anchorOf(one)}">
    <header>
      <code class="method">${one.method}</code
      ><code>${one.path}</code>${one.needsKey ? html`<span class="key">with a key</span>` : ''}
    </header>
    <h3>${one.summary}</h3>
    ${
      one.parameters.length === 0
        ? ''
        : html`<h4>Parameters</h4>
            ${fieldTable(one.parameters.map(asField))}`
    }
    ${
      one.body === null
        ? ''
        : html`<h4>Body</h4>
            ${fieldTable(one.body)}`
    }
    <h4>Answers</h4>
    ${one.answers.map(answerView)}
  </section>`;
}

function answerView({ status, description, fields }: Operation['answers'][number]): Html {
  if (fields.length === 0) return html`<p><code>${status}</code> ${description}</p>`;
  return html`<details>
    <summary><code>${status}</code> ${description}</summary>
    ${fieldTable(fields)}
  </details>`;
}

function fieldTable(fields: readonly Field[]): Html {
  return html`<div class="fields" tabindex="0">
    <table>
      ${fields.map(
        ({ name, type, isRequired, depth }) =>
          html`<tr>
            <th scope="row" class="d${depth}"><code>${name}</code></th>
            <td>${type}${isRequired ? '' : ', optional'}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function asField({ name, place, type, isRequired }: Operation['parameters'][number]): Field {
  return { depth: 0, name, isRequired, type: `in ${place}: ${type}` };
}

function anchorOf({ method, path }: Operation): string {
  return `${method}${path}`.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
}
