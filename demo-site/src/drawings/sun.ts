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

// The usual hash of a sine: irregular, and the same every time.
function length(ray: number): number {
  const noise = Math.sin(ray * 12.9898 + 4) * 43_758.5453;
  return 166 + 47 * (noise - Math.floor(noise));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
