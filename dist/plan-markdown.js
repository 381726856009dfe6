import { a as ACTIONS_BY_WEIGHT, c as countText, d as isQuiet, f as kindPrefix, h as stackHasWork, i as releasedText, l as hasWork, m as listDestructive, n as planSentence, o as ACTION_INK, p as listChanges, r as vmSummary, s as SYMBOLS, t as planHeadline, u as isBlocked } from "./headline.js";
import { a as showControls, i as inlineCode, r as inertMarkdown, t as fencedBlock } from "./inert.js";
import { c as shortCommit, i as countOf, o as joinSome, r as clockTime, s as joinWords } from "./words.js";
import { n as placeText, r as renderDiagnostic } from "./diagnostic-text.js";
import { i as createPaint, n as padEnd } from "./width.js";
import { n as SYNC_INK, t as HEALTH_INK } from "./status-table.js";

// src/render/plan-map.ts
const MOST_STACKS = 60;
/** A Mermaid fence, or nothing when fewer than two stacks change (a map of one box says nothing) or too many to read. */
function renderMap(plan) {
	const stacks = plan.vms.flatMap((vm) => vm.stacks);
	const changing = stacks.filter(stackHasWork);
	if (changing.length < 2 || changing.length > MOST_STACKS) return "";
	const shown = /* @__PURE__ */ new Map();
	for (const stack of stacks) if (isOnMap(stack, changing)) shown.set(addressOf(stack), stack);
	const ids = new Map([...shown.keys()].map((address, index) => [address, `s${index}`]));
	const lines = ["flowchart LR"];
	for (const [index, vm] of plan.vms.entries()) {
		const inside = vm.stacks.filter((stack) => shown.has(addressOf(stack)));
		if (inside.length === 0) continue;
		lines.push(`  subgraph v${index}["${mermaidText(vm.vm)}"]`);
		for (const stack of inside) lines.push(`    ${ids.get(addressOf(stack))}["${mermaidText(boxText(stack))}"]`);
		lines.push("  end");
	}
	for (const stack of shown.values()) for (const need of stack.needs) if (ids.has(need)) lines.push(`  ${ids.get(need)} --> ${ids.get(addressOf(stack))}`);
	lines.push("  classDef changing stroke-width:3px");
	lines.push(`  class ${changing.map((stack) => ids.get(addressOf(stack))).join(",")} changing`);
	return `<details>\n<summary>Map: ${countOf(changing.length, "stack")} and what depends on them</summary>\n\n\`\`\`mermaid\n${lines.join("\n")}\n\`\`\`\n\n</details>`;
}
function isOnMap(stack, changing) {
	if (stackHasWork(stack)) return true;
	return changing.some((other) => stack.needs.includes(addressOf(other)));
}
function boxText(stack) {
	const counts = countText([stack]);
	return counts === "" ? stack.stack : `${stack.stack}: ${counts}`;
}
function addressOf(stack) {
	return `${stack.vm}/${stack.stack}`;
}
/** Mermaid has no escape character: letters, digits and a few signs stay, the rest becomes its number entity. */
function mermaidText(text) {
	return text.replace(/[^\p{L}\p{N} .,:_/+-]/gu, (character) => `#${character.codePointAt(0) ?? 63};`);
}

