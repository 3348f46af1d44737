import { url } from './api.js';

let loading = null;

/** Resolves when the style sheet is there, so that no form is drawn without it. */
export function style() {
  loading ??= new Promise(resolve => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url(`forms/${STYLE}`) });
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);   // a plain form is better than none
    document.head.append(link);
  });
  return loading;
}
