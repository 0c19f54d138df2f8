import { runApp } from '@ohm/web/server';

await runApp('tools', import.meta.dirname);
