// A small project that is right in every respect, and ways of spoiling it.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint } from '../lint.mjs';

const sample = new URL('.', import.meta.url);

/** Lints the sample after replacing a text in one of its files; answers the messages with their rule. */
export async function spoilt(file, from, to) {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    cpSync(sample, folder, { recursive: true });
    if (file) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
      writeFileSync(path, text.replace(from, to));
    }
    const { found } = await lint(folder);
    return found.map(({ id, message, rule }) => `${id}: ${message} (${rule})`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
