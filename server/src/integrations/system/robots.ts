import { isbot } from 'isbot';

/** Whether a browser says that nobody sits before it. */
export function isRobot(userAgent: string): boolean {
  return isbot(userAgent);
}
