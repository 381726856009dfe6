// Everything known about one service, and why it would or would not change: facts put side by side. Pure.
import type { DesiredService, DesiredStack } from '../model/desired.ts';
import type { Explanation, Fact } from '../model/explanation.ts';
import type { EngineContainer, ObservedStack, ObservedVm } from '../model/observed.ts';
import type { Change, StackPlan } from '../model/plan.ts';
import { isReloaded, mountedFiles, mountedSecrets, ruleCovers } from './override.ts';
import { ownValue } from './own.ts';
import { composeLabel } from './world.ts';

const SHORT = 12;

export interface ExplainQuestion {
  readonly desired: DesiredStack;
  readonly service: DesiredService;
  readonly observed: ObservedVm;
  readonly plan: StackPlan;
}

/** The service's facts in the order a person asks: what would happen, what is wanted, what runs, what was released. */
export function explainService(question: ExplainQuestion): Explanation {
  const { desired, service, observed, plan } = question;
  const live = ownValue(observed.stacks, desired.name);
  const changes = plan.changes.filter((change) => isAbout(change, service, question));
  return {
    address: `${desired.vm}/${desired.name}/${service.name}`,
    verdict: verdictOf(service, plan, changes),
    changes,
    findings: plan.findings,
    sections: [
      { title: 'Decision', facts: decisionFacts(plan, changes) },
      { title: 'Repository', facts: desiredFacts(desired, service) },
      { title: 'On the VM', facts: runningFacts(question, live) },
      { title: 'Last release', facts: releaseFacts(service, live) },
      { title: 'What would change it', facts: triggerFacts(desired, service) },
    ].filter((section) => section.facts.length > 0),
  };
}

function isAbout(change: Change, service: DesiredService, { desired, observed }: ExplainQuestion): boolean {
  if (change.action === 'none') return false;
  if (change.service !== undefined) return change.service === service.name;
  if (change.kind === 'image') return change.name === service.image;
  return change.kind === 'container' && containersOf(desired, service, observed).some((each) => each.Names.includes(`/${change.name}`));
}

function verdictOf(service: DesiredService, plan: StackPlan, changes: readonly Change[]): string {
  const error = plan.findings.find((each) => each.severity === 'error');
  if (error !== undefined) return `${service.name} would not be touched: ${error.summary}`;
  const [first] = changes;
  if (first !== undefined) return `${service.name} would change: ${[...new Set(changes.map((each) => each.action))].join(', ')}`;
  if (plan.intent === 'none' || plan.intent === 'held') return `${service.name} would not change: ${plan.reason}`;
  return `${service.name} would not change, although its stack is deployed: nothing that it is made of differs`;
}

const METHODS: Readonly<Record<StackPlan['method'], string>> = {
  record: 'by the release record: files, secrets, Compose and containers are as it left them, so Compose is not asked',
  shadow: "by the VM's own Compose, run against a shadow of its Engine",
  rules: "by our rules alone, from what the VM's Compose renders: the VM lets no socket through",
};

function decisionFacts(plan: StackPlan, changes: readonly Change[]): readonly Fact[] {
  return [
    { name: 'stack', text: `${plan.sync} × ${plan.health}: ${plan.reason}` },
    { name: 'decided', text: METHODS[plan.method] },
    ...changes.map((change) => ({
      name: change.action,
      text: `${change.kind === 'container' ? '' : `${change.kind} `}${change.name}: ${change.causes.map((cause) => cause.text).join('; ')}`,
    })),
  ];
}

function desiredFacts(desired: DesiredStack, service: DesiredService): readonly Fact[] {
  const { file, line } = service.place;
  return [
    { name: 'defined in', text: line === undefined ? file : `${file}:${line}` },
    ...(service.image === undefined ? [] : [{ name: 'image', text: service.image }]),
    ...(service.containerName === undefined ? [] : [{ name: 'container', text: service.containerName }]),
    ...(service.hostNetwork ? [{ name: 'network', text: "the VM's own" }] : []),
    ...service.ports.map((port) => ({
      name: 'port',
      text: `${port.hostAddress === undefined ? '' : `${port.hostAddress}:`}${port.hostPort}/${port.protocol}`,
    })),
    ...mountedFiles(desired, service).map(({ target, file: mounted }) => ({
      name: 'file',
      text: `${mounted.path} ${mounted.sha256.slice(0, SHORT)} at ${target}`,
    })),
    ...desired.manifest.needs.map((need) => ({ name: 'needs', text: need })),
    ...desired.manifest.checks.map((check) => ({ name: 'check', text: `${check.name} (${check.kind})` })),
  ];
}

