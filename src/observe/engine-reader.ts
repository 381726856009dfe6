// Reads of the real Engine while Compose is asked: GET only, each once, bounded in time.
import { PipelineError } from '../errors/diagnostic.ts';
import type { EngineResponse, Remote } from '../ports/remote.ts';
import type { ReadEngine } from './shadow-world.ts';

/** `/distribution` asks a registry, which may hang. */
const REGISTRY_MS = 5_000;
const ENGINE_MS = 30_000;

/** Many stacks use one image, and a plan is one moment: an answer is kept for the reader's life. */
export function makeEngineReader(remote: Remote): ReadEngine {
  const known = new Map<string, Promise<EngineResponse>>();
  return (path) => {
    const key = path.replace(/^\/v\d+\.\d+(?=\/(?:images|distribution|version|info))/, '');
    let answer = known.get(key);
    if (answer === undefined) {
      answer = readWithin(remote, path, key.startsWith('/distribution/') ? REGISTRY_MS : ENGINE_MS);
      known.set(key, answer);
    }
    return answer;
  };
}

async function readWithin(remote: Remote, path: string, limitMs: number): Promise<EngineResponse> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new PipelineError({
          code: 'engine-down',
          severity: 'error',
          summary: `The Docker Engine of ${remote.vm} is too slow`,
          detail: `GET ${path} did not end within ${limitMs / 1000} s.`,
          at: { address: remote.vm },
        }),
      );
    }, limitMs);
  });
  try {
    return await Promise.race([remote.engine('GET', path), late]);
  } finally {
    clearTimeout(timer);
  }
}
