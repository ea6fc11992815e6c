/** Rows of an import, as they were read. */
import type { ImportedTask } from '../../src/domain/plan/imported.ts';

const nothing: ImportedTask = {
  ...{ row: 2, title: null, klikCode: null, key: null, kind: null, due: null, ownDue: null },
  ...{ published: null, performer: null, accountable: null, theme: null, phase: null },
  ...{ status: null, description: null, link: null },
};

/** What is left out the row does not say. */
export function anImportedRow(of: Partial<ImportedTask>): ImportedTask {
  return { ...nothing, ...of };
}
