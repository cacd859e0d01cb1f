import { describeAdapter } from './adapter-contract.ts';
import { scorm12, scorm2004, standalone } from './harness.ts';

[scorm12, scorm2004, standalone].forEach(describeAdapter);
