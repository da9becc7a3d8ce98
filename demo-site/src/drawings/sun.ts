import { html } from 'hono/html';
import type { Markup } from '../page.ts';

const RAYS = 72;
const INNER = 92;

/** The salon's rising sun: a half circle of hairline rays, standing on the lower edge of its box. */
export function sun(): Markup {
  return html`<svg class="sun" viewBox="-214 -214 428 214" aria-hidden="true">
    <path d="${Array.from({ length: RAYS + 1 }, (_, ray) => drawn(ray)).join('')}" />
  </svg>`;
}

function drawn(ray: number): string {
  const angle = Math.PI * (1 - ray / RAYS);
  const [x, y] = [Math.cos(angle), -Math.sin(angle)];
  const outer = length(ray);
  return `M${round(x * INNER)} ${round(y * INNER)}L${round(x * outer)} ${round(y * outer)}`;
}

// Multiples of the golden ratio never line up, so the crown looks irregular and is the same every time.
function length(ray: number): number {
  const wave = (ray * 0.618_034 + 0.62) % 1;
  return 160 + 53 * wave ** 1.4;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
