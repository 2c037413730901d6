/** The example logs of requests, event by event. */
import { describe, expect, it } from "vitest"
import { REQUEST_EVENTS } from "../../src/code/vocabulary/request.ts"
import { REQUESTS, request } from "../../src/procedures/request.ts"
import { replayOf } from "./machines.ts"

describe("the example logs of requests", () => {
  it.each([
    ["code-copy-2025-01", "CodeCopyRequest", ["e1 Asked", "e2 NotPostedFree", "e3 NotPostedFree", "e4 Provided"]],
    ["braille-2025-04", "AccessibleFormatRequest", ["e1 FormatNotSaid", "e2 Asked", "e3 Arranged", "e4 Provided"]],
    ["comment-2024-11", "CodeComment", ["e1 Asked", "e2 Arranged", "e3 Provided"]],
    [
      "whistle-blowing-2025-05",
      "WhistleBlowingPolicyRequest",
      ["e1 Asked", "e2 Declined", "e3 Provided", "e4 CaseEnded"],
    ],
  ] as const)("%s: %s", (name, id, outcomes) => {
    expect(replayOf(`request-${name}.json`, request(REQUESTS[id]), REQUEST_EVENTS).outcomes).toEqual(outcomes)
  })
})
