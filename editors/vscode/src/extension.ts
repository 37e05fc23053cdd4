/** Starts the language server of standards-lint, and starts it again when its settings change. */

import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn } from "vscode-languageclient/node";

import { LANGUAGES, notStarted, startOf, type Written } from "./settings";

const NAME = "standards-lint";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand(`${NAME}.restart`, restart),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration(NAME)) {
        await restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function restart(): Promise<void> {
  await deactivate();
  await start();
}

async function start(): Promise<void> {
  let command = NAME;
  try {
    const how = startOf(vscode.workspace.getConfiguration().get<Written>(NAME) ?? {});
    command = how.command;
    client = new LanguageClient(
      NAME,
      NAME,
      { command: how.command, args: how.args },
      {
        documentSelector: LANGUAGES.flatMap((language) => [
          { scheme: "file", language },
          { scheme: "untitled", language },
        ]),
        initializationOptions: how.initializationOptions,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
      },
    );
    await client.start();
  } catch (error) {
    client = undefined;
    void vscode.window.showErrorMessage(notStarted(command, error));
  }
}
