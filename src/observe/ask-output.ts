// The output of src/host/ask.sh: `tail -v` over the files <stack>.<kind>.<out|err|rc>.

export interface AnswerText {
  readonly out: string;
  readonly err: string;
  /** Exit code; undefined when the run never ended. */
  readonly code: number | undefined;
}

/**
 * @param folder where the files lay, with a trailing slash; its name is unguessable, so no printed text can pass for a heading
 * @returns by "<stack>.<kind>"
 */
export function parseAnswers(text: string, folder: string): ReadonlyMap<string, AnswerText> {
  const answers = new Map<string, AnswerText>();
  const opening = `==> ${folder}`;
  const parts = text.split(opening).slice(1);
  parts.forEach((part, index) => {
    const end = part.indexOf(' <==\n');
    const name = part.slice(0, Math.max(end, 0));
    const [, key, kind] = /^(.+)\.(out|err|rc)$/.exec(name) ?? [];
    if (key === undefined) {
      return;
    }
    const body = part.slice(end + ' <==\n'.length);
    // tail puts an empty line before each heading but the first.
    const content = index < parts.length - 1 && body.endsWith('\n') ? body.slice(0, -1) : body;
    const known = answers.get(key) ?? { out: '', err: '', code: undefined };
    if (kind === 'rc') {
      answers.set(key, { ...known, code: /^\d{1,3}$/.test(content) ? Number(content) : undefined });
    } else {
      answers.set(key, kind === 'out' ? { ...known, out: content } : { ...known, err: content });
    }
  });
  return answers;
}
