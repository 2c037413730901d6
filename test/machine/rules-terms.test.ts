import { describe, expect, it } from "vitest"
import { choose } from "../../src/machine/index.ts"
import { days } from "../../src/time/index.ts"
import { words } from "./turnstile.ts"

const { on, last, party } = words
const bySide = choose("side", {
  left: { starts: { on: on("Pushed") } },
  right: { starts: { on: on("Removed") }, due: { atOnce: true as const } },
})
const norm = party("attendant").must("look", [])

describe("terms that differ by reading, and a word that is written after them", () => {
  it("within and by hold under every reading", () => {
    expect(norm.terms(bySide).within(days(2)).cites().terms).toStrictEqual(
      choose("side", {
        left: { starts: { on: { event: "Pushed" } }, due: { within: { unit: "days", n: 2 } } },
        right: { starts: { on: { event: "Removed" } }, due: { within: { unit: "days", n: 2 } } },
      }),
    )
    expect(norm.terms(bySide).by("testBy").cites().terms).toStrictEqual(
      choose("side", {
        left: { starts: { on: { event: "Pushed" } }, due: { at: "testBy" } },
        right: { starts: { on: { event: "Removed" } }, due: { at: "testBy" } },
      }),
    )
  })

  it("within, with a happening, counts from that", () => {
    expect(norm.terms(bySide).within(days(2), last("Pushed")).cites().terms).toStrictEqual(
      choose("side", {
        left: {
          starts: { on: { event: "Pushed" } },
          due: { within: { unit: "days", n: 2 }, since: { event: "Pushed", which: "last" } },
        },
        right: {
          starts: { on: { event: "Removed" } },
          due: { within: { unit: "days", n: 2 }, since: { event: "Pushed", which: "last" } },
        },
      }),
    )
  })

  it("of and starts hold under every reading, and leave what is due as it is", () => {
    const after = choose("side", {
      left: { starts: { on: { event: "Repaired" } } },
      right: { starts: { on: { event: "Repaired" } }, due: { atOnce: true } },
    })
    expect(norm.terms(bySide).of("Repaired").cites().terms).toStrictEqual(after)
    expect(
      norm
        .terms(bySide)
        .starts({ on: on("Repaired") })
        .cites().terms,
    ).toStrictEqual(after)
  })

  it("terms written last are taken whole", () => {
    expect(norm.within(days(2)).terms(bySide).cites().terms).toStrictEqual(bySide)
  })
})
