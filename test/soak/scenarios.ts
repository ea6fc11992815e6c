/** The soak's scenarios by name, in the order in which they run. */
import { clockJumps } from './clock-jumps.ts';
import { commands } from './commands.ts';
import { cutServer } from './cut-server.ts';
import { fullDisk } from './full-disk.ts';
import { hostFaults } from './host-faults.ts';
import { killsInWrites } from './kills-in-writes.ts';
import { killsWhileMigrating } from './kills-while-migrating.ts';
import { orderlyStops } from './orderly-stops.ts';
import type { Scenario } from './scenario.ts';

export const scenarios: Readonly<Record<string, Scenario>> = {
  'clock-jumps': clockJumps,
  'host-faults': hostFaults,
  'kills-in-writes': killsInWrites,
  'orderly-stops': orderlyStops,
  'kills-while-migrating': killsWhileMigrating,
  'full-disk': fullDisk,
  'cut-server': cutServer,
  commands,
};
