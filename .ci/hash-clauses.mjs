// Writes src/text/hashes.ts: SHA-256 of every clause and of the page. It reads TypeScript, so it runs on the project's own Node:
//
//   npm exec -- node .ci/hash-clauses.mjs            write the file, and say which clauses changed
//   npm exec -- node .ci/hash-clauses.mjs --check    write nothing; exit 1 if the file is not what it should be
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import process from "node:process"

if (!process.features.typescript) {
  console.error(`Node ${process.version} cannot read TypeScript: run npm exec -- node .ci/hash-clauses.mjs`)
  process.exit(2)
}

const { changedClauses, reviewsNeeded } = await import("../src/text/changes.ts")
const { rebuild } = await import("../src/text/clause.ts")
const { clauses } = await import("../src/text/opus.ts")

const file = new URL("../src/text/hashes.ts", import.meta.url)
const fixture = new URL("../test/text/fixture/opus-feedback-procedure-and-complaints-code.txt", import.meta.url)
const sha256 = (content) => createHash("sha256").update(content).digest("hex")

const page = readFileSync(fixture)
const pageHash = sha256(page)
const hashes = Object.fromEntries(clauses.map(({ id, text }) => [id, sha256(text)]))
// In the formatter's own style: every id has a dot in it, so every key is quoted.
const written = `/**
 * SHA-256 of the published page and of each clause, so that a changed word does not pass unnoticed. Written by
 * \`.ci/hash-clauses.mjs\`; not to be edited.
 *
 * @since 0.1.0
 */
import type { ClauseId } from "./opus.ts"

/**
 * SHA-256 of the published page as text, UTF-8, in lower-case hexadecimal.
 *
 * @since 0.1.0
 */
export const pageHash = "${pageHash}"

/**
 * SHA-256 of each clause's text, UTF-8, in lower-case hexadecimal.
 *
 * @since 0.1.0
 */
export const clauseHashes = {
${Object.entries(hashes)
  .map(([id, hash]) => `  "${id}": "${hash}",\n`)
  .join("")}} as const satisfies Readonly<Record<ClauseId, string>>
`

if (existsSync(file)) {
  const { clauseHashes } = await import("../src/text/hashes.ts")
  for (const line of reviewsNeeded(changedClauses(clauseHashes, hashes))) console.error(line)
}
if (!page.equals(Buffer.from(rebuild(clauses), "utf8"))) {
  console.error("The clauses in src/text/opus/ do not rebuild the page in test/text/fixture/: one of the two is wrong.")
  process.exit(1)
}
if (existsSync(file) && readFileSync(file, "utf8") === written) {
  console.log(`${clauses.length} clauses, hashes up to date`)
  process.exit(0)
}
if (process.argv.includes("--check")) {
  console.error("src/text/hashes.ts is not up to date: run npm exec -- node .ci/hash-clauses.mjs")
  process.exit(1)
}
writeFileSync(file, written)
console.log(`${clauses.length} clauses, hashes written`)
