/**
 * Progress: how far a long reading has come, drawn on a terminal and nowhere else.
 *
 * @since 0.1.0
 */
import { figure } from "../text/figure.ts"
import type { Host } from "./host.ts"
import { styleOf } from "./render/style.ts"

/**
 * The progress of a reading.
 *
 * @since 0.1.0
 */
export interface Progress {
  /** Tells that so many bytes more have been read, and how many events have been taken in all. */
  readonly advance: (bytes: number, events: number) => Promise<void>
  /** Takes the drawing away. */
  readonly end: () => Promise<void>
}

const WIDTH = 30
/** Where the size is not known, something is said after so many bytes. */
const STEP = 4_194_304

const SILENT: Progress = { advance: async () => {}, end: async () => {} }

/**
 * The progress of a reading, on standard error where that is a terminal.
 *
 * @param host - the outside world
 * @param size - how many bytes there are to read; 0 where that is not known
 * @param ascii - whether to draw with plain ASCII characters
 * @since 0.1.0
 */
export const progressOf = (host: Host, size: number, ascii: boolean): Progress => {
  if (!host.stderr.isTerminal || host.env.TERM === "dumb") return SILENT
  const [full, empty] = styleOf(host, { ascii }).unicode ? ["█", "░"] : ["#", "."]
  const room = (host.stderr.columns ?? 80) - 1
  let read = 0
  let drawn = -1
  let widest = 0
  const draw = async (text: string): Promise<void> => {
    const line = text.slice(0, room)
    widest = Math.max(widest, line.length)
    await host.stderr.write(`\r${line.padEnd(widest)}`)
  }
  return {
    advance: async (bytes, events) => {
      read += bytes
      const step = size > 0 ? Math.floor((Math.min(read, size) / size) * 100) : Math.floor(read / STEP)
      if (step === drawn) return
      drawn = step
      const told = `${figure(events)} events`
      if (size === 0) await draw(` ${told}`)
      else {
        const filled = Math.floor((step / 100) * WIDTH)
        await draw(` ${full.repeat(filled)}${empty.repeat(WIDTH - filled)} ${String(step).padStart(3)} %  ${told}`)
      }
    },
    end: async () => {
      if (widest > 0) await host.stderr.write(`\r${" ".repeat(widest)}\r`)
    },
  }
}

/**
 * A bar for work that is counted in pieces.
 *
 * @since 0.1.0
 */
export interface Bar {
  /** Tells that so many pieces of so many are done. */
  readonly advance: (done: number, of: number) => void
  /** Takes the drawing away. */
  readonly end: () => void
}

/**
 * A bar for work that is counted in pieces, on standard error where that is a terminal.
 *
 * @param host - the outside world
 * @param options - `ascii`, whether to draw with plain ASCII characters; `piece`, what a piece is called; `every`, after how
 * many pieces the bar is drawn anew
 * @since 0.1.0
 */
export const barOf = (
  host: Host,
  { ascii, piece, every = 1 }: { readonly ascii: boolean; readonly piece: string; readonly every?: number },
): Bar => {
  if (!host.stderr.isTerminal || host.env.TERM === "dumb") return { advance: () => {}, end: () => {} }
  const [full, empty] = styleOf(host, { ascii }).unicode ? ["█", "░"] : ["#", "."]
  let widest = 0
  return {
    advance: (done, of) => {
      if (done % every > 0 && done + 1 < of) return
      const filled = Math.floor(((done + 1) / of) * WIDTH)
      const line = ` ${full.repeat(filled)}${empty.repeat(WIDTH - filled)} ${piece} ${done + 1} of ${of}`
      widest = Math.max(widest, line.length)
      void host.stderr.write(`\r${line.padEnd(widest)}`)
    },
    end: () => {
      if (widest > 0) void host.stderr.write(`\r${" ".repeat(widest)}\r`)
    },
  }
}
