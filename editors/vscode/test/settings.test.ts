import assert from "node:assert/strict";
import { test } from "node:test";

import { notStarted, startOf } from "../src/settings";

test("the program is started by its name where nothing is set", () => {
  assert.deepEqual(startOf({}), {
    command: "standards-lint",
    args: ["lsp"],
    initializationOptions: { arguments: [], workspace: true },
  });
});

test("another command, options of check and the quiet workspace are passed on", () => {
  const start = startOf({
    command: ["python", "-m", "standards_lint"],
    arguments: ["--profile", "draf"],
    workspace: false,
  });
  assert.equal(start.command, "python");
  assert.deepEqual(start.args, ["-m", "standards_lint", "lsp"]);
  assert.deepEqual(start.initializationOptions, { arguments: ["--profile", "draf"], workspace: false });
});

test("settings that cannot be used are refused with a sentence", () => {
  assert.throws(() => startOf({ command: "standards-lint" }), /standards-lint\.command harus berupa daftar/);
  assert.throws(() => startOf({ command: [] }), /kosong/);
  assert.throws(() => startOf({ arguments: [1] }), /standards-lint\.arguments harus berupa daftar/);
});

test("a program that is not there says what to install", () => {
  assert.match(notStarted("standards-lint", new Error("spawn standards-lint ENOENT")), /pip install/);
  assert.match(notStarted("x", "rusak"), /rusak/);
});
