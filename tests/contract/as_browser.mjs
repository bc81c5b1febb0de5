/** Lets every Node since 18.19 run the extension's modules as a browser does. */

import { webcrypto } from 'node:crypto';
import { register } from 'node:module';

globalThis.crypto ??= webcrypto;

// A script of the extension is a module; the extension has no package.json to say so.
const hooks = `export const load = (url, context, next) => next(
  url, /\\/extension\\/.*\\.js$/.test(url) ? { ...context, format: 'module' } : context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
