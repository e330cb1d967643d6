// Puts a table on the clipboard as text and as HTML, so that a spreadsheet takes it as cells.
type Table = { text: string; html: string };

/** False when the browser does not let us. */
export async function putOnClipboard({ text, html }: Table): Promise<boolean> {
  try {
    const blob = (type: string, content: string) => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) }),
    ]);
    return true;
  } catch {
    return byEvent({ text, html });
  }
}

/** Without a safe connection browsers know only the older way: a copy that is told what to carry. */
function byEvent({ text, html }: Table): boolean {
  let isDone = false;
  const carry = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    isDone = event.clipboardData !== null;
  };
  document.addEventListener("copy", carry);
  document.execCommand("copy");
  document.removeEventListener("copy", carry);
  return isDone;
}
