export { handleError, handleRequest as default, streamTimeout } from '@ohm/web/document-handler';
