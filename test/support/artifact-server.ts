import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";
const BLOBS = "/blobs/";

/** What goes wrong with a request, instead of its answer. */
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly message?: string;
      readonly retryAfter?: number;
    }
  /** The connection stays open and nothing comes. */
  | { readonly kind: "hang" }
  | { readonly kind: "cut" };

/** `CreateArtifact`, `FinalizeArtifact`, … or, of the blob store, `Put Block`, `Put Block List`, `Put Blob`. */
export type Operation = string;

export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly finalized: boolean;
  readonly expiresAt: string | null;
  readonly size: number;
  readonly digest: string | null;
  /** The zip; empty until it was committed. */
  readonly content: Buffer;
}

/**
 * GitHub's artifact service and its blob store, as far as `@actions/artifact` speaks to them: the
 * Twirp calls as JSON, and block blobs. It takes what the real client sends and refuses what the
 * real service would: a wrong token, a name that is taken, blocks that were never put, a size or
 * hash that does not fit the content.
 */
export class ArtifactServer {
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #artifacts = new Map<string, Artifact>();
  readonly #faults: { operation: Operation; fault: Fault; times: number }[] = [];
  /** Every request's operation, in order. */
  readonly requests: Operation[] = [];
  readonly token = runtimeToken();
  #origin = "";

  static async start(): Promise<ArtifactServer> {
    const server = new ArtifactServer();
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    server.#origin = `http://127.0.0.1:${(server.#server.address() as AddressInfo).port}`;
    return server;
  }

  /** What a runner puts into a step's environment. `*.localhost` is no Enterprise Server to the client. */
  get environment(): Record<string, string> {
    return {
      ACTIONS_RUNTIME_TOKEN: this.token,
      ACTIONS_RESULTS_URL: `${this.#origin}/`,
      GITHUB_SERVER_URL: "http://github.localhost",
    };
  }

