import { CONSTANTS, LAYOUTS } from "../../../src/platform/windows/layouts.ts";

/**
 * A C program that holds our table against the compiler's Windows headers, made from the table
 * itself so that no entry can be left out. Compiled with -DASSERT it only has to compile (for a
 * target that cannot be run here); else it prints what the headers say, as JSON.
 */
export function layoutSource(): string {
  const asserts: string[] = [];
  const prints: string[] = [];
  for (const [name, { size, fields }] of Object.entries(LAYOUTS)) {
    asserts.push(`_Static_assert(sizeof(${name}) == ${size}, "sizeof ${name}");`);
    const parts: string[] = [];
    for (const [field, [offset, length]] of Object.entries(fields)) {
      const what = `${name}.${field}`;
      asserts.push(
        `_Static_assert(offsetof(${name}, ${field}) == ${offset}, "offset of ${what}");`,
        `_Static_assert(sizeof(((${name} *)0)->${field}) == ${length}, "size of ${what}");`,
      );
      parts.push(
        `printf("\\"${field}\\":[%zu,%zu]%s", offsetof(${name}, ${field}), sizeof(((${name} *)0)->${field}), "SEP");`,
      );
    }
    prints.push(
      `printf("\\"${name}\\":{\\"size\\":%zu,\\"fields\\":{", sizeof(${name}));`,
      ...separated(parts),
      `printf("}}SEP");`,
    );
  }
  const constants = Object.entries(CONSTANTS).map(([name, value]) => {
    asserts.push(`_Static_assert((unsigned long)(${name}) == ${value}ul, "value of ${name}");`);
    return `printf("\\"${name}\\":%lu%s", (unsigned long)(${name}), "SEP");`;
  });
  return `#define _WIN32_WINNT 0x0A00
#include <stddef.h>
#include <stdio.h>
#include <windows.h>
#include <psapi.h>
#include <winternl.h>
#ifdef ASSERT
${asserts.join("\n")}
#else
int wmain(void) {
  printf("{\\"layouts\\":{");
  ${separatedBlocks(prints).join("\n  ")}
  printf("},\\"constants\\":{");
  ${separated(constants).join("\n  ")}
  printf("}}\\n");
  return 0;
}
#endif
`;
}

/** `SEP` becomes a comma everywhere but in the last line. */
function separated(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => line.replace("SEP", at === lines.length - 1 ? "" : ","));
}

/** The same for blocks that end in a line of their own. */
function separatedBlocks(lines: readonly string[]): readonly string[] {
  const last = lines.length - 1;
  return lines.map((line, at) =>
    line.startsWith('printf("}}') ? line.replace("SEP", at === last ? "" : ",") : line,
  );
}
