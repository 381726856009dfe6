// One row of the facts' table, and the words that its rows are written in.
// In all texts IMAGE stands for the case's image and PROJECT for its name.

export interface Row {
  readonly name: string;
  /** compose.yaml before; undefined files of the second state mean "the same". */
  readonly before: string;
  readonly after?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly filesAfter?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly prepare?: readonly string[];
  readonly disturb?: readonly string[];
  /** What 2.40.3 does, with PROJECT for the name; 'fails': `up` ends with an error, and the plan says so. */
  readonly sees: readonly string[] | 'fails' | 'whatever';
}

/** A service that only sleeps; `more` are further keys in flow style. */
export function idle(name: string, more = ''): string {
  return `  ${name}: {image: "IMAGE:1", stop_grace_period: 0s${more === '' ? '' : `, ${more}`}}\n`;
}

export function project(services: readonly string[], rest = ''): string {
  return `services:\n${services.join('')}${rest}`;
}

export const a = idle('a');
export const b = idle('b');
export const changed = (name: string, more = ''): string => idle(name, `environment: {CHANGED: "1"}${more === '' ? '' : `, ${more}`}`);
export const needs = (parent: string, restart: boolean): string =>
  `depends_on: {${parent}: {condition: service_started, restart: ${restart}}}`;
export const two = project([a, b]);
export const recreateA = ['container recreate PROJECT-a-1'];
export const stop = (name: string): string => `docker stop -t 0 PROJECT-${name}`;
export const stranger = (options: string): string => `docker run -d --label fidelity.foreign=PROJECT ${options} IMAGE:1`;
export const withFile = { 'conf/app.conf': 'one\n' };
export const mounted = idle('a', 'volumes: ["./conf/app.conf:/etc/app.conf:ro"]');
export const configured = project([idle('a', 'configs: [rules]'), b], 'configs: {rules: {file: ./rules.txt}}\n');
export const secretive = `${project([idle('a', 'secrets: [token]'), b], 'secrets: {token: {file: ./secrets/token}}\n')}`;
export const fromFile = project([idle('a', 'env_file: [app.env]'), b]);
