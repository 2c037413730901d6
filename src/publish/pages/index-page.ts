/**
 * The first page: what a publication holds, and where to find what one came for.
 *
 * @since 0.1.0
 */

import { escaped } from "../markdown.ts"
import { PAGES, pageOfProcedure, waysFrom } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { type Page, pageOf } from "./page.ts"

const ABOUT: Readonly<Record<string, string>> = {
  [PAGES.code]: "each clause as published, the rules that carry it out, what it leaves open, where it falls short",
  [PAGES.deadlines]: "a complaint from day 0 to the ADR letter, and due times after awkward starts",
  [PAGES.readings]: "phrases that can be understood in several ways, and how they are taken",
  [PAGES.requirements]: "what the regulation asks, with dates and sources",
  [PAGES.conformance]: "where the code falls short of it",
  [PAGES.invariants]: "what holds whatever happens, and how far it was proved",
  [PAGES.letters]: "what each must contain, and the words for it",
  [PAGES.rules]: "every id, to link to",
  [PAGES.glossary]: "the words of the field",
  [PAGES.vocabulary]: "the names in which programs tell a case",
}

/**
 * The first page.
 *
 * @param published - the code and what it is held against
 * @param pages - the other pages, in the order in which they are listed
 * @since 0.1.0
 */
export const indexPage = (published: PublishedCode, pages: readonly Page[]): Page => {
  const ways = waysFrom(PAGES.index, published.code.procedures)
  const { code: of, on, clauses } = published
  const isProcedure = ({ path }: Page): boolean => path.startsWith("procedures/")
  const line = ({ path, title }: Page): string => {
    const about = ABOUT[path] ?? published.procedures.find(({ name }) => pageOfProcedure(name) === path)?.machine.says
    return `- ${ways.to(escaped(title), path)}${about === undefined ? "" : `: ${escaped(about)}`}`
  }
  return pageOf(PAGES.index, of.title, [
    `Version ${escaped(of.version)} of the complaints code of ${escaped(of.provider)}, written from the rules that run: do not edit.`,
    on === undefined
      ? "No date was given: the code is held against no regulation, and there is no page of conformance."
      : `Held against the regulation in force on ${on}.`,
    clauses.length === 0
      ? "The published text of this code is not held here: its clauses are named and not quoted."
      : "",
    "## What is here",
    pages
      .filter((each) => !isProcedure(each))
      .map(line)
      .join("\n"),
    "## The procedures",
    pages.filter(isProcedure).map(line).join("\n"),
  ])
}