  get artifacts(): readonly StoredArtifact[] {
    return [...this.#artifacts.values()];
  }

  /** As another job of the same run would have: the name is gone. */
  take(name: string): void {
    this.#create(name, null);
  }

  /** Lets the next `times` requests of this operation go wrong. */
  fail(operation: Operation, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#faults.push({ operation, fault, times });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.#origin);
    const operation = operationOf(request, url);
    this.requests.push(operation);
    const planned = this.#faults.find((plan) => plan.operation === operation && plan.times > 0);
    if (planned !== undefined) {
      planned.times -= 1;
      await misbehave(planned.fault, request, response);
      return;
    }
    const body = await buffer(request);
    if (url.pathname.startsWith(SERVICE)) {
      const [status, answer] = this.#twirp(operation, request, body);
      sendJson(response, status, answer);
    } else this.#blob(operation, url, body, response);
  }

  #twirp(
    method: string,
    request: IncomingMessage,
    body: Buffer,
  ): readonly [status: number, answer: unknown] {
    if (request.headers.authorization !== `Bearer ${this.token}`) {
      return [401, { code: "unauthenticated", msg: "bad token" }];
    }
    const call = JSON.parse(body.toString("utf8")) as Record<string, unknown>;
    const name = String(call.name ?? field(call, "name_filter") ?? "");
    const artifact = this.#artifacts.get(name);
    switch (method) {
      case "CreateArtifact": {
        if (artifact !== undefined) {
          const msg = "an artifact with this name already exists on the workflow run";
          return [409, { code: "already_exists", msg }];
        }
        const created = this.#create(name, text(field(call, "expires_at")));
        return [200, { ok: true, signed_upload_url: this.#blobUrl(created) }];
      }
      case "FinalizeArtifact": {
        if (artifact === undefined) return [404, { code: "not_found" }];
        artifact.digest = text(call.hash);
        if (Number(call.size) !== artifact.content.length || artifact.digest !== artifact.sha256) {
          return [400, { code: "invalid_argument", msg: "size or hash differ" }];
        }
        artifact.finalized = true;
        return [200, { ok: true, artifact_id: String(artifact.id) }];
      }
      case "ListArtifacts": {
        const artifacts = this.artifacts
          .filter((stored) => stored.finalized && (name === "" || stored.name === name))
          .map((stored) => ({
            workflow_run_backend_id: call.workflow_run_backend_id,
            workflow_job_run_backend_id: call.workflow_job_run_backend_id,
            database_id: String(stored.id),
            name: stored.name,
            size: String(stored.size),
            digest: stored.digest,
          }));
        return [200, { artifacts }];
      }
      case "GetSignedArtifactURL":
        if (artifact === undefined) return [404, { code: "not_found" }];
        return [200, { name, signed_url: this.#blobUrl(artifact) }];
      default:
        return [404, { code: "bad_route" }];
    }
  }

  #blob(operation: string, url: URL, body: Buffer, response: ServerResponse): void {
    const key = url.pathname.slice(BLOBS.length);
    const artifact = [...this.#artifacts.values()].find((stored) => stored.key === key);
    if (artifact === undefined || url.searchParams.get("sig") !== artifact.signature) {
      sendStorage(response, 403, "AuthenticationFailed");
    } else if (operation === "Get Blob") {
      response.writeHead(200, { "content-type": "application/zip" }).end(artifact.content);
    } else if (operation === "Put Block") {
      artifact.blocks.set(url.searchParams.get("blockid") ?? "", body);
      sendStorage(response, 201);
    } else if (operation === "Put Block List") {
      if (artifact.commit(body.toString("utf8"))) sendStorage(response, 201);
      else sendStorage(response, 400, "InvalidBlockList");
    } else {
      artifact.content = body;
      sendStorage(response, 201);
    }
  }

  #create(name: string, expiresAt: string | null): Artifact {
    const artifact = new Artifact(this.#artifacts.size + 1, name, expiresAt);
    this.#artifacts.set(name, artifact);
    return artifact;
  }

  #blobUrl({ key, signature }: Artifact): string {
    return `${this.#origin}${BLOBS}${key}?sig=${signature}`;
  }
}

class Artifact implements StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly expiresAt: string | null;
  readonly key = `${randomUUID()}/artifact.zip`;
  readonly signature = randomUUID();
  readonly blocks = new Map<string, Buffer>();
  content: Buffer = Buffer.alloc(0);
  digest: string | null = null;
  finalized = false;

  constructor(id: number, name: string, expiresAt: string | null) {
    this.id = id;
    this.name = name;
    this.expiresAt = expiresAt;
  }

  /** Puts the listed blocks together; false where one of them was never put. */
  commit(list: string): boolean {
    const ids = [...list.matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)];
    const blocks = ids.map(([, id]) => this.blocks.get(id ?? ""));
    if (!blocks.every((block) => block !== undefined)) return false;
    this.content = Buffer.concat(blocks);
    return true;
  }

  get size(): number {
    return this.content.length;
  }

  get sha256(): string {
    return `sha256:${createHash("sha256").update(this.content).digest("hex")}`;
  }
}

function operationOf(request: IncomingMessage, url: URL): Operation {
  if (url.pathname.startsWith(SERVICE)) return url.pathname.slice(SERVICE.length);
  if (request.method !== "PUT") return "Get Blob";
  const component = url.searchParams.get("comp");
  if (component === "block") return "Put Block";
  return component === "blocklist" ? "Put Block List" : "Put Blob";
}

async function misbehave(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (fault.kind === "cut") {
    request.socket.destroy();
    return;
  }
  await buffer(request);
  if (fault.kind === "hang") return;
  if (fault.retryAfter !== undefined) response.setHeader("retry-after", fault.retryAfter);
  sendJson(response, fault.status, { code: "fault", msg: fault.message ?? "planned fault" });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function sendStorage(response: ServerResponse, status: number, code?: string): void {
  const headers = {
    etag: `"${randomUUID()}"`,
    "last-modified": new Date().toUTCString(),
    "x-ms-request-id": randomUUID(),
    "x-ms-version": "2025-01-05",
    ...(code !== undefined && { "x-ms-error-code": code, "content-type": "application/xml" }),
  };
  const body = code === undefined ? "" : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;
  response.writeHead(status, headers).end(body);
}

/** The client writes protobuf's JSON with either spelling. */
function field(call: Record<string, unknown>, name: string): unknown {
  return call[name] ?? call[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A token as the runner's: the client reads the run's and the job's ids from it, unchecked. */
function runtimeToken(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const scp = `Actions.Results:${randomUUID()}:${randomUUID()}`;
  return `${part({ alg: "none", typ: "JWT" })}.${part({ scp })}.${randomUUID()}`;
}
