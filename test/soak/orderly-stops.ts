/** Stopped again and again while it sends: nothing comes again, and each stop ends well. */
import { endings } from './endings.ts';
import type { Scenario } from './scenario.ts';

export const orderlyStops: Scenario = (home, size) => endings(home, size(20), 'SIGTERM');
