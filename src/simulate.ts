/** `npm run simulate`: what the bot would send in the course of a rollout, as JSON lines. */
import { BadArguments, readArguments, usage } from './simulation/arguments.ts';
import { simulate } from './simulation/index.ts';

async function main(args: readonly string[]): Promise<void> {
  const simulation = readArguments(args);
  if (simulation === 'help') return console.log(usage);
  for await (const message of simulate(simulation, console.error)) {
    console.log(JSON.stringify(message));
  }
}

if (import.meta.main) {
  // Whoever reads has had enough, as `| head` has.
  process.stdout.once('error', () => process.exit());
  await main(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof BadArguments ? error.message : error);
    process.exitCode = 1;
  });
  // Prisma's schema engine leaves a timer of 10 s behind, which nothing waits for.
  process.stdout.write('', () => process.exit());
}
