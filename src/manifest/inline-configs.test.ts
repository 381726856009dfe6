// `configs:` whose text stands in compose.yaml or in .env: Compose never notices that it changed, so its digest is ours to know.
import { expect, test } from 'vitest';
import { loadFiles, repository } from './test-repository.ts';

const COMPOSE = 'stacks/one/web/compose.yaml';
const ENV = 'stacks/one/web/.env';

function compose(content: string): string {
  return `services: { web: { image: "nginx:1.29.1", configs: [rules, word] }, other: { image: "nginx:1.29.1" } }
configs: { rules: { content: "${content}" }, word: { environment: WORD } }
`;
}

async function inlineOf(content: string, env: string) {
  const { readable } = await loadFiles(repository({ [COMPOSE]: compose(content), [ENV]: env }));
  return readable?.vms[0]?.stacks[0]?.services.map((each) => each.inlineConfigs);
}

test('the digest is of the text with its variables, for the service that uses it, and of the value in .env', async () => {
  const [other, web] = (await inlineOf('say ${WORD}', 'WORD=one\n')) ?? [];
  expect(other).toBeUndefined();
  expect(web?.map(({ name, variable }) => [name, variable])).toEqual([
    ['rules', undefined],
    ['word', 'WORD'],
  ]);
  const [, same] = (await inlineOf('say one', 'WORD=one\n')) ?? [];
  expect(same).toEqual(web);
  const [, moved] = (await inlineOf('say ${WORD}', 'WORD=two\n')) ?? [];
  expect(moved?.map((each, index) => each.sha256 === web?.[index]?.sha256)).toEqual([false, false]);
});
