/** Whether the list is open, and which option the arrow keys have reached (-1: none, the text itself). */
export interface ComboboxState {
  open: boolean;
  active: number;
}

export type ComboboxAction =
  | { type: 'typed' }
  /** `kept` is where the highlighted option stands among the new ones, or -1. */
  | { type: 'results'; count: number; highlightFirst: boolean; kept?: number }
  | { type: 'moved'; step: 1 | -1; count: number }
  | { type: 'paged'; step: 1 | -1; count: number }
  | { type: 'hovered'; index: number }
  | { type: 'opened' }
  | { type: 'closed' };

/** How many options the keys PageUp and PageDown go by: about what the list shows at once. */
const page = 5;

export const closedCombobox: ComboboxState = { open: false, active: -1 };

/** The WAI-ARIA combobox's list: arrows go round through the text itself, pages stop at the ends, new results keep an option that is still there. */
export function comboboxReducer(state: ComboboxState, action: ComboboxAction): ComboboxState {
  switch (action.type) {
    case 'typed':
      return { open: true, active: -1 };
    case 'opened':
      return state.open ? state : { open: true, active: -1 };
    case 'closed':
      return closedCombobox;
    case 'results':
      if (action.kept !== undefined && action.kept >= 0) return { ...state, active: action.kept };
      return { ...state, active: action.highlightFirst && action.count > 0 ? 0 : -1 };
    case 'hovered':
      return { ...state, active: action.index };
    case 'paged':
      return {
        open: true,
        active: Math.max(0, Math.min(state.active + action.step * page, action.count - 1)),
      };
    case 'moved':
      return { open: true, active: move(state, action.step, action.count) };
  }
}

function move({ open, active }: ComboboxState, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (!open) return step === 1 ? 0 : count - 1;
  const places = count + 1;
  return ((active + 1 + step + places) % places) - 1;
}

/** What screen readers hear about the list. */
export function comboboxStatus(query: string, count: number, loading: boolean): string {
  if (query.trim() === '') return '';
  if (loading) return 'Searching';
  if (count === 0) return 'No results';
  return count === 1 ? '1 result' : `${count} results`;
}
