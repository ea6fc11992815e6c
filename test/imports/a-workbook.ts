import { strToU8, zipSync } from 'fflate';

/** What is in a cell. `error`: '#N/A'; `date`: a day with Excel's own format; `value` null: not worked out. */
export type WrittenCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly formula: string; readonly value: string | number | null }
  | { readonly error: string };

export interface WrittenSheet {
  readonly name?: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  /** 'A2:A4' */
  readonly merged?: readonly string[];
  readonly isHidden?: boolean;
  /** As it stands in the file, before the end of the rows. */
  readonly more?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An .xlsx file, written by hand so that it can hold what no library writes. */
export function aWorkbook(
  sheets: readonly WrittenSheet[],
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  return zipSync({ ...workbookParts(sheets), ...more });
}

function workbookParts(sheets: readonly WrittenSheet[]): Record<string, Uint8Array> {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map(({ sheet, id }) => `<sheet name="${escaped(sheet.name ?? `Ark${id}`)}" sheetId="${id}"${sheet.isHidden ? ' state="hidden"' : ''} r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      numbered.map(({ sheet, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(sheet)]),
    ),
  };
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
}

function sheetXml({ rows, hiddenRows = [], merged = [], more = '' }: WrittenSheet): string {
  const written = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    const inside = cells.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`),
    );
    return `<row r="${index + 1}"${hidden}>${inside.join('')}</row>`;
  });
  const merges =
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="${main}"><sheetData>${written.join('')}${more}</sheetData>${merges}</worksheet>`;
}

function cellXml(cell: WrittenCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('date' in cell)
    return `<c r="${at}" s="1"><v>${Date.parse(cell.date) / 86_400_000 + 25_569}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  if (cell.value === null) return `<c r="${at}"><f>${escaped(cell.formula)}</f><v></v></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
