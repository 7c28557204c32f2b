import { dialog } from 'electron';

/** A folder that a person chose in the system's own dialog. A page can ask for the dialog, and never name a path. */
export function openChosenFolder() {
  let chosen: string | null = null;
  return {
    current: () => chosen,
    choose: async (): Promise<string | null> => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        properties: ['openDirectory', 'createDirectory'],
      });
      chosen = canceled ? null : (filePaths[0] ?? null);
      return chosen;
    },
  };
}

/** A file or its signature, chosen likewise; null when none was. */
export async function chooseSignedFile(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'CSV, SIG', extensions: ['csv', 'sig'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
