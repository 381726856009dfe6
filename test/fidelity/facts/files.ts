// The facts' table: what a service mounts and reads.
import { a, b, changed, configured, fromFile, idle, mounted, project, type Row, recreateA, secretive, two, withFile } from './row.ts';

export const FILES: readonly Row[] = [
  {
    name: 'm36 bind file content',
    before: project([mounted, b]),
    files: withFile,
    filesAfter: { 'conf/app.conf': 'two\n' },
    sees: recreateA,
  },
  {
    name: 'm37 config file content',
    before: configured,
    files: { 'rules.txt': 'one\n' },
    filesAfter: { 'rules.txt': 'two\n' },
    sees: recreateA,
  },
  {
    name: 'm39 secret file content',
    before: secretive,
    secrets: { token: 'one' },
    disturb: ['printf two >"$LIVE/secrets/token"'],
    sees: recreateA,
  },
  {
    name: 'm41 config file path',
    before: configured,
    after: configured.replace('./rules.txt', './moved.txt'),
    files: { 'rules.txt': 'one\n' },
    filesAfter: { 'moved.txt': 'one\n' },
    sees: recreateA,
  },
  { name: 'm42 env_file value', before: fromFile, files: { 'app.env': 'X=1\n' }, filesAfter: { 'app.env': 'X=2\n' }, sees: recreateA },
  { name: 'm43 env_file comment', before: fromFile, files: { 'app.env': 'X=1\n' }, filesAfter: { 'app.env': '# note\nX=1\n' }, sees: [] },
  {
    name: 'm44 env_file renamed',
    before: fromFile,
    after: fromFile.replace('app.env', 'other.env'),
    files: { 'app.env': 'X=1\n' },
    filesAfter: { 'other.env': 'X=1\n' },
    sees: [],
  },
  {
    name: 'm45 .env value in use',
    before: project([idle('a', 'environment: {X: "${V}"}'), b]),
    files: { '.env': 'V=1\n' },
    filesAfter: { '.env': 'V=2\n' },
    sees: recreateA,
  },
  { name: 'm46 .env value not in use', before: two, files: { '.env': 'V=1\n' }, filesAfter: { '.env': 'V=2\n' }, sees: [] },
  {
    name: 'p12 extends changed',
    before: project([idle('a', 'extends: {file: base.yaml, service: base}')]),
    files: { 'base.yaml': 'services: {base: {environment: {X: "1"}}}\n' },
    filesAfter: { 'base.yaml': 'services: {base: {environment: {X: "2"}}}\n' },
    sees: recreateA,
  },
  {
    name: 'p13 include changed',
    before: `include: [more.yaml]\n${project([a])}`,
    files: { 'more.yaml': `services:\n${b}` },
    filesAfter: { 'more.yaml': `services:\n${changed('b')}` },
    sees: ['container recreate PROJECT-b-1'],
  },
  {
    name: 'live file edited by hand',
    before: project([mounted, b]),
    files: withFile,
    disturb: ['echo more >>"$LIVE/conf/app.conf"'],
    sees: ['container restart PROJECT-a-1'],
  },
];
