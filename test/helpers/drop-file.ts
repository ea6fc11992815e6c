import type { Locator, Page } from 'playwright-core';

/** Drops a file as a person would, from outside the browser: scripts of a page cannot make such a drop. */
export async function dropFile(page: Page, on: Locator, path: string): Promise<void> {
  const box = await on.boundingBox();
  if (box === null) throw new Error('nothing to drop the file on');
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
