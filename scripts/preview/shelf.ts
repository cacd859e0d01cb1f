/** The built packages, served out of their zips: what plays is what ships. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import JSZip from 'jszip';
import type { PackageInfo } from '../../components/preview/wire.ts';
import { InputProblem } from '../diagnostics/problems.ts';
import { readManifest, readStructure, type UnitFacts } from './manifest.ts';

export interface PackageFile {
  /** For example `scorm12` or `scorm2004-4th`; part of addresses, `[a-z0-9][a-z0-9.-]*`. */
  readonly target: string;
  /** Path of the zip. */
  readonly path: string;
}

interface OpenPackage {
  readonly info: PackageInfo;
  readonly launch: string;
  /** Of cmi5. */
  readonly unit: UnitFacts | null;
  readonly zip: JSZip;
  /** Unpacked once: every session asks for the launch file. */
  readonly unpacked: Map<string, Promise<Uint8Array>>;
  readonly stamp: string;
}

export interface Shelf {
  readonly packages: () => readonly PackageInfo[];
  /** Opens a package, anew if its zip has been built again since. */
  launch(target: string): Promise<Pick<OpenPackage, 'info' | 'launch' | 'unit'> | null>;
  /** Bytes of a file in a package; `null` for anything that is not exactly a file of the zip. */
  file(target: string, path: string): Promise<Uint8Array | null>;
}

function stampOf(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
}

async function open({ target, path }: PackageFile): Promise<OpenPackage> {
  const stamp = stampOf(path);
  try {
    const zip = await JSZip.loadAsync(readFileSync(path));
    const structure = await zip.file('cmi5.xml')?.async('string');
    const { standard, launch, title, unit } =
      structure === undefined
        ? readManifest((await zip.file('imsmanifest.xml')?.async('string')) ?? null)
        : readStructure(structure);
    const file = basename(path);
    return {
      info: { target, standard, title: title || file, file },
      launch,
      unit: unit ?? null,
      zip,
      unpacked: new Map(),
      stamp,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputProblem(`${path} is no package that can be played: ${reason}. Build it again.`, {
      cause: error,
    });
  }
}

/** @throws InputProblem when a zip is damaged; errors of the file system pass through. */
export async function openShelf(files: readonly PackageFile[]): Promise<Shelf> {
  const opened = new Map<string, OpenPackage>();
  for (const file of files) opened.set(file.target, await open(file));

  return {
    packages: () => [...opened.values()].map(({ info }) => info),
    launch: async (target) => {
      const source = files.find((file) => file.target === target);
      const known = opened.get(target);
      if (!source || !known) return null;
      const current = known.stamp === stampOf(source.path) ? known : await open(source);
      opened.set(target, current);
      return { info: current.info, launch: current.launch, unit: current.unit };
    },
    file: async (target, path) => {
      const { unpacked, zip } = opened.get(target) ?? {};
      const entry = zip?.files[path];
      if (!unpacked || !entry || entry.dir) return null;
      const bytes = unpacked.get(path) ?? entry.async('uint8array');
      unpacked.set(path, bytes);
      return bytes;
    },
  };
}
