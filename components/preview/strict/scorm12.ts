/** The strict front of SCORM 1.2. */
import { createFront, type FrontOptions, type StrictFront } from './front.ts';
import { scorm12Elements } from './scorm12-elements.ts';
import type { Standard } from './standard.ts';

/** The API object of SCORM 1.2, RTE 1.2 §3.3. */
export interface Scorm12Functions {
  LMSInitialize(parameter: string): string;
  LMSFinish(parameter: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

export const scorm12: Standard = {
  functions: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    getValue: 'LMSGetValue',
    setValue: 'LMSSetValue',
    commit: 'LMSCommit',
    getLastError: 'LMSGetLastError',
    getErrorString: 'LMSGetErrorString',
    getDiagnostic: 'LMSGetDiagnostic',
  },
  elements: scorm12Elements,
  codes: {
    initialize: { running: '101', ended: '101' },
    terminate: { before: '301', after: '301' },
    getValue: { before: '301', after: '301' },
    setValue: { before: '301', after: '301' },
    commit: { before: '301', after: '301' },
    argument: '201',
    unknown: '201',
    noChildren: '202',
    noCount: '203',
    setKeyword: '402',
    readOnly: '403',
    writeOnly: '404',
    getBeyondCount: '201',
    setBeyondCount: '201',
    general: '101',
  },
  errors: {
    '0': 'No error',
    '101': 'General exception',
    '201': 'Invalid argument error',
    '202': 'Element cannot have children',
    '203': 'Element not an array. Cannot have count',
    '301': 'Not initialized',
    '401': 'Not implemented error',
    '402': 'Invalid set value, element is a keyword',
    '403': 'Element is read only',
    '404': 'Element is write only',
    '405': 'Incorrect data type',
  },
};

/**
 * Wraps a SCORM 1.2 API so that it refuses what the standard refuses.
 * @param inner for example a `Scorm12API` of scorm-again.
 */
export function strictScorm12(
  inner: Scorm12Functions,
  options: FrontOptions = {},
): StrictFront<Scorm12Functions> {
  const { functions, ...front } = createFront(
    scorm12,
    {
      initialize: () => inner.LMSInitialize(''),
      terminate: () => inner.LMSFinish(''),
      getValue: (element) => inner.LMSGetValue(element),
      setValue: (element, value) => inner.LMSSetValue(element, value),
      commit: () => inner.LMSCommit(''),
      getLastError: () => inner.LMSGetLastError(),
    },
    options,
  );
  return {
    ...front,
    api: {
      LMSInitialize: functions.initialize,
      LMSFinish: functions.terminate,
      LMSGetValue: functions.getValue,
      LMSSetValue: functions.setValue,
      LMSCommit: functions.commit,
      LMSGetLastError: functions.getLastError,
      LMSGetErrorString: functions.getErrorString,
      LMSGetDiagnostic: functions.getDiagnostic,
    },
  };
}
