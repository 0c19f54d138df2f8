import { type ReactNode, useState } from 'react';
import { ToastProvider } from './toast.tsx';

/**
 * Goes once around each app's body. It carries toasts, and hands the page's nonce to the scroll lock of dialogs
 * (`react-remove-scroll` adds a <style> element and reads its nonce from this global), so that a strict style-src holds.
 */
export function UiProvider({ children }: { children: ReactNode }) {
  useState(adoptNonce);
  return <ToastProvider>{children}</ToastProvider>;
}

function adoptNonce(): void {
  if (typeof document === 'undefined') return;
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
}
