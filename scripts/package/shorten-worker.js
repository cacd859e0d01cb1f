/** A thread of `shorten.ts`: plain code, so that it needs neither tsx nor a bundle. */
import { parentPort, workerData } from 'node:worker_threads';
import { minify } from 'terser';

/** @param {string} script */
async function answer(script) {
  try {
    const { code } = await minify(script, workerData);
    parentPort?.postMessage({ code: code ?? script });
  } catch (problem) {
    parentPort?.postMessage({ problem: problem instanceof Error ? problem.message : String(problem) });
  }
}

parentPort?.on('message', (script) => void answer(script));
