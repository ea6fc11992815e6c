/** Killed again and again while it sends, at a moment by chance: at most one message comes again a kill. */
import { endings } from './endings.ts';
import type { Scenario } from './scenario.ts';

export const killsInWrites: Scenario = (home, size) => endings(home, size(40), 'SIGKILL');
