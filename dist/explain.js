import "./rolldown-runtime.js";
import { t as PipelineError } from "./diagnostic.js";
import { S as composeLabel, a as mountedSecrets, i as mountedFiles, k as ownValue, r as isReloaded, s as ruleCovers } from "./override.js";
import { t as lookAt } from "./look.js";
import { a as validate, i as selectVms, r as requireStack, t as prepareConnections } from "./validate.js";

// src/plan/explain.ts
const SHORT = 12;
/** The service's facts in the order a person asks: what would happen, what is wanted, what runs, what was released. */
function explainService(question) {
	const { desired, service, observed, plan } = question;
	const live = ownValue(observed.stacks, desired.name);
	const changes = plan.changes.filter((change) => isAbout(change, service, question));
	return {
		address: `${desired.vm}/${desired.name}/${service.name}`,
		verdict: verdictOf(service, plan, changes),
		changes,
		findings: plan.findings,
		sections: [
			{
				title: "Decision",
				facts: decisionFacts(plan, changes)
			},
			{
				title: "Repository",
				facts: desiredFacts(desired, service)
			},
			{
				title: "On the VM",
				facts: runningFacts(question, live)
			},
			{
				title: "Last release",
				facts: releaseFacts(service, live)
			},
			{
				title: "What would change it",
				facts: triggerFacts(desired, service)
			}
		].filter((section) => section.facts.length > 0)
	};
}
function isAbout(change, service, { desired, observed }) {
	if (change.action === "none") return false;
	if (change.service !== void 0) return change.service === service.name;
	if (change.kind === "image") return change.name === service.image;
	return change.kind === "container" && containersOf(desired, service, observed).some((each) => each.Names.includes(`/${change.name}`));
}
function verdictOf(service, plan, changes) {
	const error = plan.findings.find((each) => each.severity === "error");
	if (error !== void 0) return `${service.name} would not be touched: ${error.summary}`;
	const [first] = changes;
	if (first !== void 0) return `${service.name} would change: ${[...new Set(changes.map((each) => each.action))].join(", ")}`;
	if (plan.intent === "none" || plan.intent === "held") return `${service.name} would not change: ${plan.reason}`;
	return `${service.name} would not change, although its stack is deployed: nothing that it is made of differs`;
}
const METHODS = {
	record: "by the release record: files, secrets, Compose and containers are as it left them, so Compose is not asked",
	shadow: "by the VM's own Compose, run against a shadow of its Engine",
	rules: "by our rules alone, from what the VM's Compose renders: the VM lets no socket through"
};
function decisionFacts(plan, changes) {
	return [
		{
			name: "stack",
			text: `${plan.sync} × ${plan.health}: ${plan.reason}`
		},
		{
			name: "decided",
			text: METHODS[plan.method]
		},
		...changes.map((change) => ({
			name: change.action,
			text: `${change.kind === "container" ? "" : `${change.kind} `}${change.name}: ${change.causes.map((cause) => cause.text).join("; ")}`
		}))
	];
}
function desiredFacts(desired, service) {
	const { file, line } = service.place;
	return [
		{
			name: "defined in",
			text: line === void 0 ? file : `${file}:${line}`
		},
		...service.image === void 0 ? [] : [{
			name: "image",
			text: service.image
		}],
		...service.containerName === void 0 ? [] : [{
			name: "container",
			text: service.containerName
		}],
		...service.hostNetwork ? [{
			name: "network",
			text: "the VM's own"
		}] : [],
		...service.ports.map((port) => ({
			name: "port",
			text: `${port.hostAddress === void 0 ? "" : `${port.hostAddress}:`}${port.hostPort}/${port.protocol}`
		})),
		...mountedFiles(desired, service).map(({ target, file: mounted }) => ({
			name: "file",
			text: `${mounted.path} ${mounted.sha256.slice(0, SHORT)} at ${target}`
		})),
		...desired.manifest.needs.map((need) => ({
			name: "needs",
			text: need
		})),
		...desired.manifest.checks.map((check) => ({
			name: "check",
			text: `${check.name} (${check.kind})`
		}))
	];
}
function runningFacts(question, live) {
	const { desired, service, observed } = question;
	const facts = containersOf(desired, service, observed).flatMap((each) => containerFacts(each, observed));
	const files = mountedFiles(desired, service).flatMap(({ file }) => {
		const found = ownValue(live?.files, file.path);
		if (found?.sha256 === file.sha256) return [];
		return [{
			name: "file",
			text: `${file.path} ${found === void 0 ? "is not there" : `is ${found.sha256.slice(0, SHORT)}`}`
		}];
	});
	const secrets = secretsOf(desired, service).map((name) => {
		const found = ownValue(live?.secrets, name);
		return {
			name: "secret",
			text: `${name} ${found === void 0 ? "is missing" : `has fingerprint ${found.fingerprint}`}`
		};
	});
	return [
		...facts.length === 0 ? [{
			name: "container",
			text: "none"
		}] : facts,
		...files,
		...secrets
	];
}
function containerFacts(container, observed) {
	const tags = observed.images.find((each) => each.Id === container.ImageID)?.RepoTags ?? [];
	const made = composeLabel(container, "version");
	return [
		{
			name: "container",
			text: `${container.Names[0]?.slice(1) ?? ""} ${container.Id.slice(0, SHORT)}: ${container.Status || container.State}`
		},
		{
			name: "image",
			text: `${container.ImageID.replace(/^sha256:/, "").slice(0, SHORT)} ${tags.length === 0 ? "(no tag)" : tags.join(", ")}`
		},
		{
			name: "networks",
			text: Object.keys(container.NetworkSettings.Networks).sort().join(", ") || "none"
		},
		...made === void 0 ? [] : [{
			name: "made by",
			text: `Compose ${made}; the VM has ${observed.compose.version}`
		}]
	];
}
function releaseFacts(service, live) {
	const record = live?.release;
	if (record === void 0) return [{
		name: "release",
		text: "never deployed by Fairlead"
	}];
	const verified = record.observed === void 0 ? "never verified" : `verified ${(/* @__PURE__ */ new Date(record.observed.verifiedAt * 1e3)).toISOString()}`;
	const containers = record.observed?.containers.filter((each) => each.service === service.name) ?? [];
	return [
		{
			name: "release",
			text: `${record.release}, commit ${record.commit.slice(0, 7)} "${record.subject}" by ${record.author}, ${verified}`
		},
		{
			name: "Compose",
			text: record.composeVersion
		},
		...containers.map((each) => ({
			name: "container",
			text: `${each.name} ${each.id.slice(0, SHORT)}, image ${each.imageId.replace(/^sha256:/, "").slice(0, SHORT)}, ${each.state}`
		}))
	];
}
function triggerFacts(desired, service) {
	const files = mountedFiles(desired, service).map(({ file }) => file.path);
	const recreating = files.filter((path) => !isReloaded(desired, service.name, path));
	const rules = desired.manifest.reload.filter((rule) => rule.service === service.name);
	const secrets = secretsOf(desired, service);
	return [
		{
			name: "recreate",
			text: `its definition in compose.yaml, another image behind ${service.image ?? "its tag"}, another Compose on the VM`
		},
		...recreating.length === 0 ? [] : [{
			name: "recreate",
			text: `the content of ${recreating.join(", ")}`
		}],
		...secrets.length === 0 ? [] : [{
			name: "recreate",
			text: `the value of ${secrets.join(", ")}`
		}],
		...rules.map((rule) => ({
			name: rule.action.kind === "restart" ? "restart" : "reload",
			text: `the content of ${files.filter((path) => rule.files.some((each) => ruleCovers(each, path))).join(", ") || rule.files.join(", ")}`
		}))
	];
}
function secretsOf(desired, service) {
	return mountedSecrets(service, Object.keys(desired.manifest.secrets));
}
function containersOf(desired, service, observed) {
	return observed.containers.filter((each) => composeLabel(each, "project") === desired.name && composeLabel(each, "service") === service.name);
}

