/** What is read at most. Beyond it a file is refused, while it is unpacked and not after. */
const megabyte = 1024 * 1024;

export const mostBytes = 5 * megabyte;
/** Of all parts of a spreadsheet together, unpacked. */
export const mostUnpacked = 30 * megabyte;
export const mostParts = 200;
export const mostRows = 5000;
/** Of a sheet, that hold something. */
export const mostCells = 250_000;
/** Columns further right are not read. */
export const mostColumns = 100;
/** A heading is looked for in so many rows from the top. */
export const mostRowsAboveHeader = 15;
/** Letters of a cell; what is longer is cut. */
export const longestCell = 3000;
export const longestTitle = 300;
/** Letters of a cell that is shown because it is not understood. */
export const longestShown = 120;
