import "./rolldown-runtime.js";

// src/secrets/redact-forge.ts
/** Every text that people will read passes the redactor; names by which the forge finds things stay as they are. */
function redactForge(forge, redactor) {
	return {
		setStatus: (status) => forge.setStatus({
			...status,
			description: redactor.redact(status.description)
		}),
		upsertComment: (pullRequest, marker, body) => forge.upsertComment(pullRequest, marker, redactor.redact(body))
	};
}

export { redactForge };