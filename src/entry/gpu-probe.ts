import { isMainThread } from "node:worker_threads";
import { hostSource } from "../platform/gpu/host.ts";
import { runProbe } from "../platform/gpu/probe.ts";

/**
 * One file, two lives: the thread that asks the GPU sources, and the process that calls into the
 * drivers for it and may hang there.
 */
if (isMainThread) hostSource();
else runProbe();
