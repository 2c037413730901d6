import { describe, expect, it } from "vitest"
import { crewOf } from "../../src/cli/crew.ts"
import { type Crew, doShare, type Task } from "../../src/cli/tasks.ts"
import { type Share, shared, type Threads, workOn } from "../../src/cli/threads.ts"
import { opus } from "../../src/code/opus.ts"
import { ran } from "./host.ts"

const few = [
  "a-comment-is-considered",
  "a-posted-copy-is-free",
  "feedback-is-classified-once",
  "every-rating-is-emailed",
]
const asked = ["check", "--json", ...few.flatMap((id) => ["--invariant", id])]

/** Threads that are none: each does its share before the first one does anything, or leaves some of it. */
const threads = (others: number, most = Number.POSITIVE_INFINITY): Threads<number, string> => ({
  others,
  start: async (share) => {
    let left = most
    return workOn({ ...share, board: left === 0 ? new SharedArrayBuffer(4) : share.board }, (place) => {
      left--
      return `${share.task} ${place}`
    })
  },
})

describe("work that threads share", () => {
  it("is done once each, whoever does it, and comes in the order of its places", async () => {
    for (const others of [0, 1, 3, 9]) {
      const places = await shared(
        threads(others),
        7,
        5,
        (place) => `7 ${place}`,
        () => {},
      )
      expect(places).toEqual(["7 0", "7 1", "7 2", "7 3", "7 4"])
    }
  })

  it("is begun by each thread at another place, and goes on to what nobody has taken", () => {
    const board = new SharedArrayBuffer(6 * 4)
    const done: (readonly [string, number])[] = []
    workOn({ board, first: 0 }, (here) => {
      done.push(["one", here])
      if (here === 0) workOn({ board, first: 3 }, (there) => done.push(["other", there]) < 3)
    })
    expect(done).toEqual([
      ["one", 0],
      ["other", 3],
      ["other", 4],
      ["other", 1],
      ["other", 2],
    ])
  })

  it("is done from its end back by one thread, until it meets what another has taken", () => {
    const board = new SharedArrayBuffer(5 * 4)
    const done: (readonly [string, number])[] = []
    workOn({ board, first: 3, step: -1 }, (here) => {
      done.push(["one", here])
      if (here === 3) workOn({ board, first: 0 }, (there) => done.push(["other", there]) < 3)
    })
    expect(done).toEqual([
      ["one", 3],
      ["other", 0],
      ["other", 1],
      ["other", 2],
    ])
  })

  it("tells how many pieces are done by all", async () => {
    const told: number[] = []
    await shared(
      threads(0),
      7,
      3,
      () => "",
      (done) => void told.push(done),
    )
    expect(told).toEqual([0, 1, 2])
  })

  it("fails where another thread does, when this one has done its own", async () => {
    const done: number[] = []
    const failing: Threads<number, number> = { others: 1, start: () => Promise.reject(new Error("it is gone")) }
    const outcome = shared(
      failing,
      7,
      3,
      (place) => done.push(place),
      () => {},
    )
    await expect(outcome).rejects.toThrow("it is gone")
    expect(done).toEqual([2, 1, 0])
  })
})

describe("a proof on several threads", () => {
  it("is the proof of one thread, to the byte", async () => {
    const shares: Share<Task>[] = []
    const two: Crew = {
      others: 1,
      start: (share) => {
        shares.push(share)
        return crewOf(2).start(share)
      },
    }
    const [alone, together] = [await ran(asked), await ran(asked, { threads: two })]
    expect(together).toEqual(alone)
    expect(shares.map(({ first, task }) => [first, task.code.id])).toEqual([[0, opus.id]])
  })

  it("is refused for its budget, whichever thread exceeds it", async () => {
    const one: Crew = { others: 1, start: async (share) => doShare(share) }
    const [alone, together] = [
      await ran([...asked, "--budget", "2"]),
      await ran([...asked, "--budget", "2"], { threads: one }),
    ]
    expect(together).toEqual(alone)
    expect(alone.code).toBe(2)
    expect(alone.err).toMatch(/^--budget: a search of \S+ found more than 2 situations/)
  })

  it("ends with 2 and what happened where a thread dies", async () => {
    const dying: Crew = { others: 1, start: () => Promise.reject(new Error("out of memory")) }
    const { code, out, err } = await ran(asked, { threads: dying })
    expect([code, out, err]).toEqual([2, "", "an error of the program itself: Error: out of memory\n"])
  })

  it("rejects what a thread of Node was to do that throws", async () => {
    const share = { task: null as unknown as Task, board: new SharedArrayBuffer(8), first: 0 }
    await expect(crewOf(2).start(share)).rejects.toThrow("Cannot read properties of null")
  })

  it("has no more threads than processors, and no more than four", () => {
    expect([1, 2, 4, 64].map((processors) => crewOf(processors).others)).toEqual([0, 1, 3, 3])
  })
})
