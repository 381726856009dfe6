// Aligned columns for terminals and logs. Pure.
import { showControls } from './inert.ts';
import { createPaint, type Ink } from './paint.ts';
import { padEnd, textWidth } from './width.ts';

export interface Cell {
  readonly text: string;
  readonly ink?: Ink;
}

/** Heading plus one line per row; columns are as wide as their widest cell, the last one is not padded. */
export function renderTable(heading: readonly string[], rows: readonly (readonly Cell[])[], colour: boolean): string {
  const paint = createPaint(colour);
  const cells = [heading.map((text): Cell => ({ text, ink: 'bold' })), ...rows].map((row) =>
    row.map((cell): Cell => ({ ...cell, text: showControls(cell.text) })),
  );
  const widths = heading.map((_, column) => cells.reduce((widest, row) => Math.max(widest, textWidth(row[column]?.text ?? '')), 0));
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const text = column === row.length - 1 ? cell.text : padEnd(cell.text, widths[column] ?? 0);
          return cell.ink === undefined ? text : paint(cell.ink, text);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
