const SVG = 'http://www.w3.org/2000/svg';
const RAYS = 36;

/** A picture of nobody's: half a sun, in the colour of the page's words. */
export function sun(): SVGElement {
  const rays = Array.from({ length: RAYS + 1 }, (_, index) => {
    const angle = (Math.PI * index) / RAYS;
    return `M${at(angle, 30)}L${at(angle, index % 2 === 0 ? 58 : 48)}`;
  });
  const drawing = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', rays.join(''));
  drawing.setAttribute('viewBox', '0 0 120 60');
  drawing.setAttribute('class', 'sun');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(path);
  return drawing;
}

function at(angle: number, length: number): string {
  const x = 60 - length * Math.cos(angle);
  const y = 60 - length * Math.sin(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
