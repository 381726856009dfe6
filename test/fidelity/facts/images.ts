// The facts' table: references, tags and pulls.
import { a, b, idle, project, type Row, recreateA, two } from './row.ts';

export const IMAGES: readonly Row[] = [
  { name: 'm04 another image', before: two, after: two.replace('IMAGE:1', 'IMAGE:2'), sees: recreateA },
  { name: 'i03 another tag of the same image', before: two, after: two.replace('IMAGE:1', 'IMAGE:same'), sees: recreateA },
  { name: 'i01 i08 the local tag moved', before: project([a]), disturb: ['docker tag IMAGE:2 IMAGE:1'], sees: recreateA },
  { name: 'i02 the local tag deleted, no registry has it', before: project([a]), disturb: ['docker rmi IMAGE:1'], sees: 'fails' },
  {
    name: 'i05 the remote tag moved, policy missing',
    before: project([a]),
    disturb: ['docker push -q IMAGE:1', 'docker tag IMAGE:2 IMAGE:new', 'docker rmi IMAGE:new'],
    sees: [],
  },
  {
    name: 'i06 the remote tag moved, policy always',
    before: project([idle('a', 'pull_policy: missing')]),
    after: project([idle('a', 'pull_policy: always')]),
    disturb: ['docker tag IMAGE:2 IMAGE:1', 'docker push -q IMAGE:1', 'docker tag IMAGE:same IMAGE:1'],
    sees: ['container recreate PROJECT-a-1', 'image pull IMAGE:1'],
  },
  {
    name: 'i07 policy always, remote the same',
    before: project([a]),
    after: project([idle('a', 'pull_policy: always')]),
    disturb: ['docker push -q IMAGE:1'],
    sees: ['image pull IMAGE:1'],
  },
  { name: 'i10 i16 policy always, pull fails', before: two, after: project([idle('a', 'pull_policy: always'), b]), sees: 'fails' },
  {
    name: 'i11 i20 missing and never pulled',
    before: two,
    after: project([idle('a', 'pull_policy: never').replace('IMAGE:1', 'IMAGE:none'), b]),
    sees: 'fails',
  },
  { name: 'i13 policy daily, tagged just now', before: two, after: project([idle('a', 'pull_policy: daily'), b]), sees: [] },
  { name: 'i19 another platform', before: two, after: project([idle('a', 'platform: linux/arm64'), b]), sees: 'fails' },
  { name: 'i18 platform of the host', before: two, after: project([idle('a', 'platform: linux/amd64'), b]), sees: recreateA },
  {
    name: 'i02 the local tag deleted, the registry has another image',
    before: project([a]),
    disturb: ['docker tag IMAGE:2 IMAGE:1', 'docker push -q IMAGE:1', 'docker rmi IMAGE:1'],
    sees: ['container recreate PROJECT-a-1', 'image pull IMAGE:1'],
  },
];
