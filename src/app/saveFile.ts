/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\w.+ -]/g, '_');
  link.click();
  // The download has begun by the next task; the address is not needed after it.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
