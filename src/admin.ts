/**
 * `npm run admin`: for the operator, while the bot is stopped or on its server. Lists the rollouts;
 * `npm run admin -- ROLLOUT PERSON` names who looks after one, when nobody else can give its roles.
 */

import { administrate } from './process/administrate.ts';
import { runScript } from './process/script.ts';
import { withStore } from './process/with-store.ts';

await runScript(() => withStore((store) => administrate(store, process.argv.slice(2), new Date())));
