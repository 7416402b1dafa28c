/** Some browsers read a saved file only after its question where to put it was answered. */
const ADDRESS_LIVES_MS = 60_000;

/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, mediaType: string, text: string): void {
  saveBlob(name, new Blob([text], { type: mediaType }));
}

/** Hands a file to the browser to save. What file systems refuse in names becomes `_`. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\p{L}\p{M}\p{N}_.+ -]/gu, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), ADDRESS_LIVES_MS);
}
