/**
 * An error that is expected: something outside the program has to change.
 *
 * `hint` is the command or setting that mends it; `exitCode` is the one INTERFACE promises for it.
 * Everything that is not a UserError is a bug of ours and is shown with its stack (exit code 70).
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly code: string;
  readonly hint: string;
  readonly exitCode: 2 | 3 | 4;

  constructor(fault: { code: string; message: string; hint: string; exitCode: 2 | 3 | 4 }) {
    super(fault.message);
    this.code = fault.code;
    this.hint = fault.hint;
    this.exitCode = fault.exitCode;
  }
}

/** Turns anything that was thrown into an Error, so that no non-Error throw is ever dropped. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(`a non-error was thrown: ${String(thrown)}`);
}

/** Ends an exhaustive switch: a new member of a union fails the typecheck here. */
export function assertNever(value: never): never {
  throw new Error(`a case was forgotten: ${JSON.stringify(value)}`);
}
