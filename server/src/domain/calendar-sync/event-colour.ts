/** Google's eleven event colours, as the classic palette shows them. */
const COLOURS: readonly (readonly [id: string, hex: string])[] = [
  ['1', '#a4bdfc'],
  ['2', '#7ae7bf'],
  ['3', '#dbadff'],
  ['4', '#ff887c'],
  ['5', '#fbd75b'],
  ['6', '#ffb878'],
  ['7', '#46d6db'],
  ['8', '#e1e1e1'],
  ['9', '#5484ed'],
  ['10', '#51b749'],
  ['11', '#dc2127'],
];

/** The id of Google's colour that comes closest to a service's `#rrggbb`; null without one. */
export function eventColour(hex: string | null): string | null {
  const wanted = hex === null ? null : channels(hex);
  if (wanted === null) return null;
  const [nearest] = COLOURS.map(([id, colour]) => ({
    id,
    distance: distance(wanted, channels(colour) ?? [0, 0, 0]),
  })).toSorted((one, other) => one.distance - other.distance);
  return nearest?.id ?? null;
}

type Channels = readonly [red: number, green: number, blue: number];

function channels(hex: string): Channels | null {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(hex) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

// Eyes see green best and blue least.
function distance(one: Channels, other: Channels): number {
  return 3 * (one[0] - other[0]) ** 2 + 6 * (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
}
