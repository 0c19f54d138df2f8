import { useToast } from '@ohm/ui';
import { useEffect } from 'react';

/** Ctrl+C copies the code of the page while no text is selected; a selection is copied as ever. */
export function useCopyKey(code: string): void {
  const toast = useToast();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.closest('input, textarea, select, [contenteditable]');
      if (typing || !document.getSelection()?.isCollapsed || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', code);
      event.preventDefault();
      toast({ title: `${code} copied`, tone: 'success' });
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [code, toast]);
}
