import { expect, test } from 'vitest';
import { programsIn } from './shell-programs.ts';

test.each([
  ['curl -fsS http://127.0.0.1/', ['curl']],
  ['pg_isready -q -h 127.0.0.1 -U "$POSTGRES_USER"', ['pg_isready']],
  ['A="$(cat /run/secrets/x)" redis-cli -e ping | grep -q PONG', ['redis-cli', 'grep', 'cat']],
  ["exec 3<>/dev/tcp/127.0.0.1/12345; printf 'GET / HTTP/1.0\\r\\n' >&3; grep -q '200 OK' <&3", ['grep']],
  ['test "$(wget -qO- http://x/ | wc -c)" -gt 0 || exit 1', ['wget', 'wc']],
  ['if curl -f a; then true; else nc -z b 1; fi', ['curl', 'nc']],
  ['[ -f /x ] && /app/check --all &', ['/app/check']],
  ['echo `hostname`; $PROGRAM', ['hostname']],
  ['! mysqladmin ping 2>&1 | grep -q "a; b | c"', ['mysqladmin', 'grep']],
  ['', []],
])('%s', (script, programs) => {
  expect(programsIn(script)).toEqual(programs);
});
