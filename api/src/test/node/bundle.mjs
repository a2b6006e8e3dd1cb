// Makes the script of the page, as an application's build does.
import { build } from 'esbuild';

await build({ entryPoints: ['page.mjs'], bundle: true, minify: true, platform: 'browser', format: 'iife', outfile: 'page.js' });
console.log('done: the bundle');
