/**
 * Keeps Socket Mode's connection open. The SDK's own reconnect ends the process: its failures are
 * unhandled rejections.
 */
import type { SocketModeReceiver } from '@slack/bolt';
import { within } from '../async/timeouts.ts';
import { PlatformError } from '../bot/port/platform.ts';
import { asking, toPlatformError } from '../hosts/errors.ts';
import type { Log } from '../process/log.ts';

export interface Socket {
  /** @throws PlatformError; once open, it reconnects by itself */
  open(): Promise<void>;
  close(): Promise<void>;
  isOpen(): boolean;
}

/** How long to wait after so many failures, in milliseconds. */
export type WaitMs = (failures: number) => number;

const usualWait: WaitMs = (failures) => Math.min(500 * 2 ** failures, 60_000);
const helloMs = 15_000;
/** A connection closed sooner than this is reopened with a delay. */
const steadyMs = 10_000;

export function keepOpen(
  client: SocketModeReceiver['client'],
  log: Log,
  waitMs: WaitMs = usualWait,
): Socket {
  let openedAt: number | null = null;
  let isKept = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  client.on('connected', () => {
    openedAt = performance.now();
  });
  client.on('disconnected', () => {
    if (openedAt === null) return;
    if (performance.now() - openedAt > steadyMs) failures = 0;
    openedAt = null;
    if (isKept) again();
  });

  function again() {
    clearTimeout(timer);
    timer = setTimeout(() => void reopen(), failures === 0 ? 0 : waitMs(failures)).unref();
    failures += 1;
  }

  async function reopen() {
    try {
      await open();
      log.info({}, 'slack: the socket is open again');
    } catch (error) {
      log.error({ code: toPlatformError(error).code }, 'slack: the socket is not open');
      if (isKept) again();
    }
  }

  function open(): Promise<void> {
    return asking(async () => {
      // It rejects with undefined when the connection closes before a hello.
      const opened = client.start().catch((error: unknown) => {
        throw error ?? new PlatformError('retryable', 'socket_closed');
      });
      await within(helloMs, opened, () => {
        throw new PlatformError('retryable', 'timeout');
      });
    });
  }

  return {
    async open() {
      await open();
      isKept = true;
    },
    async close() {
      isKept = false;
      clearTimeout(timer);
      if (openedAt !== null) await client.disconnect();
    },
    isOpen: () => openedAt !== null,
  };
}
