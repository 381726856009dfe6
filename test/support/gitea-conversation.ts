// One conversation with a Gitea, call by call: held with the real one to record what it answers, and with the lab's stand-in to compare.
export interface Answer {
  readonly status: number;
  /** Text of the answer; empty where Gitea sends nothing. */
  readonly body: string;
}

export interface Speaker {
  /** `path` begins with a slash, below `/api/v1`. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Commits one file on a new branch of `main` and pushes it; returns the commit. */
  commit(branch: string, path: string, text: string): Promise<string>;
  /** `/repos/<owner>/<name>`. */
  readonly repository: string;
}

/** What was asked for → status code and the shape of the answer. */
export type Conversation = Readonly<Record<string, { readonly status: number; readonly shape: Shape }>>;

/** Types instead of values: nothing of the instance it was taken from is left. A list's shape is that of all its members together. */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const COMMIT = /^[0-9a-f]{40}$/;

/** The shape of a parsed value. */
export function shapeOf(value: unknown): Shape {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.map(shapeOf).reduce(merge)];
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, inner]) => [key, shapeOf(inner)]),
    );
  }
  if (typeof value !== 'string') return typeof value;
  return MOMENT.test(value) ? 'moment' : COMMIT.test(value) ? 'commit' : 'text';
}

function merge(one: Shape, other: Shape): Shape {
  if (typeof one !== 'object' || typeof other !== 'object' || Array.isArray(one) || Array.isArray(other)) return one;
  return { ...one, ...other };
}

/** Where two conversations differ, in words. `null` and an empty list say nothing about the type, so they fit everything. */
export function differencesOf(recorded: Conversation, actual: Conversation): string[] {
  const questions = [...new Set([...Object.keys(recorded), ...Object.keys(actual)])];
  return questions.flatMap((question) => {
    const [was, is] = [recorded[question], actual[question]];
    if (was === undefined || is === undefined) return [`${question}: only ${was === undefined ? 'asked now' : 'recorded'}`];
    if (was.status !== is.status) return [`${question}: ${is.status} instead of ${was.status}`];
    return compareShapes(question, was.shape, is.shape);
  });
}

function compareShapes(where: string, was: Shape, is: Shape): string[] {
  if (was === 'null' || is === 'null') return [];
  if (Array.isArray(was) && Array.isArray(is)) return was.length === 0 || is.length === 0 ? [] : compareShapes(`${where}[]`, was[0], is[0]);
  if (typeof was === 'string' || typeof is === 'string' || Array.isArray(was) || Array.isArray(is)) {
    return was === is ? [] : [`${where}: ${describe(is)} instead of ${describe(was)}`];
  }
  const [before, now] = [was as Record<string, Shape>, is as Record<string, Shape>];
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((key) => {
    const [one, other] = [before[key], now[key]];
    if (one === undefined || other === undefined) return [`${where}.${key}: ${one === undefined ? 'not in the record' : 'missing'}`];
    return compareShapes(`${where}.${key}`, one, other);
  });
}

function describe(shape: Shape): string {
  return typeof shape === 'string' ? shape : Array.isArray(shape) ? 'a list' : 'an object';
}

/** Holds the conversation. `tag` makes branch and title names of this time. */
export async function converse(speaker: Speaker, tag: string): Promise<Conversation> {
  const { repository } = speaker;
  const said: Record<string, { status: number; shape: Shape }> = {};
  async function ask(what: string, method: string, path: string, body?: unknown): Promise<Record<string, never>> {
    const answer = await speaker.ask(method, path, body);
    const value = answer.body === '' ? '' : parse(answer.body);
    said[what] = { status: answer.status, shape: answer.body === '' ? 'nothing' : shapeOf(value) };
    return value as Record<string, never>;
  }
  await ask('version', 'GET', '/version');
  const branch = `talk-${tag}`;
  const sha = await speaker.commit(branch, `talk/${tag}.txt`, 'one\n');
  const pull = await ask('open a pull request', 'POST', `${repository}/pulls`, {
    head: branch,
    base: 'main',
    title: `Talk ${tag}`,
    body: 'b',
  });
  const number = String(pull['number']);
  await ask('the same pull request again', 'POST', `${repository}/pulls`, { head: branch, base: 'main', title: 'again', body: '' });
  await ask('a pull request', 'GET', `${repository}/pulls/${number}`);
  await ask('a pull request that is not there', 'GET', `${repository}/pulls/999999`);
  await ask('pull request by branches', 'GET', `${repository}/pulls/main/${branch}`);
  await ask('pull requests', 'GET', `${repository}/pulls?state=open&limit=50&page=1`);
  const comments = `${repository}/issues/${number}/comments`;
  const comment = await ask('write a comment', 'POST', comments, { body: 'first' });
  await ask('comments', 'GET', comments);
  await ask('edit a comment', 'PATCH', `${repository}/issues/comments/${String(comment['id'])}`, { body: 'second' });
  await ask('edit a comment that is not there', 'PATCH', `${repository}/issues/comments/999999999`, { body: 'x' });
  const status = { state: 'success', context: `talk/${tag}`, description: 'd', target_url: 'http://127.0.0.1/x' };
  await ask('set a status', 'POST', `${repository}/statuses/${sha}`, status);
  await ask('combined status', 'GET', `${repository}/commits/${sha}/status?limit=50`);
  await ask('statuses', 'GET', `${repository}/commits/${sha}/statuses?limit=50`);
  await ask('a status of a commit that is not there', 'POST', `${repository}/statuses/${'0'.repeat(39)}1`, status);
  await ask('a status with a state that is none', 'POST', `${repository}/statuses/${sha}`, { ...status, state: 'splendid' });
  const issue = await ask('open an issue', 'POST', `${repository}/issues`, { title: `Talk ${tag}`, body: 'b' });
  await ask('labels by name in a new issue', 'POST', `${repository}/issues`, { title: 't', labels: ['drift'] });
  await ask('issues', 'GET', `${repository}/issues?type=issues&state=open&limit=50&page=1`);
  await ask('close an issue', 'PATCH', `${repository}/issues/${String(issue['number'])}`, { state: 'closed', body: 'c' });
  await ask('a branch', 'GET', `${repository}/branches/main`);
  await ask('a branch that is not there', 'GET', `${repository}/branches/nowhere-${tag}`);
  await ask('the repository', 'GET', repository);
  await ask('runs', 'GET', `${repository}/actions/runs?limit=5`);
  await ask('close the pull request', 'PATCH', `${repository}/pulls/${number}`, { state: 'closed' });
  await ask('pull request of a commit that is on no merged one', 'GET', `${repository}/commits/${sha}/pull`);
  return said;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
