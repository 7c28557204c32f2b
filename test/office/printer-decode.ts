import { PNG } from 'pngjs';
import { findCutRaster, type PrinterCommand, parseCommands } from './printer-commands';

/** One piece of paper between two cuts, dots packed as they came. */
export type PrintedPaper = { readonly width: number; readonly height: number; readonly bits: Uint8Array };

export type DecodedJob = {
  readonly papers: readonly PrintedPaper[];
  readonly complete: boolean;
  /** All papers under each other, a dashed line at every cut. */
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
};

const CUT_ROWS = 24;

/** True when every byte is understood, something is drawn and the last of it is cut off. */
export function isWholeJob(bytes: Uint8Array): boolean {
  const { commands, whole } = parseCommands(bytes);
  const last = commands.findLastIndex(command => command.kind === 'raster');
  return whole && last >= 0 && commands.slice(last).some(command => command.kind === 'cut');
}

/** What the paper of a job looks like. Takes broken jobs too and shows what there is of them. */
export function decodeJob(bytes: Uint8Array): DecodedJob {
  const { commands, end, whole } = parseCommands(bytes);
  const cutOff = whole ? undefined : findCutRaster(bytes, end);
  const { papers, uncut } = splitPapers(cutOff ? [...commands, cutOff] : commands);
  const all = uncut.length === 0 ? papers : [...papers, joinRasters(uncut)];
  const width = Math.max(8, ...all.map(paper => paper.width));
  const height = Math.max(
    1,
    all.reduce((sum, paper) => sum + paper.height + CUT_ROWS, 0),
  );
  return { papers: all, complete: isWholeJob(bytes), width, height, png: drawPapers(all, width, height) };
}

/** A picture of one paper. */
export function drawPaper(paper: PrintedPaper): Buffer {
  return drawPapers([paper], paper.width, paper.height + CUT_ROWS);
}

type Raster = Extract<PrinterCommand, { kind: 'raster' }>;

function splitPapers(commands: readonly PrinterCommand[]): { papers: PrintedPaper[]; uncut: Raster[] } {
  const papers: PrintedPaper[] = [];
  let uncut: Raster[] = [];
  for (const command of commands) {
    if (command.kind === 'raster') uncut.push(command);
    if (command.kind === 'cut' && uncut.length > 0) {
      papers.push(joinRasters(uncut));
      uncut = [];
    }
  }
  return { papers, uncut };
}

function joinRasters(rasters: readonly Raster[]): PrintedPaper {
  const width = rasters[0]?.width ?? 0;
  if (rasters.some(raster => raster.width !== width))
    throw new Error('bands of different width on one paper');
  const height = rasters.reduce((sum, raster) => sum + raster.height, 0);
  return { width, height, bits: Buffer.concat(rasters.map(raster => raster.bits)) };
}

function drawPapers(papers: readonly PrintedPaper[], width: number, height: number): Buffer {
  const png = new PNG({ width, height, colorType: 0 });
  png.data.fill(255);
  const paint = (x: number, y: number): void => {
    png.data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  };
  let top = 0;
  for (const paper of papers) {
    for (let y = 0; y < paper.height; y += 1) {
      for (let x = 0; x < paper.width; x += 1) {
        const byte = paper.bits[(y * paper.width + x) >> 3] ?? 0;
        if ((byte & (0x80 >> (x & 7))) !== 0) paint(x, top + y);
      }
    }
    top += paper.height + CUT_ROWS;
    for (let x = 0; x < width; x += 1) if (x % 16 < 8) paint(x, top - CUT_ROWS / 2);
  }
  return PNG.sync.write(png, { colorType: 0 });
}
