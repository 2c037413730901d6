/**
 * Sites: a publication as files. This is a bundle of its own, which is loaded only where one is asked for: the libraries that
 * lay pictures out and turn Markdown into HTML are large.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { type PublicationError, type PublicationOptions, publicationOf } from "../../publish/publication.ts"
import { htmlOf } from "./html.ts"
import { svgOf } from "./svg.ts"

/**
 * In which form pages are written: Markdown with pictures beside it, or HTML with pictures inside.
 *
 * @since 0.1.0
 */
export type SiteFormat = "md" | "html"

/**
 * The publication of a code as files.
 *
 * @param code - a complaints code
 * @param options - as for `publicationOf`, and the form
 * @returns the text of each file by its path, with `/` between folders; the same input gives the same text
 * @since 0.1.0
 */
export const siteOf = async (
  code: ComplaintsCode,
  { format, ...options }: PublicationOptions & { readonly format: SiteFormat },
): Promise<Result.Result<ReadonlyMap<string, string>, PublicationError>> => {
  const made = publicationOf(code, options)
  if (Result.isFailure(made)) return Result.fail(made.failure)
  const svgs = await svgOf(made.success.pictures)
  return Result.succeed(
    format === "html"
      ? htmlOf(made.success, svgs)
      : new Map([...made.success.pages.map(({ path, markdown }) => [path, markdown] as const), ...svgs]),
  )
}
