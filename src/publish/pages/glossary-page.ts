/**
 * The glossary as a page, with the words that the regulation defines.
 *
 * @since 0.1.0
 */

import { channelsOf } from "../../code/channels.ts"
import type { Requirement } from "../../regulation/requirement.ts"
import { requirements } from "../../regulation/requirements.ts"
import { GLOSSARY } from "../glossary.ts"
import { anchor, capital, codes, escaped, table } from "../markdown.ts"
import { PAGES, waysFrom } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { type Page, pageOf } from "./page.ts"

const all: readonly Requirement[] = requirements

/**
 * The glossary.
 *
 * @param published - the code, whose channels and parties are named
 * @returns the page, on which each word has an anchor
 * @since 0.1.0
 */
export const glossaryPage = (published: PublishedCode): Page => {
  const ways = waysFrom(PAGES.glossary, published.code.procedures)
  const channels = channelsOf(published.code)
  return pageOf(PAGES.glossary, "Glossary", [
    table(
      ["Word", "Meaning"],
      Object.entries(GLOSSARY).map(([word, meaning]) => [
        `${anchor(word.replaceAll(" ", "-"))}**${capital(word)}**`,
        meaning,
      ]),
      "None.",
    ),
    "## What the regulation defines",
    table(
      ["Requirement", "It says"],
      all
        .filter(({ kind }) => kind === "definition")
        .map(({ id, says, confidence }) => [
          ways.requirement(id),
          `${escaped(says)}${confidence === "unverified" ? " (unverified)" : ""}`,
        ]),
      "None.",
    ),
    "## Names of this code",
    channels.length === 0 ? "It names no channel." : `Its channels: ${codes(channels)}.`,
    `Its procedures: ${published.procedures.map(({ name }) => ways.procedure(name)).join(", ")}.`,
  ])
}
