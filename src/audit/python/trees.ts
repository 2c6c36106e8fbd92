import type { Tree } from "@lezer/common";
import { TreeBuffer } from "@lezer/common";
import { parser } from "@lezer/python";

/**
 * How much text one buffer of the parser's tree holds at most. A buffer counts its entries in 16
 * bits, four for each node, and checks nothing: a longer one than this can get more nodes than that
 * (a list of 2,000 calls), and walking it then never ends.
 */
const BUFFER_LENGTH = 4_096;

/** Throws at the first error: most files have none, and looking for errors costs a walk. */
const STRICT = parser.configure({ strict: true, bufferLength: BUFFER_LENGTH });

/** The tree of a text without errors; null where there is one. Throws a RangeError as `checked` does. */
export function parseStrictly(text: string): Tree | null {
  try {
    return checked(STRICT.parse(text));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** The tree of any text, with errors in it. */
export function parseTolerantly(text: string): Tree {
  return checked(parser.parse(text));
}

const LAST = 0xffff;

/** The parser flattens what is nested deeper than 2,500 times. */
const DEEP = 2_000;

/**
 * Throws a RangeError where a tree is so deep that the parser flattened a part of it into buffers
 * with entries that are none: walking them throws, or never ends.
 */
function checked(tree: Tree): Tree {
  const left: { tree: Tree; depth: number }[] = [{ tree, depth: 0 }];
  const buffers: TreeBuffer[] = [];
  let deepest = 0;
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const depth = one.depth + 1;
    deepest = Math.max(deepest, depth);
    for (const child of one.tree.children) {
      if (child instanceof TreeBuffer) buffers.push(child);
      else left.push({ tree: child, depth });
    }
  }
  if (deepest > DEEP && !buffers.every(isWhole)) {
    throw new RangeError("nested too deeply to be read");
  }
  return tree;
}

/** Whether each entry is a known node that begins and ends inside, behind the one before. */
function isWhole({ buffer, length, set }: TreeBuffer): boolean {
  if (buffer.length > LAST || length > LAST) return false;
  for (let at = 0; at < buffer.length; at += 4) {
    const [type = -1, from = 0, to = 0, end = 0] = buffer.subarray(at, at + 4);
    const fits = from <= to && to <= length && end > at && end <= buffer.length;
    if (!fits || set.types[type] === undefined) return false;
  }
  return true;
}
