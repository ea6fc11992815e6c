/** A way to a database that is cut at one of its statements, as when the process dies there. */
import type { AdapterFactory } from '../../../src/store/database/schema-engine.ts';

export interface Access {
  readonly adapter: AdapterFactory;
  run(script: string): Promise<unknown>;
}

export interface Death {
  /** The statement, counted from 1, scripts among them: it is carried out, and nobody hears of it. */
  readonly at: number;
  /** By default everything is refused from then on. */
  die?(): Promise<never>;
}

export function mortal({ adapter, run }: Access, { at, die = refuse }: Death): Access {
  let count = 0;
  const reached = async <T>(statement: () => Promise<T>): Promise<T> => {
    count += 1;
    if (count > at) await die();
    const result = await statement();
    if (count === at) await die();
    return result;
  };
  return {
    adapter: {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      connectToShadowDb: () => adapter.connectToShadowDb(),
      async connect() {
        const connection = await adapter.connect();
        return Object.assign(connection, {
          queryRaw: counted(connection.queryRaw.bind(connection)),
          executeRaw: counted(connection.executeRaw.bind(connection)),
        });
      },
    },
    run: (script) => reached(() => run(script)),
  };

  function counted<Q, R>(execute: (query: Q) => Promise<R>): (query: Q) => Promise<R> {
    return (query) => reached(() => execute(query));
  }
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('the process is dead'));
}
