import { expect } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';

/** Hears every page of a browser context. */
export interface Watch {
  /** Complaints a story expects, such as the browser's own line about an answer of 409. */
  allow(expected: RegExp): void;
  /** Fails when a page wrote an error, threw one, or asked another origin than ours for anything. */
  complain(): void;
}

/** Starts to listen to the pages that are there and those to come. */
export function watch(context: BrowserContext, origins: readonly string[]): Watch {
  const heard: string[] = [];
  const expected: RegExp[] = [];
  const refusals: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      heard.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) =>
    heard.push(`uncaught: ${error.error().stack ?? error.error().message}`),
  );
  // The browser's own line names neither the refusal's code nor its fields.
  context.on('response', (response) => {
    if (response.status() < 400 || response.request().resourceType() !== 'fetch') return;
    void response.text().then(
      (body) => refusals.push(`${response.status()} ${response.url()} ${body}`),
      () => undefined,
    );
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/u.test(protocol) && !origins.includes(origin))
      heard.push(`asked ${request.url()}`);
  });
  return {
    allow: (complaint) => void expected.push(complaint),
    complain() {
      const complaints = heard.filter((line) => !expected.some((one) => one.test(line)));
      expect(
        complaints,
        `what the pages complained about; refusals: ${refusals.join('\n') || 'none'}`,
      ).toEqual([]);
    },
  };
}
