/** Faults that real LMSs show. Each stands for one that was reported or measured. */
export interface Faults {
  /** Set of these elements (a name contains the text) is refused with the code, as beyond a limit. */
  refuse?: { readonly element: string; readonly code: string } | null;
  /** Commit answers false with an error, as with a server that is down. */
  commitFails?: boolean;
  /** Commit answers "true" and nothing arrives, as in Moodle (only where its server is played, too). */
  networkGone?: boolean;
  /** Commit answers nothing at all, without an error (seen at the end of a session). */
  commitSilent?: boolean;
  /** Set answers false although it worked; the error code says 0. */
  setSaysFalse?: boolean;
  /** Every function whose name contains the text throws. */
  throws?: string | null;
}

/** Functions of an API by name. */
export type Api = Readonly<Record<string, (...values: string[]) => string>>;

/** Puts faults before an API of either standard; `faults` may be changed while it runs. */
export function misbehave(inner: Api, faults: Faults): Api {
  let forced: string | null = null;

  const answer = (name: string, values: readonly string[]): string | null => {
    if (faults.throws && name.includes(faults.throws)) throw new Error(`${name} is broken`);
    if (name.endsWith('GetLastError') && forced !== null) return forced;
    if (!/GetLastError|GetErrorString|GetDiagnostic/.test(name)) forced = null;
    if (name.endsWith('SetValue') && faults.refuse && values[0]?.includes(faults.refuse.element)) {
      forced = faults.refuse.code;
      return 'false';
    }
    if (name.endsWith('Commit') && faults.commitFails) {
      forced = '101';
      return 'false';
    }
    const result = inner[name]?.(...values) ?? '';
    if (name.endsWith('SetValue') && faults.setSaysFalse) return 'false';
    return name.endsWith('Commit') && faults.commitSilent ? null : result;
  };

  return Object.fromEntries(
    Object.keys(inner).map((name) => [name, (...values: string[]) => answer(name, values) as string]),
  );
}
