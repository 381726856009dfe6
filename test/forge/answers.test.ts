// What a real Gitea answers, kept as shapes: the lab's stand-in and the adapter are tested against them everywhere.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Conversation, converse, differencesOf } from '../support/gitea-conversation.ts';
import { freshForge } from './lab.ts';
import { Person } from './person.ts';

const RECORD = join(import.meta.dirname, '..', 'support', 'gitea-answers.json');

beforeAll(freshForge);

test('the recorded answers are those of this Gitea (UPDATE_ANSWERS=1 records them anew)', async () => {
  await using person = await Person.arrive();
  const { forge } = person;
  const conversation = await converse(
    {
      ask: forge.api.ask,
      repository: `/repos/${forge.settings.user}/${forge.settings.repository}`,
      async commit(branch, path, text) {
        await person.branch(branch);
        const file = join(person.folder, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
        return person.push(`Talk on ${branch} [skip ci]`);
      },
    },
    String(Date.now()),
  );
  if (process.env['UPDATE_ANSWERS'] === '1') await writeFile(RECORD, `${JSON.stringify(conversation, undefined, 1)}\n`);
  const recorded = JSON.parse(await readFile(RECORD, 'utf8')) as Conversation;
  expect(differencesOf(recorded, conversation)).toEqual([]);
});