function runningFacts(question: ExplainQuestion, live: ObservedStack | undefined): readonly Fact[] {
  const { desired, service, observed } = question;
  const containers = containersOf(desired, service, observed);
  const facts = containers.flatMap((each) => containerFacts(each, observed));
  const files = mountedFiles(desired, service).flatMap(({ file }) => {
    const found = ownValue(live?.files, file.path);
    if (found?.sha256 === file.sha256) return [];
    return [{ name: 'file', text: `${file.path} ${found === undefined ? 'is not there' : `is ${found.sha256.slice(0, SHORT)}`}` }];
  });
  const secrets = secretsOf(desired, service).map((name) => {
    const found = ownValue(live?.secrets, name);
    return { name: 'secret', text: `${name} ${found === undefined ? 'is missing' : `has fingerprint ${found.fingerprint}`}` };
  });
  return [...(facts.length === 0 ? [{ name: 'container', text: 'none' }] : facts), ...files, ...secrets];
}

function containerFacts(container: EngineContainer, observed: ObservedVm): readonly Fact[] {
  const tags = observed.images.find((each) => each.Id === container.ImageID)?.RepoTags ?? [];
  const made = composeLabel(container, 'version');
  return [
    {
      name: 'container',
      text: `${container.Names[0]?.slice(1) ?? ''} ${container.Id.slice(0, SHORT)}: ${container.Status || container.State}`,
    },
    {
      name: 'image',
      text: `${container.ImageID.replace(/^sha256:/, '').slice(0, SHORT)} ${tags.length === 0 ? '(no tag)' : tags.join(', ')}`,
    },
    { name: 'networks', text: Object.keys(container.NetworkSettings.Networks).sort().join(', ') || 'none' },
    ...(made === undefined ? [] : [{ name: 'made by', text: `Compose ${made}; the VM has ${observed.compose.version}` }]),
  ];
}

function releaseFacts(service: DesiredService, live: ObservedStack | undefined): readonly Fact[] {
  const record = live?.release;
  if (record === undefined) return [{ name: 'release', text: 'never deployed by Fairlead' }];
  const verified =
    record.observed === undefined ? 'never verified' : `verified ${new Date(record.observed.verifiedAt * 1000).toISOString()}`;
  const containers = record.observed?.containers.filter((each) => each.service === service.name) ?? [];
  return [
    {
      name: 'release',
      text: `${record.release}, commit ${record.commit.slice(0, 7)} "${record.subject}" by ${record.author}, ${verified}`,
    },
    { name: 'Compose', text: record.composeVersion },
    ...containers.map((each) => ({
      name: 'container',
      text: `${each.name} ${each.id.slice(0, SHORT)}, image ${each.imageId.replace(/^sha256:/, '').slice(0, SHORT)}, ${each.state}`,
    })),
  ];
}

function triggerFacts(desired: DesiredStack, service: DesiredService): readonly Fact[] {
  const files = mountedFiles(desired, service).map(({ file }) => file.path);
  const recreating = files.filter((path) => !isReloaded(desired, service.name, path));
  const rules = desired.manifest.reload.filter((rule) => rule.service === service.name);
  const secrets = secretsOf(desired, service);
  return [
    {
      name: 'recreate',
      text: `its definition in compose.yaml, another image behind ${service.image ?? 'its tag'}, another Compose on the VM`,
    },
    ...(recreating.length === 0 ? [] : [{ name: 'recreate', text: `the content of ${recreating.join(', ')}` }]),
    ...(secrets.length === 0 ? [] : [{ name: 'recreate', text: `the value of ${secrets.join(', ')}` }]),
    ...rules.map((rule) => ({
      name: rule.action.kind === 'restart' ? 'restart' : 'reload',
      text: `the content of ${files.filter((path) => rule.files.some((each) => ruleCovers(each, path))).join(', ') || rule.files.join(', ')}`,
    })),
  ];
}

function secretsOf(desired: DesiredStack, service: DesiredService): readonly string[] {
  return mountedSecrets(service, Object.keys(desired.manifest.secrets));
}

function containersOf(desired: DesiredStack, service: DesiredService, observed: ObservedVm): readonly EngineContainer[] {
  return observed.containers.filter(
    (each) => composeLabel(each, 'project') === desired.name && composeLabel(each, 'service') === service.name,
  );
}
