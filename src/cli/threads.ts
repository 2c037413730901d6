/**
 * Threads: work in pieces that several threads share, each of which takes the next piece that no other has taken.
 *
 * @since 0.1.0
 */

/**
 * A thread's share in some work: the task as plain data, the memory on which all threads mark what they have taken, and the
 * piece with which this one begins.
 *
 * @since 0.1.0
 */
export interface Share<Task> {
  readonly task: Task
  readonly board: SharedArrayBuffer
  readonly first: number
  /** Whether it goes on from there, or back. */
  readonly step?: 1 | -1
}

/**
 * A piece that was done, by its place.
 *
 * @since 0.1.0
 */
export interface Done<Piece> {
  readonly place: number
  readonly piece: Piece
}

/**
 * The other threads of a host: how many there can be, and what one of them does of some work; rejects where it dies.
 *
 * @since 0.1.0
 */
export interface Threads<Task, Piece> {
  readonly others: number
  readonly start: (share: Share<Task>) => Promise<readonly Done<Piece>[]>
}

/** Each piece has a place on the board, which is 1 once it is taken; in the last one stands how many are done. */
const marksOf = ({ board }: Pick<Share<unknown>, "board">): Int32Array => new Int32Array(board)

/** The next piece that nobody has taken, from a place on or back; undefined where there is none. */
const take = (marks: Int32Array, from: number, step: 1 | -1): number | undefined => {
  const pieces = marks.length - 1
  for (let nth = 0; nth < pieces; nth++) {
    const place = (from + nth * step + pieces) % pieces
    if (Atomics.compareExchange(marks, place, 0, 1) === 0) return place
  }
  return undefined
}

/**
 * Does what a share leaves to be done, piece by piece. Pieces that lie together are done by one thread, as far as may be:
 * they have most in common.
 *
 * @param share - the thread's share
 * @param work - does the piece of a place
 * @param progress - is told before each piece how many are done, by all threads
 * @since 0.1.0
 */
export const workOn = <Piece>(
  share: Omit<Share<unknown>, "task">,
  work: (place: number) => Piece,
  progress: (done: number) => void = () => {},
): readonly Done<Piece>[] => {
  const marks = marksOf(share)
  const done: Done<Piece>[] = []
  const { first, step = 1 } = share
  for (let place = take(marks, first, step); place !== undefined; place = take(marks, place + step, step)) {
    progress(Atomics.load(marks, marks.length - 1))
    done.push({ place, piece: work(place) })
    Atomics.add(marks, marks.length - 1, 1)
  }
  return done
}

/**
 * Does some work in pieces, on this thread and on others beside it. The others begin at once, this one when the caller waits,
 * and from the other end, so that it meets them in the middle.
 *
 * @param threads - the other threads; undefined where there are none
 * @param task - what another thread is given, as plain data
 * @param pieces - how many pieces there are
 * @param work - does the piece of a place, on this thread
 * @param progress - is told before each piece of this thread how many are done, by all of them
 * @returns the pieces, in the order of their places
 * @since 0.1.0
 */
export const shared = async <Task, Piece>(
  threads: Threads<Task, Piece> | undefined,
  task: Task,
  pieces: number,
  work: (place: number) => Piece,
  progress: (done: number) => void,
): Promise<readonly Piece[]> => {
  const board = new SharedArrayBuffer((pieces + 1) * Int32Array.BYTES_PER_ELEMENT)
  const others = Math.max(0, Math.min(threads?.others ?? 0, pieces - 1))
  const firstOf = (other: number): number => Math.floor((other * pieces) / others)
  const elsewhere = Promise.all(
    Array.from({ length: others }, (_, index) => threads?.start({ task, board, first: firstOf(index) }) ?? []),
  )
  // What fails elsewhere is told below, when this thread has done its own.
  elsewhere.catch(() => {})
  await Promise.resolve()
  const here = workOn(others === 0 ? { board, first: 0 } : { board, first: pieces - 1, step: -1 }, work, progress)
  const done = [...here, ...(await elsewhere).flat()]
  return done.toSorted((one, other) => one.place - other.place).map(({ piece }) => piece)
}
