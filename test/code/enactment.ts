/** How a code is refused when it is enacted. */
import * as Result from "effect/Result"
import { type ComplaintsCode, type EnactError, type Enactment, enact } from "../../src/index.ts"

export const refused = (code: ComplaintsCode, enactment: Enactment = {}): EnactError =>
  Result.getOrThrow(Result.flip(enact(code, enactment)))