// src/render/plan-markdown-vm.ts
/** True when the VM needs no section of its own. */
function isQuietVm(vm) {
	return vm.findings.length === 0 && vm.stacks.every(isQuiet);
}
/** One line for all VMs where nothing happens; nothing when there are none. */
function renderQuietVms(vms) {
	if (vms.length === 0) return [];
	const names = joinWords(vms.map((vm) => `**${inertMarkdown(vm.vm)}**`));
	const stacks = vms.flatMap((vm) => vm.stacks);
	const released = inertMarkdown(releasedText(stacks, vms[0]?.readAt));
	return [`${names}: no changes, ${countOf(stacks.length, "stack")} in sync and healthy, ${released}.`];
}
/** Heading and items of one VM. At most `limit` changes of a stack are listed. */
function renderVmSection(vm, limit) {
	const loud = vm.stacks.filter((stack) => !isQuiet(stack));
	const quiet = vm.stacks.filter(isQuiet);
	const parts = [`#### ${inertMarkdown(vm.vm)}: ${inertMarkdown(vmSummary(vm))}`];
	for (const stack of loud) parts.push(stackSection(stack, limit));
	if (quiet.length > 0) {
		const names = quiet.map((stack) => inlineCode(stack.stack));
		const released = inertMarkdown(releasedText(quiet, vm.readAt));
		parts.push(`${countOf(quiet.length, "stack")} unchanged, ${released}: ${joinSome(names, limit === 0 ? 5 : 30)}`);
	}
	return parts;
}
/** One change as a list item with its causes. */
function changeItem(change, where) {
	const place = where === "" ? "" : `${inlineCode(where)}: `;
	const what = `${kindPrefix(change)}${inlineCode(change.name)}`;
	const alarm = change.destructive ? " **(destructive)**" : "";
	const causes = change.causes.map((cause) => inertMarkdown(cause.text)).join("; ");
	return `- ${inlineCode(SYMBOLS[change.action])} **${change.action}** ${place}${what}${alarm}${causes === "" ? "" : `: ${causes}`}`;
}
/** One finding as a list item: severity, place, what is wrong, facts, next step. */
function findingItem(finding) {
	const place = placeText(finding.at);
	const facts = [finding.detail, finding.hint].filter((text) => text !== void 0).map((text) => inertMarkdown(text));
	return `- ${finding.severity === "error" ? "❌" : "⚠️"} ${place === "" ? "" : `${inlineCode(place)} `}**${inertMarkdown(finding.summary)}** (${inlineCode(finding.code)})${facts.length === 0 ? "" : `: ${facts.join(" — ")}`}`;
}
function stackSection(stack, limit) {
	const release = stack.release === void 0 ? "no release yet" : `release ${stack.release}${stack.releaseCommit === void 0 ? "" : ` ${inlineCode(shortCommit(stack.releaseCommit))}`}`;
	const counts = countText([stack]);
	const lines = [`**${inertMarkdown(stack.stack)}** (${stack.sync} × ${stack.health}, ${release})${counts === "" ? "" : `: ${inertMarkdown(counts)}`} — ${inertMarkdown(stack.reason)}`];
	const changes = listChanges(stack).filter((change) => !change.destructive);
	const items = changes.slice(0, limit).map((change) => changeItem(change, ""));
	if (items.length > 0) lines.push("", ...items);
	if (limit > 0 && changes.length > limit) lines.push(`- … and ${changes.length - limit} more changes`);
	if (stack.backup !== void 0) lines.push("", `> ${inertMarkdown(stack.backup.text)}`);
	if (stack.impact !== void 0) lines.push("", `> People will notice: ${inertMarkdown(stack.impact)}`);
	return lines.join("\n");
}

