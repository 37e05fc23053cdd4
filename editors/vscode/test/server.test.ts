/** The command that the settings make starts a server that answers; skipped where the program is not installed. */

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { test } from "node:test";

import { startOf } from "../src/settings";

const told = process.env.STANDARDS_LINT_COMMAND?.split(" ") ?? ["standards-lint"];
const there = spawnSync(told[0], [...told.slice(1), "--version"]).status === 0;

test("the server answers, shuts down and leaves", { skip: !there, timeout: 60_000 }, async () => {
  const start = startOf({ command: told });
  const server = spawn(start.command, start.args, { stdio: ["pipe", "pipe", "ignore"] });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let heard = "";
  server.stdout.on("data", (chunk: Buffer) => (heard += chunk.toString()));
  const params = { processId: process.pid, capabilities: {}, initializationOptions: start.initializationOptions };
  send({ id: 1, method: "initialize", params });
  send({ method: "initialized", params: {} });
  send({ id: 2, method: "shutdown" });
  send({ method: "exit" });
  const code = await new Promise<number | null>((resolve) => server.on("exit", resolve));
  assert.equal(code, 0);
  assert.match(heard, /"codeActionProvider"/);
});
