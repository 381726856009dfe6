// src/entry/commands.ts
async function loadValidate() {
	return (await import("./validate2.js")).validate;
}
async function loadPlan() {
	return (await import("./plan2.js")).plan;
}
async function loadDeploy() {
	return (await import("./deploy.js")).deploy;
}
async function loadStatus() {
	return (await import("./status.js")).status;
}
async function loadVerify() {
	return (await import("./verify.js")).verify;
}
async function loadDrift() {
	return (await import("./drift.js")).drift;
}
async function loadRollback() {
	return (await import("./rollback.js")).rollback;
}
async function loadHistory() {
	return (await import("./history.js")).history;
}
async function loadInitSecrets() {
	return (await import("./secrets.js")).initSecrets;
}

export { loadPlan as a, loadValidate as c, loadInitSecrets as i, loadVerify as l, loadDrift as n, loadRollback as o, loadHistory as r, loadStatus as s, loadDeploy as t };