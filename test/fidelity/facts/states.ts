// The facts' table: what happens to containers by hand.
import { b, changed, idle, project, type Row, recreateA, stop, stranger, two } from './row.ts';

/** Service b waits for the health of a, which is a file that `makeUnhealthy` takes away. */
const watched = (child: string): string =>
  project([
    idle('a', 'healthcheck: {test: [CMD, cat, /version], interval: 200ms, timeout: 5s, retries: 1}'),
    idle('b', `${child}depends_on: {a: {condition: service_healthy}}`),
  ]);
const makeUnhealthy = [
  'docker exec PROJECT-a-1 busybox rm /version',
  'until docker inspect --format "{{.State.Health.Status}}" PROJECT-a-1 | grep -q unhealthy; do sleep 0.1; done',
];

export const STATES: readonly Row[] = [
  { name: 's01 stopped', before: two, disturb: [stop('a-1')], sees: ['container start PROJECT-a-1'] },
  {
    name: 's02 p30 killed, unless-stopped',
    before: project([idle('a', 'restart: unless-stopped'), b]),
    disturb: ['docker kill PROJECT-a-1'],
    sees: ['container start PROJECT-a-1'],
  },
  { name: 's03 paused', before: two, disturb: ['docker pause PROJECT-a-1'], sees: 'fails' },
  {
    name: 's04 paused and changed',
    before: two,
    after: project([changed('a'), b]),
    disturb: ['docker pause PROJECT-a-1'],
    sees: recreateA,
  },
  { name: 's05 removed by hand', before: two, disturb: ['docker rm -f PROJECT-a-1'], sees: ['container create PROJECT-a-1'] },
  {
    name: 's06 created, never started',
    before: two,
    disturb: ['docker rm -f PROJECT-a-1', 'compose up --no-start --no-deps a'],
    sees: ['container start PROJECT-a-1'],
  },
  {
    name: 's09 finished one-shot beside a change',
    before: project([idle('a', 'command: ["true"]'), b]),
    after: project([idle('a', 'command: ["true"]'), changed('b')]),
    sees: ['container recreate PROJECT-b-1', 'container start PROJECT-a-1'],
  },
  {
    name: 's10 p54 finished one-shot, nothing changed',
    before: project([idle('a', 'command: ["true"]'), idle('b', 'depends_on: {a: {condition: service_completed_successfully}}')]),
    sees: [],
  },
  {
    name: 's11 one of three stopped',
    before: project([idle('a', 'scale: 3')]),
    disturb: [stop('a-2')],
    sees: ['container start PROJECT-a-2'],
  },
  { name: 'x01 docker update', before: two, disturb: ['docker update --memory 512m --memory-swap 512m PROJECT-a-1'], sees: [] },
  {
    name: 'x02 one more network',
    before: two,
    disturb: ['docker network create PROJECT-hand', 'docker network connect PROJECT-hand PROJECT-a-1'],
    sees: [],
  },
  { name: 'x03 renamed', before: two, disturb: ['docker rename PROJECT-a-1 PROJECT-odd'], sees: [] },
  {
    name: 'x04 renamed and changed',
    before: two,
    after: project([changed('a'), b]),
    disturb: ['docker rename PROJECT-a-1 PROJECT-odd'],
    sees: recreateA,
  },
  { name: 'x05 cut off, running', before: two, disturb: ['docker network disconnect PROJECT_default PROJECT-a-1'], sees: recreateA },
  {
    // Found by the random run: the record knew the first network only.
    name: 'x05 cut off one of two networks, running',
    before: project([idle('a', 'networks: [default, back]'), b], 'networks: {back: {}}\n'),
    disturb: ['docker network disconnect PROJECT_default PROJECT-a-1'],
    sees: recreateA,
  },
  {
    name: 's07 unhealthy, nothing changed',
    before: watched(''),
    disturb: makeUnhealthy,
    sees: [],
  },
  {
    name: 'p43 unhealthy parent, its child changed',
    before: watched(''),
    after: watched('environment: {CHANGED: "1"}, '),
    disturb: makeUnhealthy,
    sees: 'fails',
  },
  {
    name: 'p11 stopped, and its inline config changed',
    before: project([idle('a', 'configs: [rules]'), b], 'configs: {rules: {content: "one"}}\n'),
    after: project([idle('a', 'configs: [rules]'), b], 'configs: {rules: {content: "two"}}\n'),
    disturb: [stop('a-1')],
    sees: recreateA,
  },
  {
    name: 'x06 cut off, stopped',
    before: two,
    disturb: [stop('a-1'), 'docker network disconnect PROJECT_default PROJECT-a-1'],
    sees: ['container start PROJECT-a-1'],
  },
  { name: 'x07 file changed inside', before: two, disturb: ['docker exec PROJECT-a-1 sh -c "echo x >/version"'], sees: [] },
  {
    name: 'p42 alias lost',
    before: two,
    disturb: ['docker network disconnect PROJECT_default PROJECT-a-1', 'docker network connect PROJECT_default PROJECT-a-1'],
    sees: [],
  },
  { name: 'x09 one-off running', before: two, disturb: ['compose run -d --no-deps a sleep 5000'], sees: [] },
  {
    name: 'x10 one-off finished',
    before: two,
    disturb: ['compose run --name PROJECT-once --no-deps a true'],
    sees: ['container remove PROJECT-once'],
  },
  {
    name: 'x11 scaled by hand',
    before: two,
    disturb: ['compose up -d --no-deps --no-recreate --scale a=2 a'],
    sees: ['container remove PROJECT-a-2'],
  },
  {
    name: 'x12 foreign container with our labels',
    before: two,
    disturb: [stranger('--label com.docker.compose.project=PROJECT --label com.docker.compose.service=z')],
    sees: [],
  },
  {
    name: 'x13 host port taken while stopped',
    before: project([idle('a', 'ports: ["PORT0:80"]'), b]),
    disturb: [stop('a-1'), stranger('-p PORT0:80')],
    sees: 'fails',
  },
  {
    name: 'x14 new host port taken',
    before: two,
    after: project([idle('a', 'ports: ["PORT0:80"]'), b]),
    disturb: [stranger('-p PORT0:80')],
    sees: 'fails',
  },
];