// src/render/plan-text.ts
const NAMES_IN_ONE_LINE = 12;
/** The whole plan: headline, destructive changes, one block per VM, legend, one sentence. Ends without a line break. */
function renderPlanText(plan, colour) {
	const blocks = [renderPlanTop(plan, colour), ...plan.vms.map((vm) => `${renderVmTitle(vm)}\n${renderVmPlan(vm, colour)}`)];
	const legend = renderLegend(plan);
	return [
		...blocks,
		...legend === "" ? [] : [legend],
		showControls(planSentence(plan))
	].join("\n\n");
}
/** The headline, and below it every destructive change: this part never goes into a fold. */
function renderPlanTop(plan, colour) {
	const paint = createPaint(colour);
	const destructive = listDestructive(plan.vms);
	const headline = paint("bold", showControls(planHeadline(plan)));
	if (destructive.length === 0) return headline;
	const lines = destructive.flatMap((change) => changeLines(change, paint, `${change.vm}/${change.stack}: `));
	return [
		headline,
		"",
		paint("red", "Destructive:"),
		...lines
	].join("\n");
}
/** "infra-core: 1 recreate (read 12:03:11 UTC, Compose 2.40.3, Engine 20.10.24)"; where nothing is to do it says why. */
function renderVmTitle(vm) {
	const seen = [
		...vm.readAt === "" ? [] : [`read ${clockTime(vm.readAt)}`],
		...vm.composeVersion === "" ? [] : [`Compose ${vm.composeVersion}`],
		...vm.engineVersion === "" ? [] : [`Engine ${vm.engineVersion}`]
	].join(", ");
	const why = isStill(vm) ? `, ${countOf(vm.stacks.length, "stack")} ${releasedText(vm.stacks, vm.readAt)}` : "";
	return showControls(`${vm.vm}: ${vmSummary(vm)}${why}${seen === "" ? "" : ` (${seen})`}`);
}
/** What happens on one VM, without its title. */
function renderVmPlan(vm, colour) {
	const paint = createPaint(colour);
	const lines = vm.findings.flatMap((finding) => indentBlock(renderDiagnostic(finding, colour)));
	for (const stack of vm.stacks.filter((each) => !isQuiet(each))) lines.push(...stackLines(stack, paint, colour));
	const quiet = vm.stacks.filter(isQuiet).map((stack) => showControls(stack.stack));
	if (quiet.length > 0) {
		const why = isStill(vm) ? "" : `, ${releasedText(vm.stacks.filter(isQuiet), vm.readAt)}`;
		lines.push(paint("dim", `  ${countOf(quiet.length, "stack")} unchanged${why}: ${joinSome(quiet, NAMES_IN_ONE_LINE)}`));
	}
	return lines.length === 0 ? "  no stacks" : lines.join("\n");
}
/** The symbols that occur in the plan, with their meaning; empty when none does. */
function renderLegend(plan) {
	const used = new Set(plan.vms.flatMap((vm) => vm.stacks.flatMap((stack) => listChanges(stack).map((change) => change.action))));
	const entries = ACTIONS_BY_WEIGHT.filter((action) => used.has(action)).map((action) => `${SYMBOLS[action]} ${action}`);
	return entries.length === 0 ? "" : `Legend: ${entries.join("   ")}`;
}
/** Nothing is to be done on the VM, and nothing is wrong with the plan. */
function isStill(vm) {
	return vm.stacks.length > 0 && !hasWork(vm) && !isBlocked(vm);
}
function stackLines(stack, paint, colour) {
	const release = stack.release === void 0 ? "no release" : `release ${stack.release}${stack.releaseCommit === void 0 ? "" : ` (${shortCommit(stack.releaseCommit)})`}`;
	const state = `${paint(SYNC_INK[stack.sync], stack.sync)} × ${paint(HEALTH_INK[stack.health], stack.health)}`;
	const method = stack.method === "rules" ? ", planned by our rules alone: the VM allows no forwarded socket" : "";
	return [
		`  ${paint("bold", showControls(stack.stack))}: ${state}, ${showControls(release)}${method}`,
		`    ${showControls(stack.reason)}`,
		...stack.findings.flatMap((finding) => indentBlock(renderDiagnostic(finding, colour)).map((line) => `  ${line}`)),
		...listChanges(stack).flatMap((change) => changeLines(change, paint, "").map((line) => `  ${line}`)),
		...stack.backup === void 0 ? [] : [`    ${showControls(stack.backup.text)}`],
		...stack.impact === void 0 ? [] : [`    people will notice: ${showControls(stack.impact)}`]
	];
}
function changeLines(change, paint, where) {
	const name = showControls(`${where}${kindPrefix(change)}${change.name}`);
	return [`  ${paint(ACTION_INK[change.action], `${padEnd(SYMBOLS[change.action], 3)} ${padEnd(change.action, 8)}`)}  ${name}${change.destructive ? paint("red", "  (destructive)") : ""}`, ...change.causes.map((cause) => `                ${showControls(cause.text)}`)];
}
function indentBlock(text) {
	return text.split("\n").map((line) => `  ${line}`);
}

