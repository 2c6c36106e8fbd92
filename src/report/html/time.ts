/**
 * A moment: the time of day in UTC, which the page's script turns into the reader's own, as its
 * timeline has it. With `date`, the day as well.
 */
export function timeHtml(atMs: number, options: { readonly date?: boolean } = {}): string {
  // Beyond the range of dates there is nothing to write.
  if (!(Math.abs(atMs) <= 8.64e15)) return "?";
  const iso = new Date(atMs).toISOString();
  const [day = "", time = ""] = iso.split("T");
  const kind = options.date === true ? ' data-date=""' : "";
  const text = `${options.date === true ? `${day} ` : ""}${time.slice(0, 8)} UTC`;
  return `<time datetime="${iso}"${kind}>${text}</time>`;
}
