/**
 * The page of a manifest that is checked: whether the rules are those that were signed off, and if not, what differs.
 *
 * @since 0.1.0
 */
import type { ManifestDifference } from "../../publish/manifest/differences.ts"
import type { Manifest } from "../../publish/manifest/manifest.ts"
import { hanging, short, wrap } from "./plain.ts"
import type { Style } from "./style.ts"

const MOST = 400
const OF_A_HASH = 12

/** A value as it is shown: of a hash its first digits, which are enough to tell it from another. */
const said = (value: string | null): string =>
  value === null ? "none" : /^[0-9a-f]{64}$/.test(value) ? `sha256 ${value.slice(0, OF_A_HASH)}...` : short(value, MOST)

/**
 * The page as lines of text.
 *
 * @param found - the manifest of the rules at hand
 * @param differences - in what it differs from the one that was signed off
 * @param style - how to write
 * @since 0.1.0
 */
export const manifestPage = (
  { code, on, package: release }: Manifest,
  differences: readonly ManifestDifference[],
  style: Style,
): readonly string[] => {
  const { paint, width, glyphs } = style
  const n = differences.length
  const verdict =
    n === 0
      ? paint("good", `${glyphs.done} the rules are those that were signed off`)
      : paint(
          "bad",
          `${glyphs.late} the rules are not those that were signed off: ${n} difference${n === 1 ? "" : "s"}`,
        )
  return [
    ...wrap(
      `${paint("strong", `Manifest of ${short(code.id, MOST)}`)} (version ${short(code.version, MOST)}) on ${on}, package ${release}`,
      width - 1,
    ),
    ...wrap(verdict, width - 1),
    ...differences.flatMap(({ what, signedOff, found }) =>
      hanging(
        ` ${glyphs.bullet} `,
        `${paint("strong", short(what, MOST))}: signed off ${said(signedOff)}, found ${said(found)}`,
        width - 1,
      ),
    ),
    "",
  ]
}
