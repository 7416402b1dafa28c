/** Some browsers read the blob only after the reader has chosen where to save it. */
const OBJECT_URL_LIFETIME_MS = 60_000;

/** Saves a text as a file. */
export function saveFile(name: string, mediaType: string, text: string): void {
  saveBlob(name, new Blob([text], { type: mediaType }));
}

/** Saves a file; characters that file systems refuse in names become `_`. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\p{L}\p{M}\p{N}_.+ -]/gu, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), OBJECT_URL_LIFETIME_MS);
}
