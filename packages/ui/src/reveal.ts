/** What the narrow shell's sticky top bar covers, in CSS pixels. */
const TOP_BAR = 60;
/** So much of what stands before and behind a part is to be seen too: two lines. */
const CONTEXT = 48;

/**
 * Scrolls a part into view inside its scrolling box, and the box's part of the page with it. Unlike scrollIntoView it leaves
 * the place alone from which the Tab key goes on (Chrome moves it).
 */
export function reveal(box: Element, part: Element): void {
  box.scrollTop += missing(part.getBoundingClientRect(), box.getBoundingClientRect());
  revealOnPage(part);
}

/** The same for what one reads: with the lines around it, and with the whole that the box belongs to. */
export function revealInContext(whole: Element, box: Element, part: Element): void {
  const { top, bottom } = part.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (missing({ top: top - CONTEXT, bottom: bottom + CONTEXT }, frame) !== 0)
    box.scrollTop += (top + bottom - frame.top - frame.bottom) / 2;
  revealOnPage(whole);
  revealOnPage(part);
}

function revealOnPage(part: Element): void {
  window.scrollBy({
    top: missing(part.getBoundingClientRect(), { top: TOP_BAR, bottom: window.innerHeight }),
  });
}

/** How far one has to scroll so that the part stands inside the frame, with a little air; 0 when it already does. */
export function missing(
  part: { top: number; bottom: number },
  frame: { top: number; bottom: number },
  air = 16,
): number {
  if (part.top < frame.top) return part.top - frame.top - air;
  if (part.bottom > frame.bottom) return Math.min(part.bottom - frame.bottom + air, part.top - frame.top);
  return 0;
}
