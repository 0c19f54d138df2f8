/** Where a popup goes: into the landmark or dialog of its button, so that it belongs to it for screen readers too. */
export function landmarkOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[role="dialog"], [role="alertdialog"], main, header') ?? null;
}
