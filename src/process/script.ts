/** Prints what an npm script has to say; a fault is one line, and the exit code. */
export async function runScript(script: () => Promise<string>): Promise<void> {
  try {
    console.log(await script());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
