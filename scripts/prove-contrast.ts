/**
 * Proves the colour engine's promise over every sRGB colour there is. Without arguments: text on the brand, some seconds. With `--ladder`: every pair of the whole
 * ladder, light and dark, on all cores; it prints how long that took.
 */
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { contrast, textOn } from '../src/branding/contrast.js';
import type { Rgb } from '../src/branding/oklch.js';
import { findBrokenPromise } from '../src/branding/promises.js';

const CHANNEL = 256;
const TOTAL = CHANNEL ** 3;

const part = process.argv.indexOf('--part');
if (part < 0) {
  const started = performance.now();
  const broken = process.argv.includes('--ladder') ? await proveLadder() : proveText();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${TOTAL.toLocaleString('en')} colours in ${seconds < 120 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`}`);
  for (const problem of broken.slice(0, 10)) console.error(problem);
  process.exitCode = broken.length === 0 ? 0 : 1;
} else {
  process.send?.(workLadder({ from: Number(process.argv[part + 1]), step: Number(process.argv[part + 2]) }));
}

function proveText(): string[] {
  let worst = Number.POSITIVE_INFINITY;
  let where: Rgb = [0, 0, 0];
  const rgb: [number, number, number] = [0, 0, 0];
  for (rgb[0] = 0; rgb[0] < CHANNEL; rgb[0] += 1) {
    for (rgb[1] = 0; rgb[1] < CHANNEL; rgb[1] += 1) {
      for (rgb[2] = 0; rgb[2] < CHANNEL; rgb[2] += 1) {
        const ratio = contrast(textOn(rgb), rgb);
        if (ratio < worst) {
          worst = ratio;
          where = [...rgb];
        }
      }
    }
  }
  console.log(`the least readable text on a brand has ${worst.toFixed(4)}, on rgb(${where.join(', ')})`);
  return worst >= 4.5 ? [] : [`${worst} is less than 4.5`];
}

async function proveLadder(): Promise<string[]> {
  const step = cpus().length;
  const parts = await Promise.all(
    Array.from({ length: step }, (_, from) => {
      // A process of its own, which starts as this one did; it reads TypeScript the same way.
      const worker = fork(fileURLToPath(import.meta.url), ['--part', String(from), String(step)]);
      return new Promise<string[]>((resolve, reject) => {
        worker.once('message', (broken) => resolve(broken as string[]));
        worker.once('exit', (code) => reject(new Error(`a part ended with ${code} before it was done`)));
      });
    }),
  );
  console.log(`every pair of the ladder, light and dark, in ${step} processes`);
  return parts.flat();
}

function workLadder({ from, step }: { from: number; step: number }): string[] {
  const broken: string[] = [];
  for (let red = from; red < CHANNEL; red += step) {
    for (let green = 0; green < CHANNEL; green += 1) {
      for (let blue = 0; blue < CHANNEL; blue += 1) {
        for (const theme of ['light', 'dark'] as const) {
          const problem = findBrokenPromise([red, green, blue], theme);
          if (problem) broken.push(problem);
        }
      }
    }
  }
  return broken;
}
