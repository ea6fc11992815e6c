/**
 * The address of a task's page (web/pages/task-page.ts).
 * @param publicUrl where this server is reached, with the path that it lies under, if any
 */
export function taskLink(publicUrl: string, rolloutId: string, task: string): string {
  const base = publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`;
  return new URL(`opgave/${encodeURIComponent(rolloutId)}/${encodeURIComponent(task)}`, base).href;
}
