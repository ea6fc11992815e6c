import { type Message, PlatformError, type Target } from '../port/platform.ts';
import type { Context } from './context.ts';

/**
 * Says something to others than the caller: in a channel, or to an account.
 * @returns false: the bot cannot write there
 */
export async function tell(
  { installation, store, platformOf }: Context,
  type: Target['type'],
  { installationId, externalId }: { readonly installationId: string; readonly externalId: string },
  message: Message,
): Promise<boolean> {
  const place =
    installationId === installation.id
      ? installation
      : await store.installations.get(installationId);
  if (place === null) return false;
  try {
    await platformOf(place).post(place, { type, externalId }, message);
    return true;
  } catch (error) {
    if (error instanceof PlatformError) return error.kind !== 'permanent';
    throw error;
  }
}
