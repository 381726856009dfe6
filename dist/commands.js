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
	return (await import("./verify2.js")).verify;
}
async function loadDrift() {
	return (await import("./drift.js")).drift;
}
async function loadExplain() {
	return (await import("./explain.js")).explain;
}
async function loadRollback() {
	return (await import("./rollback.js")).rollback;
}
async function loadHistory() {
	return (await import("./history.js")).history;
}
async function loadBackup() {
	return import("./backup.js");
}
async function loadLocks() {
	return import("./lock.js");
}
async function loadInitSecrets() {
	return (await import("./secrets.js")).initSecrets;
}
async function loadPushSecrets() {
	return (await import("./secrets-push2.js")).pushSecrets;
}

export { loadHistory as a, loadPlan as c, loadStatus as d, loadValidate as f, loadExplain as i, loadPushSecrets as l, loadDeploy as n, loadInitSecrets as o, loadVerify as p, loadDrift as r, loadLocks as s, loadBackup as t, loadRollback as u };