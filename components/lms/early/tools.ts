/** What a course with tools does before the first paint, so that nothing flashes. */
import { applyLook, readLook } from './look.ts';

try {
  applyLook(document, readLook(window));
} catch {
  // Storage is blocked, so nothing is kept there.
}
