/**
 * `check --mutate`: the score, and each change that nothing notices, as text and as JSON.
 */
import { describe, expect, it } from "vitest"
import { runCheck } from "../../src/cli/commands/check.ts"
import { mutationJson, mutationLines, survives } from "../../src/cli/commands/check-mutation.ts"
import { styleOf } from "../../src/cli/render/style.ts"
import { opus } from "../../src/index.ts"
import { mutate } from "../../src/verify/index.ts"
import { must } from "../scenarios/logs.ts"
import { hostWith } from "./host.ts"

const whole = must(mutate({ ...opus, procedures: ["CodeComment"] }))
const blind = must(
  mutate(
    { ...opus, procedures: ["CodeComment"] },
    { scenarios: [], only: (id) => id === "CodeComment/norms.consider/party" },
  ),
)

describe("check --mutate", () => {
  it("[review.comments] fails where a change survives that nothing explains", () => {
    expect(survives(whole)).toBe(false)
    expect(survives(blind)).toBe(true)
  })

  it("[review.comments] tells each survivor in plain English", () => {
    const { host } = hostWith({})
    const text = mutationLines(blind, styleOf(host, { ascii: true, width: 200 })).join("\n")
    expect(text).toContain("changes of the rules: 0 of 1 noticed (), 1 left")
    expect(text).toContain('CodeComment: the norm "consider"')
    expect(text).toContain("is of the party")
    expect(text).toContain("no static check, no case worked out by hand and no invariant notices it")
  })

  it("[review.comments] writes the score as JSON, citations apart", () => {
    const json = mutationJson(whole)
    expect(json.killed + json.survivors.length).toBe(json.total)
    expect(json.survivors.every(({ explained }) => explained)).toBe(true)
    expect(json.citations.total).toBe(7)
    expect(mutationJson(blind).survivors.map(({ mutant }) => mutant)).toEqual(["CodeComment/norms.consider/party"])
  })

  it("[bad] has no SARIF", async () => {
    const { host } = hostWith({})
    const outcome = await runCheck(host, { strict: false, mutate: true, format: "sarif", readings: [], ascii: true })
    expect(outcome).toMatchObject({
      failure: { message: "--mutate is told as text or JSON: leave --format sarif out" },
    })
  })
})
