import { html } from 'hono/html';
import type { Markup } from '../page.ts';

const RADIUS = 76;
const CENTRE = { x: 100, y: 128 };
const START = 224;
const TURN = 252;
const ANGLE = (50 * Math.PI) / 180;

/** The tutor's blackboard sketch: a point turning on the unit circle draws the sine beside it. */
export function sine(): Markup {
  const point = { x: CENTRE.x + RADIUS * Math.cos(ANGLE), y: height(ANGLE) };
  const trace = START + (TURN * ANGLE) / (2 * Math.PI);
  return html`<svg
    class="sine"
    viewBox="0 0 512 256"
    role="img"
    aria-label="A point on the unit circle and the sine curve it draws"
  >
    <g class="axes">
      <path d="M8 ${CENTRE.y}H508M${CENTRE.x} 32V224M${START} 32V224" />
      <circle cx="${CENTRE.x}" cy="${CENTRE.y}" r="${RADIUS}" />
    </g>
    <path class="curve" d="${curve()}" />
    <path class="radius" d="M${CENTRE.x} ${CENTRE.y}L${round(point.x)} ${round(point.y)}" />
    <path class="height" d="M${round(point.x)} ${CENTRE.y}V${round(point.y)}H${round(trace)}" />
    <path class="angle" d="M${CENTRE.x + 22} ${CENTRE.y}A22 22 0 0 0 ${arcEnd(22)}" />
    <circle class="dot" cx="${round(point.x)}" cy="${round(point.y)}" r="4.5" />
    <circle class="dot" cx="${round(trace)}" cy="${round(point.y)}" r="4.5" />
    <g class="names">
      <text x="${CENTRE.x + 27}" y="${CENTRE.y - 8}">θ</text>
      <text x="${round((point.x + START) / 2) - 8}" y="${round(point.y) - 8}">sin θ</text>
      <text x="${START + TURN / 2 + 5}" y="${CENTRE.y - 8}">π</text>
      <text x="${START + TURN + 8}" y="${CENTRE.y + 22}">2π</text>
    </g>
  </svg>`;
}

function height(angle: number): number {
  return CENTRE.y - RADIUS * Math.sin(angle);
}

function curve(): string {
  const points = Array.from({ length: 73 }, (_, index) => {
    const angle = (index * Math.PI) / 36;
    return `${round(START + (TURN * index) / 72)} ${round(height(angle))}`;
  });
  return `M${points.join('L')}`;
}

function arcEnd(radius: number): string {
  return `${round(CENTRE.x + radius * Math.cos(ANGLE))} ${round(CENTRE.y - radius * Math.sin(ANGLE))}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
