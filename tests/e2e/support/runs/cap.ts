/** A schedule that does not come to its end is a finding of its own, and must not keep the others waiting. */

/**
 * Runs `act`, and gives it up after `cap` ms of real time; it is not stopped.
 * @throws what `act` throws, or that it did not end.
 */
export async function playUntil(cap: number, act: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${cap / 1000} s, in the step above`)), cap);
  });
  try {
    await Promise.race([act(), end]);
  } finally {
    clearTimeout(timer);
  }
}
