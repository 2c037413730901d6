/**
 * Host: everything of the outside world that the command line touches, handed in so that a test can stand in for it.
 *
 * @since 0.1.0
 */
import type { Crew } from "./tasks.ts"

/**
 * A stream that text is written to. `write` settles once more can be written, so that a slow reader is not run over.
 *
 * @since 0.1.0
 */
export interface Output {
  readonly write: (text: string) => void | Promise<void>
  readonly isTerminal: boolean
  /** The width of the terminal, where it is one and says so. */
  readonly columns: number | undefined
}

/**
 * A file that is written from its beginning. `write` settles once more can be written.
 *
 * @since 0.1.0
 */
export interface Sink {
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * The outside world of the command line.
 *
 * @since 0.1.0
 */
export interface Host {
  /** The bytes of a file; rejects with the reason where there is none. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** The bytes of a file as they are read, so that it may be larger than memory; rejects with the reason where there is none. */
  readonly openFile: (path: string) => AsyncIterable<Uint8Array>
  /** How many bytes a file has; 0 where that is not known before it is read. */
  readonly sizeOf: (path: string) => Promise<number>
  /** A file to write to, made anew or emptied; rejects with the reason where that cannot be. */
  readonly createFile: (path: string) => Promise<Sink>
  /** Makes a folder, and those that it lies in, where they are not there; rejects with the reason where that cannot be. */
  readonly makeFolder: (path: string) => Promise<void>
  /** The names of what lies in a folder; rejects with the reason where it is none. */
  readonly listFolder: (path: string) => Promise<readonly string[]>
  /** What a module of JavaScript or TypeScript exports; rejects with the reason where it cannot be loaded. */
  readonly importModule: (path: string) => Promise<Readonly<Record<string, unknown>>>
  /** The threads beside this one, where there are any. */
  readonly threads?: Crew
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** The clock, in epoch milliseconds: read for `--at now` and for nothing else. */
  readonly now: () => number
}
