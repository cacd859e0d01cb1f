/** What a course with tools does before the first paint, so that nothing flashes. */
import { applyLook, readLook } from './look.ts';

try {
  const look = readLook(window);
  // Asking for the rules of a sheet costs more than the rest of this script.
  if (look) applyLook(document, look);
} catch {
  // Storage is blocked, so nothing is kept there.
}
