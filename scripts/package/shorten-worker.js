/** A thread of `shorten.ts`: plain code, so that it needs neither tsx nor a bundle. */
import { parentPort, workerData } from 'node:worker_threads';
import { minify } from 'terser';

/** @param {{ id: number, script: string }} asked */
async function answer({ id, script }) {
  try {
    const { code } = await minify(script, workerData);
    parentPort?.postMessage({ id, code: code ?? script });
  } catch (problem) {
    parentPort?.postMessage({ id, problem: problem instanceof Error ? problem.message : String(problem) });
  }
}

parentPort?.on('message', (asked) => void answer(asked));
