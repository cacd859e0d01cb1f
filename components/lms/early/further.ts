/** What else happens before the first paint; the packager leaves out what a course has no use for. */
import './tools.ts';
