/** Where a widget stands: in the page, behind an opener of the page, or behind one we draw. */
export type Room = 'inline' | 'opener' | 'none';

/**
 * Rules of the element itself. What will be drawn keeps its height from the first paint on, so that nothing on the
 * host page jumps when the app arrives: the first step as drawn, by width of the widget, or the button.
 */
export function reserve(room: Room, height: string | null): string {
  return `:host{all:initial;font-family:inherit;${ROOMS[room](height)}:host([hidden]){display:none}`;
}

const ROOMS: Readonly<Record<Room, (height: string | null) => string>> = {
  none: () => 'display:contents}',
  opener: () => 'display:inline-block;min-height:52px}',
  inline(height) {
    const own = Number.parseInt(height ?? '', 10);
    const [narrow, middle, wide] = own > 0 ? [own, own, own] : [760, 620, 490];
    return (
      'display:block;width:100%;container-type:inline-size}' +
      `slot,.home{display:block;min-height:${narrow}px}` +
      `@container(width>=640px){slot,.home{min-height:${middle}px}}` +
      `@container(width>=880px){slot,.home{min-height:${wide}px}}`
    );
  },
};
