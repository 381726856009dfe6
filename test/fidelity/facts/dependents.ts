// The facts' table: dependencies, borrowed namespaces, names and ports.
import { a, b, changed, idle, needs, project, type Row, recreateA, stop, stranger, two } from './row.ts';

export const DEPENDENTS: readonly Row[] = [
  {
    name: 'm21 parent recreated, dependent restarts',
    before: project([a, idle('b', needs('a', true))]),
    after: project([changed('a'), idle('b', needs('a', true))]),
    sees: ['container recreate PROJECT-a-1', 'container restart PROJECT-b-1'],
  },
  {
    name: 'm22 parent recreated, plain dependency',
    before: project([a, idle('b', needs('a', false))]),
    after: project([changed('a'), idle('b', needs('a', false))]),
    sees: recreateA,
  },
  {
    name: 'm28 parent recreated, dependent by link',
    before: project([a, idle('b', 'links: [a]')]),
    after: project([changed('a'), idle('b', 'links: [a]')]),
    sees: ['container recreate PROJECT-a-1', 'container restart PROJECT-b-1'],
  },
  {
    name: 'm37 parent of two replicas recreated, dependent of two restarts',
    before: project([a, idle('b', `scale: 2, ${needs('a', true)}`)]),
    after: project([changed('a'), idle('b', `scale: 2, ${needs('a', true)}`)]),
    sees: ['container recreate PROJECT-a-1', 'container restart PROJECT-b-1', 'container restart PROJECT-b-2'],
  },
  {
    name: 'm24 chain of restarts',
    before: project([a, idle('b', needs('a', true)), idle('c', needs('b', true))]),
    after: project([changed('a'), idle('b', needs('a', true)), idle('c', needs('b', true))]),
    sees: ['container recreate PROJECT-a-1', 'container restart PROJECT-b-1'],
  },
  {
    name: 'm23 parent only started',
    before: project([a, idle('b', needs('a', true))]),
    disturb: [stop('a-1')],
    sees: ['container start PROJECT-a-1'],
  },
  {
    name: 'p55 parent scaled',
    before: project([a, idle('b', needs('a', true))]),
    after: project([idle('a', 'scale: 2'), idle('b', needs('a', true))]),
    sees: ['container create PROJECT-a-2'],
  },
  {
    name: 'm25 network of a recreated service',
    before: project([a, idle('b', 'network_mode: "service:a"')]),
    after: project([changed('a'), idle('b', 'network_mode: "service:a"')]),
    sees: ['container recreate PROJECT-a-1', 'container recreate PROJECT-b-1'],
  },
  { name: 'm25b the same, unchanged', before: project([a, idle('b', 'network_mode: "service:a"')]), sees: [] },
  {
    name: 'm26 ipc of a recreated service',
    before: project([idle('a', 'ipc: shareable'), idle('b', 'ipc: "service:a"')]),
    after: project([changed('a', 'ipc: shareable'), idle('b', 'ipc: "service:a"')]),
    sees: ['container recreate PROJECT-a-1', 'container recreate PROJECT-b-1'],
  },
  {
    name: 'm27 volumes_from a recreated service',
    before: project([a, idle('b', 'volumes_from: [a]')]),
    after: project([changed('a'), idle('b', 'volumes_from: [a]')]),
    sees: ['container recreate PROJECT-a-1', 'container recreate PROJECT-b-1'],
  },
  { name: 'm27b the same, unchanged', before: project([a, idle('b', 'volumes_from: [a]')]), sees: [] },
  {
    name: 'p40 namespace owner re-created by hand',
    before: project([a, idle('b', 'network_mode: "service:a"')]),
    disturb: ['compose up -d --no-deps --force-recreate -t 0 a'],
    sees: ['container recreate PROJECT-b-1'],
  },
  {
    name: 'p61 scaled namespace owner',
    before: project([idle('a', 'scale: 2'), idle('b', 'network_mode: "service:a"')]),
    disturb: ['docker network disconnect PROJECT_default PROJECT-a-1'],
    sees: 'whatever',
  },
  {
    name: 'm29 container_name set',
    before: two,
    after: project([idle('a', 'container_name: PROJECT-own'), b]),
    sees: ['container recreate PROJECT-own'],
  },
  { name: 'm30 container_name removed', before: project([idle('a', 'container_name: PROJECT-own'), b]), after: two, sees: recreateA },
  {
    name: 'p01 container_name taken',
    before: two,
    after: project([idle('a', 'container_name: PROJECT-own'), b]),
    disturb: [stranger('--name PROJECT-own')],
    sees: 'fails',
  },
  { name: 'x08 gone, name taken', before: two, disturb: ['docker rm -f PROJECT-a-1', stranger('--name PROJECT-a-1')], sees: 'fails' },
  {
    name: 'p45 port moves to another service',
    before: project([idle('a', 'ports: ["PORT0:80"]'), b]),
    after: project([a, idle('b', 'ports: ["PORT0:80"]')]),
    sees: ['container recreate PROJECT-a-1', 'container recreate PROJECT-b-1'],
  },
];
