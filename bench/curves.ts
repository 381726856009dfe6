// Measured curves as an SVG, one panel each: wall clock and processor time over a count. Pure.
import type { Usage } from './process-usage.ts';

export interface Point {
  readonly x: number;
  readonly usage: Usage;
}

export interface Curve {
  readonly title: string;
  readonly points: readonly Point[];
}

const PANEL = { width: 360, height: 240, left: 56, right: 16, top: 36, bottom: 40 };
const SERIES = [
  { name: 'wall clock', colour: '#1f6feb', pick: (usage: Usage) => usage.wall },
  { name: 'our processor time', colour: '#d1242f', pick: (usage: Usage) => usage.cpu },
] as const;

/** Panels side by side; milliseconds from zero, so that nothing looks steeper than it is. */
export function drawCurves(curves: readonly Curve[]): string {
  const width = PANEL.width * curves.length;
  const panels = curves.map((curve, index) => `<g transform="translate(${index * PANEL.width} 0)">${drawPanel(curve)}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${PANEL.height + 24}" width="${width}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#ffffff"/>
${panels.join('\n')}
${legend()}
</svg>
`;
}

function drawPanel({ title, points }: Curve): string {
  const most = {
    x: Math.max(...points.map((each) => each.x)),
    y: roundUp(Math.max(...points.flatMap((each) => SERIES.map((one) => one.pick(each.usage))))),
  };
  const x = (value: number): number => PANEL.left + (value / most.x) * (PANEL.width - PANEL.left - PANEL.right);
  const y = (value: number): number => PANEL.height - PANEL.bottom - (value / most.y) * (PANEL.height - PANEL.top - PANEL.bottom);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = y(part * most.y).toFixed(1);
    return `<line x1="${PANEL.left}" x2="${PANEL.width - PANEL.right}" y1="${at}" y2="${at}" stroke="#d0d7de"/><text x="${PANEL.left - 6}" y="${at}" text-anchor="end" dy="4">${Math.round(part * most.y)} ms</text>`;
  });
  const ticks = points.map(
    (each) => `<text x="${x(each.x).toFixed(1)}" y="${PANEL.height - PANEL.bottom + 16}" text-anchor="middle">${each.x}</text>`,
  );
  const lines = SERIES.map(({ colour, pick }) => {
    const dots = points.map((each) => `${x(each.x).toFixed(1)},${y(pick(each.usage)).toFixed(1)}`);
    const circles = dots.map((dot) => `<circle cx="${dot.split(',')[0]}" cy="${dot.split(',')[1]}" r="3" fill="${colour}"/>`);
    return `<polyline points="${dots.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${circles.join('')}`;
  });
  const heading = `<text x="${PANEL.width / 2}" y="20" text-anchor="middle" font-weight="bold">fairlead plan, nothing changed: ${title}</text>`;
  return [heading, ...grid, ...ticks, ...lines].join('\n');
}

function legend(): string {
  return SERIES.map(
    ({ name, colour }, index) =>
      `<rect x="${PANEL.left + index * 110}" y="${PANEL.height + 4}" width="10" height="10" fill="${colour}"/><text x="${PANEL.left + 14 + index * 110}" y="${PANEL.height + 13}">${name}</text>`,
  ).join('\n');
}

/** To one, two or five of the highest power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10);
}
