/** The only reader of `process.platform`: everything else gets what it needs handed in. */
export const platformName: NodeJS.Platform = process.platform;
