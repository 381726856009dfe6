import "./rolldown-runtime.js";
import { r as statusContext } from "./forge-report2.js";

// src/entry/action-command.ts
/** Loads only what the command needs. */
async function runActionCommand(context, vm, inputs, runUrl) {
	const repository = process.env["GITHUB_REPOSITORY"];
	const status = repository === void 0 ? {} : { status: {
		repository,
		context: statusContext(inputs.command, vm)
	} };
	const render = {
		colour: true,
		...runUrl === void 0 ? {} : { runUrl }
	};
	const selection = {
		vms: [vm],
		...inputs.stack === void 0 ? {} : { stack: inputs.stack }
	};
	switch (inputs.command) {
		case "plan": return (await import("./plan-results.js")).runPlan(context, selection, render);
		case "drift": return (await import("./plan-results.js")).runDrift(context, selection, render);
		case "verify": return (await import("./verify-results.js")).runVerify(context, {
			vms: [vm],
			edge: void 0,
			visits: false,
			junit: void 0
		}, true);
		case "deploy": {
			const timeout = inputs.timeoutSeconds === void 0 ? {} : { timeoutSeconds: inputs.timeoutSeconds };
			const options = {
				...selection,
				...timeout,
				parallel: 1,
				inJob: true,
				allowRemoval: inputs.allowRemoval,
				...status
			};
			return (await import("./deploy-results.js")).runDeploy(context, options, render);
		}
		case "rollback": {
			const release = inputs.release === void 0 ? {} : { release: inputs.release };
			const options = {
				vm,
				stack: inputs.stack ?? "",
				reason: inputs.reason,
				dryRun: inputs.dryRun,
				inJob: true,
				...release,
				...status
			};
			return (await import("./deploy-results.js")).runRollback(context, options, render);
		}
	}
}

export { runActionCommand };