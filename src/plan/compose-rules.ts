// What changed between Compose versions in what `up` decides (convergence facts, section 2: version matrix).

export interface ComposeRules {
  /** Quoted keys of a service that are not part of its hash. */
  readonly leftOut: ReadonlySet<string>;
  /** Networks carry a hash and are recreated when it changed. */
  readonly networkHashes: boolean;
  /** Volumes carry a hash; and a container that is cut from a network or misses a volume is recreated. */
  readonly volumeHashes: boolean;
  /** A parent is recreated: with `restart: true` its dependents are stopped and started; before, all of them were recreated. */
  readonly dependents: 'restart' | 'recreate';
  /** `up --remove-orphans` also removes finished `compose run` containers. */
  readonly removesFinishedOneOffs: boolean;
  /** Scaling down removes stale replicas first; before, it kept them first. */
  readonly dropsStaleFirst: boolean;
  /** What `create_host_path` means where the rendered file does not say it: 5.0 stopped printing what is the default. */
  readonly makesBindSources: boolean;
}

/** The rules of a version as `docker compose version --short` prints it; the newest known ones where it cannot be read. */
export function composeRules(version: string): ComposeRules {
  const leftOut = ['"build"', '"pull_policy"', '"scale"'];
  if (isAtLeast(version, [2, 29, 3])) {
    leftOut.push('"depends_on"');
  }
  if (isAtLeast(version, [2, 30, 2])) {
    leftOut.push('"profiles"');
  }
  return {
    leftOut: new Set(leftOut),
    networkHashes: isAtLeast(version, [2, 31, 0]),
    volumeHashes: isAtLeast(version, [2, 32, 0]),
    dependents: isAtLeast(version, [2, 29, 4]) ? 'restart' : 'recreate',
    // Seen old in 2.26.1 and new in 2.40.3; where between them it changed is not narrowed down.
    removesFinishedOneOffs: isAtLeast(version, [2, 30, 0]),
    dropsStaleFirst: isAtLeast(version, [2, 30, 0]),
    makesBindSources: isAtLeast(version, [5, 0, 0]),
  };
}

function isAtLeast(version: string, wanted: readonly [number, number, number]): boolean {
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
  for (const [index, each] of wanted.entries()) {
    const part = found[index];
    if (part === undefined || part !== each) {
      return part === undefined || part > each;
    }
  }
  return true;
}
