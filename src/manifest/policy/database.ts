// Databases answer on their own VM only.
import { parseImage } from '../../images/reference.ts';
import { imageFacts } from '../fleet-file.ts';
import { reportError } from '../report.ts';
import { findNode, textOf } from '../yaml-tree.ts';
import type { Finding, StackRule } from './rule.ts';

/** Last part of well-known repositories; others are named in stacks/fleet.yaml with `kind: database`. */
const DATABASES =
  /^(postgres(ql)?|pgvector|timescaledb|postgis|mysql|mariadb|percona|mongo(db)?|redis|valkey|keydb|dragonfly|memcached|influxdb|clickhouse(-server)?|elasticsearch|opensearch|cassandra|scylla|couchdb|etcd|neo4j)$/;

export const databaseLocal: StackRule = {
  id: 'database-local',
  title: 'A database is not published beyond its VM',
  reason: 'It holds everything its application protects, and often has no login of its own (Redis, memcached) or one for all.',
  scope: 'stack',
  exception: 'until',
  level: 'house',
  check: ({ compose }, { file }) =>
    (compose?.services ?? []).flatMap((service): readonly Finding[] => {
      const image = textOf(findNode(service.body, 'image')) ?? '';
      const isDatabase =
        imageFacts(file, image)?.kind === 'database' || DATABASES.test(parseImage(image)?.repository.split('/').at(-1) ?? '');
      const wide = service.ports.find(({ published }) => published.some(({ hostAddress }) => !isLoopback(hostAddress)));
      if (!isDatabase || wide === undefined) return [];
      const port = wide.published.find(({ hostAddress }) => !isLoopback(hostAddress));
      const detail = `Port ${port?.hostPort} answers on ${port?.hostAddress ?? 'every address of the VM'}.`;
      const hint = 'Leave `ports:` out: services of the stack reach it by its name. Or publish it on 127.0.0.1.';
      const summary = `Database \`${service.name}\` is published beyond its VM`;
      return [{ ...reportError('database-local', wide.place, summary, { detail, hint }), on: { service: service.name } }];
    }),
};

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (/^127\./.test(address) || address === '::1');
}
