import type {Row} from './rows.ts';

/** A search with what it found, as it is drawn over the page: sizes in cells, the frame included; rows without it. */
export type SearchBox = {readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly rows: readonly Row[]};
