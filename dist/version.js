// src/images/reference.ts
/** [registry[:port]/]path[:tag][@digest]. Source: distribution/reference, with the tag's length bounded as there. */
const IMAGE = /^((?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+|\/)[a-z0-9]+)*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;
/** undefined for a text that is no image reference. */
function parseImage(text) {
	const [, path, tag, digest] = IMAGE.exec(text) ?? [];
	if (path === void 0) return void 0;
	const [first = "", ...rest] = path.split("/");
	const hasRegistry = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
	const registry = hasRegistry && first !== "index.docker.io" ? first : "docker.io";
	const inside = hasRegistry ? rest.join("/") : path;
	const repository = registry === "docker.io" && !inside.includes("/") ? `library/${inside}` : inside;
	return {
		registry,
		repository,
		name: registry === "docker.io" ? repository.replace(/^library\//, "") : `${registry}/${repository}`,
		tag,
		digest
	};
}

// src/images/version.ts
const PRE_RELEASE = /^[-_.+]?(alpha|beta|rc|pre|preview|dev|nightly|canary|snapshot|unstable|edge)(?![a-z])/i;
/** undefined for a tag that is no version: `latest`, `alpine`, a commit. */
function parseVersion(tag) {
	const [, prefix = "", numbers, suffix = ""] = /^(v?)(\d{1,9}(?:\.\d{1,9}){0,5})((?:[-_+]|\.(?=[A-Za-z])|(?=[A-Za-z]))[A-Za-z0-9._+-]*)?$/.exec(tag) ?? [];
	if (numbers === void 0) return void 0;
	return {
		prefix,
		numbers: numbers.split(".").map(Number),
		suffix
	};
}
/** Negative, zero or positive, as a sort wants it. Numbers only: the variant does not count. Absent numbers are zero. */
function compareVersions(left, right) {
	return compareNumbers(left.numbers, right.numbers);
}
/** The same for plain number lists. */
function compareNumbers(left, right) {
	for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
		const difference = (left[at] ?? 0) - (right[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
/** True for `-rc.1`, `-beta`, `rc0`: never offered as an update. */
function isPreRelease(version) {
	return PRE_RELEASE.test(version.suffix);
}
/** True when both are tags of one variant: same prefix, same suffix, equally many numbers. */
function isSameVariant(left, right) {
	return left.prefix === right.prefix && left.suffix === right.suffix && left.numbers.length === right.numbers.length;
}

export { parseVersion as a, isSameVariant as i, compareVersions as n, parseImage as o, isPreRelease as r, compareNumbers as t };