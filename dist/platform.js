// src/images/platform.ts
/** True when Compose would pull an image again that is there: it is for another platform than `linux/arm64` or `linux/arm/v7` says. Case i19. */
function isForeign(image, platform) {
	if (platform === void 0 || image === null || image === void 0) return false;
	const [os, architecture] = platform.split("/");
	return image.os !== os || architecture !== void 0 && image.architecture !== architecture;
}

export { isForeign as t };