// src/commands/explain.ts
/**
* @param address `vm/stack/service`
* @throws PipelineError usage, vm-unknown, stack-unknown, service-unknown, and what validating and reading the VM throw
*/
async function explain(context, address) {
	const [vmName, stackName, serviceName, more] = address.split("/");
	if (!vmName || !stackName || !serviceName || more !== void 0) throw notAnAddress(address);
	await prepareConnections(context, { vms: [vmName] });
	const { fleet } = await validate(context);
	const vms = selectVms(fleet, { vms: [vmName] });
	requireStack(vms, stackName);
	const [vm] = vms;
	const desired = vm?.stacks.find((each) => each.name === stackName);
	if (vm === void 0 || desired === void 0) throw notAnAddress(address);
	const service = findService(desired, serviceName);
	const { observed, plan } = await lookAt(context, vm, await context.connect(vm));
	const stackPlan = plan.stacks.find((each) => each.stack === stackName);
	if (stackPlan === void 0) throw new PipelineError(plan.findings);
	return explainService({
		desired,
		service,
		observed,
		plan: stackPlan
	});
}
function findService(stack, name) {
	const found = stack.services.find((each) => each.name === name);
	if (found !== void 0) return found;
	throw new PipelineError({
		code: "service-unknown",
		severity: "error",
		summary: `${stack.vm}/${stack.name} has no service ${name}`,
		hint: `services: ${stack.services.map((each) => each.name).join(", ")}`
	});
}
function notAnAddress(address) {
	return new PipelineError({
		code: "usage",
		severity: "error",
		summary: `${JSON.stringify(address.slice(0, 200))} does not name a service`,
		hint: "write vm/stack/service, for example infra-core/caddy/caddy"
	});
}

export { explain };