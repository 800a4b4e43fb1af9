import type {Row} from './rows.ts';

/** Rows in a frame, drawn over the page: sizes in cells, the frame included; rows without it. */
export type FramedRows = {readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly rows: readonly Row[]};
