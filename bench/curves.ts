// Measured curves as an SVG, panels side by side: milliseconds over a count. Pure.

export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Curve {
  readonly title: string;
  /** `log` where one contender would press the others to the floor. */
  readonly scale: 'linear' | 'log';
  readonly series: readonly Series[];
}

const PANEL = { width: 400, height: 260, left: 64, right: 20, top: 40, bottom: 40 };
const LINE = 15;
const COLOURS = ['#1f6feb', '#d1242f', '#1a7f37', '#8250df', '#9a6700'];

/** Linear panels begin at zero, so that nothing looks steeper than it is. */
export function drawCurves(curves: readonly Curve[]): string {
  const width = PANEL.width * curves.length;
  const height = PANEL.height + LINE * Math.max(...curves.map((each) => each.series.length)) + 8;
  const panels = curves.map((curve, index) => `<g transform="translate(${index * PANEL.width} 0)">\n${drawPanel(curve)}\n</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#ffffff"/>
${panels.join('\n')}
</svg>
`;
}

function drawPanel({ title, scale, series }: Curve): string {
  const points = series.flatMap((each) => each.points);
  const counts = [...new Set(points.map((each) => each.x))].sort((left, right) => left - right);
  const most = Math.max(...counts);
  const marks = scale === 'log' ? logMarks(points.map((each) => each.y)) : linearMarks(Math.max(...points.map((each) => each.y)));
  const x = (value: number): number => PANEL.left + (value / most) * (PANEL.width - PANEL.left - PANEL.right);
  const y = (value: number): number => {
    const [low = 0, high = 1] = [marks[0], marks.at(-1)];
    const part = scale === 'log' ? Math.log(value / low) / Math.log(high / low) : value / high;
    return PANEL.height - PANEL.bottom - part * (PANEL.height - PANEL.top - PANEL.bottom);
  };
  const grid = marks.map((mark) => {
    const at = y(mark).toFixed(1);
    return `<line x1="${PANEL.left}" x2="${PANEL.width - PANEL.right}" y1="${at}" y2="${at}" stroke="#d0d7de"/><text x="${PANEL.left - 6}" y="${at}" text-anchor="end" dy="4">${timeText(mark)}</text>`;
  });
  const bottom = PANEL.height - PANEL.bottom + 16;
  const ticks = counts.map((each) => `<text x="${x(each).toFixed(1)}" y="${bottom}" text-anchor="middle">${each}</text>`);
  const lines = series.map((each, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const dots = each.points.map((point) => [x(point.x).toFixed(1), y(point.y).toFixed(1)] as const);
    const circles = dots.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`);
    const legendY = PANEL.height + 4 + index * LINE;
    return `<polyline points="${dots.map((dot) => dot.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${circles.join('')}
<rect x="${PANEL.left}" y="${legendY}" width="10" height="10" fill="${colour}"/><text x="${PANEL.left + 16}" y="${legendY + 9}">${escapeText(each.name)}</text>`;
  });
  const heading = `<text x="${PANEL.width / 2}" y="20" text-anchor="middle" font-weight="bold">${escapeText(title)}</text>`;
  return [heading, ...grid, ...ticks, ...lines].join('\n');
}

/** Five steps from zero; the highest is one, two or five of a power of ten. */
function linearMarks(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  const top = power * ([1, 2, 5, 10].find((factor) => factor * power >= most) ?? 10);
  return [0, 0.25, 0.5, 0.75, 1].map((part) => part * top);
}

/** Powers of ten around all values. */
function logMarks(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.max(1, Math.min(...values))));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(1, ...values))));
  return Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
}

function timeText(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${milliseconds / 1000} s`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
