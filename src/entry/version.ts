/** The version in package.json; a test keeps them equal. */
export const version = "1.0.0";
