import type { BookingModel } from './booking-model.ts';

/**
 * Called before a drawing, and what it returns after it: while free times are on their way, the widget stays as high as
 * it was, so that the page around it moves once at most.
 */
export function keepRoom(home: HTMLElement): (drawn: BookingModel) => void {
  const before = home.querySelector<HTMLElement>('.g')?.offsetHeight;
  return ({ flow, free, wait }) => {
    const body = home.querySelector<HTMLElement>('.g');
    const isComing = flow.step.at === 'time' && !free.isReady && wait !== 'failed';
    if (body) body.style.minHeight = isComing ? `${before}px` : '';
  };
}