// src/render/plan-markdown.ts
const PLAN_MARKER = "<!-- fairlead:plan -->";
/** GitHub's limit is 65,536; Gitea has none, readers do. */
const COMMENT_LIMIT = 6e4;
const LADDER = [
	{
		changes: 200,
		destructive: 1e3,
		textLines: 3e3,
		map: true
	},
	{
		changes: 50,
		destructive: 500,
		textLines: 400,
		map: true
	},
	{
		changes: 20,
		destructive: 300,
		textLines: 120,
		map: false
	},
	{
		changes: 5,
		destructive: 100,
		textLines: 0,
		map: false
	},
	{
		changes: 0,
		destructive: 40,
		textLines: 0,
		map: false
	}
];
/** One comment for the whole plan: the longest form of the ladder that fits the limit. */
function renderPlanMarkdown(plan, options = {}) {
	const limit = options.limit ?? 6e4;
	for (const form of LADDER) {
		const text = renderForm(plan, options, form);
		if (text.length <= limit) return text;
	}
	return renderShortest(plan, options, limit);
}
function renderForm(plan, options, form) {
	const parts = [
		`${options.marker ?? "<!-- fairlead:plan -->"}\n### ${inertMarkdown(planHeadline(plan))}`,
		...destructiveBlock(plan, form),
		...findingsBlock(plan, form)
	];
	for (const vm of plan.vms.filter((each) => !isQuietVm(each))) parts.push(...renderVmSection(vm, form.changes));
	parts.push(...renderQuietVms(plan.vms.filter(isQuietVm)));
	const map = form.map ? renderMap(plan) : "";
	if (map !== "") parts.push(map);
	if (form.textLines > 0) parts.push(foldedText(plan, form.textLines));
	if (form !== LADDER[0]) parts.push("_Shortened: the run log and `fairlead plan` show everything._");
	parts.push(footer(plan, options));
	return parts.join("\n\n");
}
/** Headline and footer alone, cut to the limit; inert text has no fence or fold that a cut could leave open. */
function renderShortest(plan, options, limit) {
	const end = "\n\n_Shortened: the run log and `fairlead plan` show everything._";
	const text = [options.marker ?? "<!-- fairlead:plan -->", `### ${inertMarkdown(planHeadline(plan))}`].join("\n");
	if (text.length + 63 <= limit) return text + end;
	const kept = text.slice(0, Math.max(0, limit - 63 - 2));
	return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), (options.marker ?? "<!-- fairlead:plan -->").length))} …${end}`;
}
function destructiveBlock(plan, form) {
	const all = listDestructive(plan.vms);
	if (all.length === 0) return [];
	const items = all.slice(0, form.destructive).map((change) => changeItem(change, `${change.vm}/${change.stack}`));
	const more = all.length > form.destructive ? [`- … and ${all.length - form.destructive} more destructive changes`] : [];
	return [["> [!CAUTION]", `> **${countOf(all.length, "destructive change")}**`].join("\n"), [...items, ...more].join("\n")];
}
function findingsBlock(plan, form) {
	const all = plan.vms.flatMap((vm) => [...vm.findings, ...vm.stacks.flatMap((stack) => stack.findings)]);
	if (all.length === 0) return [];
	const items = [...all.filter((each) => each.severity === "error"), ...all.filter((each) => each.severity === "warning")].slice(0, form.destructive).map(findingItem);
	const more = all.length > form.destructive ? [`- … and ${all.length - form.destructive} more findings`] : [];
	return [`**Findings**\n\n${[...items, ...more].join("\n")}`];
}
function foldedText(plan, limit) {
	const lines = renderPlanText(plan, false).split("\n").map(shiftSymbol);
	const shown = lines.length <= limit ? lines : [...lines.slice(0, limit), `… and ${lines.length - limit} more lines`];
	return `<details>\n<summary>Full plan as text</summary>\n\n${fencedBlock("diff", shown.join("\n"))}\n\n</details>`;
}
/** A diff fence colours by the first character: `-` for what goes, `!` for what is replaced or restarted, `+` for what comes. */
function shiftSymbol(line) {
	const symbol = /^ +(-\/\+|[-+~↻▶↓]) /.exec(line)?.[1];
	if (symbol === void 0) return ` ${line}`;
	if (symbol === "-") return `-${line}`;
	return symbol === "+" || symbol === "▶" || symbol === "↓" ? `+${line}` : `!${line}`;
}
function footer(plan, options) {
	const read = plan.vms.filter((vm) => vm.readAt !== "").map((vm) => clockTime(vm.readAt)).sort();
	const base = plan.base === void 0 ? "" : `, base ${inlineCode(shortCommit(plan.base))}`;
	const when = read[0] === void 0 ? "" : `, VMs read at ${inertMarkdown(read[0])}`;
	const run = options.runUrl === void 0 ? "" : ` [Run log](<${encodeURI(options.runUrl).replace(/[<>]/g, "")}>).`;
	return [
		"---",
		"",
		`Commit ${inlineCode(shortCommit(plan.commit))}${base}${when}, plan ${inlineCode(plan.digest.slice(0, 12))}.${run}`,
		"Stale as soon as a commit is pushed, another deployment ends, or someone changes a container, file or secret on a VM by hand; the deployment plans again and says what differs.",
		`Reproduce: ${inlineCode(`git checkout ${shortCommit(plan.commit)} && fairlead plan ${plan.vms.map((vm) => vm.vm).join(" ")}`)}`
	].join("\n");
}

export { renderPlanTop as a, findingItem as c, renderLegend as i, PLAN_MARKER as n, renderVmPlan as o, renderPlanMarkdown as r, renderVmTitle as s, COMMENT_LIMIT as t };