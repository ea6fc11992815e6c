/** Server-sent events for the open pages. */
import type { Response } from 'express';

/** An event as one person's page gets it. */
export type LiveEvent =
  /** `html` null: written to somebody else, so only that it came. */
  | {
      readonly name: 'message';
      readonly data: {
        readonly conversation: string;
        readonly change: 'new' | 'edited';
        readonly html: string | null;
      };
    }
  | {
      readonly name: 'clock';
      readonly data: {
        readonly day: string;
        readonly time: string;
        /** When the next reminder is due, in words. */
        readonly next: string;
        readonly simulated: boolean;
      };
    }
  /** The page should read its conversations again: messages are gone. */
  | { readonly name: 'reload'; readonly data: Record<string, never> };

export interface Events {
  /** Keeps the response open until either side ends it. */
  connect(person: string, response: Response): void;
  /** Asks once for each open page, with who looks at it. */
  publish(eventFor: (person: string) => LiveEvent): void;
  /** Whether any page is open. */
  hasListeners(): boolean;
  /** Ends all connections and takes no more; browsers try again until the next start. */
  close(): void;
}

const reconnectMs = 1000;

export function createEvents(): Events {
  const pages = new Map<Response, string>();
  let closed = false;
  return {
    connect(person, response) {
      if (closed) {
        // Any answer, even a refusal, would stop the browser from reconnecting after the restart.
        response.destroy();
        return;
      }
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.write(`retry: ${reconnectMs}\n\n`);
      pages.set(response, person);
      response.on('close', () => pages.delete(response));
    },
    publish(eventFor) {
      for (const [response, person] of pages) {
        const { name, data } = eventFor(person);
        response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      }
    },
    hasListeners: () => pages.size > 0,
    close() {
      closed = true;
      for (const response of pages.keys()) response.end();
      pages.clear();
    },
  };
}
