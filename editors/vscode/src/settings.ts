/** What the settings of the user make of the command that starts the server; no part of it needs an editor. */

/** The settings as they are written, which need not be what they should be. */
export interface Written {
  command?: unknown;
  arguments?: unknown;
  workspace?: unknown;
}

/** How the server is started, and what it is told then. */
export interface Start {
  command: string;
  args: string[];
  initializationOptions: { arguments: string[]; workspace: boolean };
}

/** Languages of VS Code in which standards and packs are written. */
export const LANGUAGES = ["markdown", "html", "plaintext", "yaml"] as const;

/** How the server is started. Throws a sentence for settings that cannot be used. */
export function startOf(written: Written): Start {
  const [command, ...before] = words(written.command ?? ["standards-lint"], "standards-lint.command");
  if (!command) {
    throw new Error("standards-lint.command kosong; tulis misalnya [\"standards-lint\"]");
  }
  return {
    command,
    args: [...before, "lsp"],
    initializationOptions: {
      arguments: words(written.arguments ?? [], "standards-lint.arguments"),
      workspace: written.workspace !== false,
    },
  };
}

/** What is told where the server did not start. */
export function notStarted(command: string, error: unknown): string {
  const told = error instanceof Error ? error.message : String(error);
  if (/ENOENT/.test(told)) {
    return (
      `Program “${command}” tidak ditemukan; pasang dengan: pip install "standards-lint[lsp]", ` +
      "atau tulis letaknya dalam pengaturan standards-lint.command"
    );
  }
  return `standards-lint tidak dapat dijalankan: ${told}`;
}

function words(value: unknown, name: string): string[] {
  if (!Array.isArray(value) || value.some((word) => typeof word !== "string")) {
    throw new Error(`${name} harus berupa daftar kata, misalnya ["--profile", "draf"]`);
  }
  return value as string[];
}
