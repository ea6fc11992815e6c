/** The only file that knows node-cron: it wakes once a minute and knows nothing else. */
import cron from 'node-cron';

/** Calls `wake` at the start of every minute; `stop` ends it and waits for nothing. */
export function everyMinute(wake: () => void): { stop(): Promise<void> } {
  const task = cron.schedule('* * * * *', wake, { timezone: 'Europe/Copenhagen' });
  return {
    stop: async () => {
      await task.destroy();
    },
  };
}
