export { appViteConfig as default } from '@ohm/web/vite';
