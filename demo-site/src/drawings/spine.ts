import { html, raw } from 'hono/html';
import type { Markup } from '../page.ts';

type Vertebra = readonly [left: number, leftY: number, right: number, rightY: number];

// From the neck down, in a box of 250 by 500.
const VERTEBRAE: readonly Vertebra[] = [
  [81, 39, 109, 24],
  [92, 62, 122, 45],
  [103, 84, 135, 66],
  [115, 105, 149, 87],
  [124, 127, 161, 109],
  [132, 147, 172, 132],
  [138, 167, 181, 155],
  [142, 186, 187, 179],
  [142, 205, 190, 204],
  [141, 222, 191, 229],
  [137, 241, 188, 253],
  [130, 260, 182, 278],
  [122, 279, 175, 301],
  [112, 299, 166, 324],
  [102, 320, 157, 347],
  [90, 341, 147, 368],
  [79, 363, 138, 389],
  [69, 386, 130, 410],
  [59, 409, 125, 429],
  [52, 433, 121, 448],
  [47, 458, 119, 466],
];

/** The clinic's spine: rounded bars that bend, and grow towards the pelvis. */
export function spine(): Markup {
  return html`<svg class="spine" viewBox="38 10 166 468" aria-hidden="true">
    ${raw(VERTEBRAE.map(bar).join(''))}
  </svg>`;
}

function bar([x1, y1, x2, y2]: Vertebra, index: number): string {
  const width = Math.round((9.8 + index * 0.3) * 10) / 10;
  return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke-width="${width}"/>`;
}
