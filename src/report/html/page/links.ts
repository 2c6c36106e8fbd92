/**
 * Links that need more than a jump: to a moment of the timeline, to a row that the filter hides, and
 * to details that are closed.
 */
export function followLinks(to: {
  readonly show: (index: number) => void;
  readonly reveal: (index: number) => void;
}): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { show } = link.dataset;
    const place = /^#([fd])(\d+)$/.exec(link.getAttribute("href") ?? "");
    if (show !== undefined) {
      event.preventDefault();
      to.show(Number(show));
    } else if (place?.[1] === "f") {
      event.preventDefault();
      to.reveal(Number(place[2]));
    } else if (place !== null) {
      document.getElementById(`d${place[2]}`)?.setAttribute("open", "");
    }
  });
}
