import { isRobot } from './integrations/system/robots.ts';
import type { Log } from './ports/log.ts';
import { createVisitCollector } from './usecases/analytics/collect-visits.ts';
import type { VisitCollector } from './usecases/analytics/collect-visits.ts';
import type { Core } from './usecases/core.ts';

/** What collects the messages of widgets. */
export function composeVisits(core: Core, log: Log): VisitCollector {
  return createVisitCollector({ ...core, log, isRobot });
}
