/** An LMS of SCORM 1.2 that takes everything and remembers it: enough to see what the app shows and sends. */
export interface MemoryLms {
  readonly api: Readonly<Record<string, (name: string, value: string) => string>>;
  get(element: string): string;
  /** Everything it holds, for a next session. */
  stored(): Record<string, string>;
  /** Elements that were set, in their order. */
  writes(): readonly string[];
  commits(): number;
  finished(): boolean;
  refuseCommits(refuse?: boolean): void;
}

export function createMemoryLms(values: Readonly<Record<string, string>>): MemoryLms {
  const held = new Map(Object.entries(values));
  const written: string[] = [];
  let commits = 0;
  let finished = false;
  let refusing = false;
  return {
    api: {
      LMSInitialize: () => 'true',
      LMSGetValue: (element) => held.get(element) ?? (element.endsWith('_count') ? '0' : ''),
      LMSSetValue: (element, value) => {
        held.set(element, value);
        written.push(element);
        return 'true';
      },
      LMSCommit: () => {
        if (refusing) return 'false';
        commits += 1;
        return 'true';
      },
      LMSFinish: () => {
        finished = true;
        return 'true';
      },
      LMSGetLastError: () => (refusing ? '101' : '0'),
      LMSGetErrorString: () => '',
      LMSGetDiagnostic: () => '',
    },
    get: (element) => held.get(element) ?? '',
    stored: () =>
      Object.fromEntries([...held].filter(([element]) => !element.startsWith('cmi.interactions'))),
    writes: () => written,
    commits: () => commits,
    finished: () => finished,
    refuseCommits(refuse = true) {
      refusing = refuse;
    },
  };
}

declare global {
  interface Window {
    API?: MemoryLms['api'];
  }
}

/** What the head script leaves when the LMS was there at once. */
export const AT_ONCE = `var api=parent.API;window.courseEarly={api:api,initialized:api.LMSInitialize("")==="true",
mode:api.LMSGetValue("cmi.core.lesson_mode"),status:api.LMSGetValue("cmi.core.lesson_status"),success:"",
place:api.LMSGetValue("cmi.core.lesson_location")}`;

/** An LMS around the frames of this window. */
export function connect(values: Record<string, string> = {}): MemoryLms {
  const lms = createMemoryLms({ 'cmi.core.lesson_status': 'not attempted', ...values });
  window.API = lms.api;
  return lms;
}

/** What one test left on this device is earlier work to the next one; the frame keeps its last when it goes. */
export function disconnect(): void {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
  delete window.API;
}
