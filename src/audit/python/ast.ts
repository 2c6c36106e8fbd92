/**
 * The syntax tree that the audit walks: smaller than Python's own, with only what names, calls and
 * control flow need. `p` and `e` are offsets into the source text (start, end); only what a report
 * shows a place of has them.
 */
export type Expr =
  /** Also the value it has when it is evaluated: `k` is the tag of values. */
  | {
      readonly t: "const";
      readonly k: "const";
      readonly v: string | number | boolean | null;
    }
  /** A string with parts that are only known when it runs. */
  | { readonly t: "fstr"; readonly parts: readonly Expr[] }
  | { readonly t: "name"; readonly id: string }
  | { readonly t: "attr"; readonly o: Expr; readonly id: string }
  | {
      readonly t: "call";
      readonly f: Expr;
      readonly args: readonly Arg[];
      readonly p: number;
      readonly e: number;
    }
  | { readonly t: "sub"; readonly o: Expr; readonly i: Expr }
  | {
      readonly t: "list";
      readonly kind: "list" | "tuple" | "set";
      readonly items: readonly Expr[];
    }
  | {
      readonly t: "dict";
      readonly entries: readonly { readonly k: Expr | null; readonly v: Expr }[];
    }
  | {
      readonly t: "bin";
      readonly op: string;
      readonly l: Expr;
      readonly r: Expr;
      /** It stands in parentheses of its own. */
      readonly closed?: boolean;
    }
  | { readonly t: "unary"; readonly op: string; readonly v: Expr }
  | {
      readonly t: "cond";
      readonly c: Expr;
      readonly a: Expr;
      readonly b: Expr;
    }
  | {
      readonly t: "lambda";
      readonly params: readonly Param[];
      readonly body: Expr;
      readonly p: number;
    }
  | {
      readonly t: "comp";
      readonly kind: "list" | "dict";
      readonly elts: readonly Expr[];
      readonly clauses: readonly Clause[];
    }
  | { readonly t: "walrus"; readonly id: string; readonly v: Expr }
  | { readonly t: "star"; readonly v: Expr }
  | { readonly t: "yield"; readonly v: Expr | null; readonly from: boolean }
  /** Not understood, or a slice: its parts are still looked at. */
  | { readonly t: "other"; readonly parts: readonly Expr[] };

export type CallExpr = Extract<Expr, { t: "call" }>;

export interface Arg {
  readonly v: Expr;
  /** Keyword name; null for a positional one. */
  readonly kw: string | null;
  /** 1 for `*v`, 2 for `**v`. */
  readonly star: 0 | 1 | 2;
}

export type Clause =
  | { readonly t: "for"; readonly target: Expr; readonly iter: Expr }
  | { readonly t: "if"; readonly c: Expr };

export interface Param {
  readonly name: string;
  readonly def: Expr | null;
  readonly kind: "pos" | "star" | "kwonly" | "kwstar";
}

export type Stmt =
  | { readonly t: "expr"; readonly v: Expr; readonly p: number }
  | {
      readonly t: "assign";
      readonly targets: readonly Expr[];
      readonly v: Expr;
      readonly p: number;
    }
  /** `x: int` without a value. */
  | { readonly t: "declare"; readonly target: Expr; readonly p: number }
  | {
      readonly t: "aug";
      readonly target: Expr;
      readonly op: string;
      readonly v: Expr;
      readonly p: number;
    }
  | {
      readonly t: "if";
      readonly arms: readonly { readonly c: Expr; readonly body: readonly Stmt[] }[];
      readonly orelse: readonly Stmt[];
      readonly p: number;
    }
  | {
      readonly t: "while";
      readonly c: Expr;
      readonly body: readonly Stmt[];
      readonly orelse: readonly Stmt[];
      readonly p: number;
    }
  | {
      readonly t: "for";
      readonly target: Expr;
      readonly iter: Expr;
      readonly body: readonly Stmt[];
      readonly orelse: readonly Stmt[];
      readonly p: number;
    }
  | {
      readonly t: "try";
      readonly body: readonly Stmt[];
      readonly handlers: readonly {
        readonly type: Expr | null;
        readonly name: string | null;
        readonly body: readonly Stmt[];
      }[];
      readonly orelse: readonly Stmt[];
      readonly final: readonly Stmt[];
      readonly p: number;
    }
  | {
      readonly t: "with";
      readonly items: readonly { readonly v: Expr; readonly as: Expr | null }[];
      readonly body: readonly Stmt[];
      readonly p: number;
    }
  | FunctionStmt
  | ClassStmt
  | { readonly t: "return"; readonly v: Expr | null; readonly p: number }
  | { readonly t: "raise"; readonly v: Expr | null; readonly p: number }
  | {
      readonly t: "import";
      readonly names: readonly { readonly path: string; readonly as: string | null }[];
      readonly p: number;
    }
  | {
      readonly t: "from";
      readonly level: number;
      readonly module: string;
      /** `null` = `*`. */
      readonly names: readonly { readonly name: string; readonly as: string }[] | null;
      readonly p: number;
    }
  | { readonly t: "global"; readonly names: readonly string[]; readonly p: number }
  /** `break`, which leaves the loop, or `continue`. */
  | { readonly t: "jump"; readonly leaves: boolean; readonly p: number }
  /** `del a, b`: plain names only. */
  | { readonly t: "del"; readonly names: readonly string[]; readonly p: number }
  | {
      readonly t: "match";
      readonly subject: Expr;
      readonly cases: readonly MatchCase[];
      readonly p: number;
    };

export interface MatchCase {
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

export type Pattern =
  /** A name, or `_` (null). */
  | { readonly t: "any"; readonly name: string | null }
  /** `*rest` in a sequence. */
  | { readonly t: "rest"; readonly name: string | null }
  | { readonly t: "value"; readonly v: Expr }
  | { readonly t: "seq"; readonly items: readonly Pattern[] }
  | {
      readonly t: "map";
      readonly entries: readonly { readonly key: Pattern; readonly of: Pattern }[];
      readonly rest: string | null;
    }
  | {
      readonly t: "class";
      readonly cls: Expr;
      readonly pos: readonly Pattern[];
      readonly kw: readonly { readonly name: string; readonly of: Pattern }[];
    }
  | { readonly t: "or"; readonly of: readonly Pattern[] }
  | { readonly t: "as"; readonly of: Pattern; readonly name: string | null };

/** The body is made when it is first asked for: most functions of a project are never entered. */
export interface FunctionStmt {
  readonly t: "def";
  readonly name: string;
  readonly params: readonly Param[];
  readonly decorators: readonly Expr[];
  readonly body: () => readonly Stmt[];
  readonly p: number;
  /** Where `def` stands: the line that a report shows. */
  readonly defAt: number;
  readonly e: number;
}

export interface ClassStmt {
  readonly t: "class";
  readonly name: string;
  readonly bases: readonly Arg[];
  readonly decorators: readonly Expr[];
  readonly body: readonly Stmt[];
  readonly p: number;
  readonly defAt: number;
  readonly e: number;
}
