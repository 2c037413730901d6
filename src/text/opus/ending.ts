/**
 * The foot of the page: its links and the addresses of Opus's offices.
 *
 * @since 0.1.0
 */
import type { Clause } from "../clause.ts"

/**
 * The clauses of this part of the page, in the page's order, verbatim.
 *
 * @since 0.1.0
 */
export const ending = [
  { id: "page.download", section: "page", kind: "furniture", text: "Download this page as a PDF", gap: "\n" },
  {
    id: "page.more",
    section: "page",
    kind: "furniture",
    text: "Find out more about how Opus can add value to your business",
    gap: "\n",
  },
  {
    id: "offices.reigate",
    section: "offices",
    kind: "contact",
    text: "Reigate Office\nLondon Court\n39 London Road\nReigate\nSurrey\nRH2 9AQ",
    gap: "\n",
  },
  {
    id: "offices.london",
    section: "offices",
    kind: "contact",
    text: "London Office\n60 Cannon Street\nLondon\nEC4N 6NP",
    gap: "\n",
  },
  {
    id: "offices.hitchin",
    section: "offices",
    kind: "contact",
    text: "Hitchin Office\n2nd Floor Regal Chambers\n49-51 Bancroft\nHitchin\nHertfordshire\nSG5 1LL",
    gap: "",
  },
] as const satisfies readonly Clause[]
