/** The example of a service, as it is published, on the package as it is built. */
import { readFileSync } from "node:fs"
import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const examples = new URL("../../docs/examples/", import.meta.url)
const log = JSON.parse(readFileSync(new URL("cases/vm-tls-2024-10.json", examples), "utf8"))

interface Told {
  readonly cases: readonly { readonly deadlines: readonly unknown[] }[]
  readonly errors: readonly unknown[]
}

let server: Server
let at = ""

beforeAll(async () => {
  const { handlerOf }: { handlerOf: (clock: () => number) => RequestListener } = await import(
    new URL("service/service.mjs", examples).href
  )
  server = createServer(handlerOf(() => Date.parse("2024-11-01T10:00:00Z")))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const send = async (body: string, headers: Record<string, string> = { "content-type": "application/json" }) => {
  const response = await fetch(`${at}/timeline`, { method: "POST", headers, body })
  return { status: response.status, type: response.headers.get("content-type"), told: (await response.json()) as Told }
}

describe("the service", () => {
  it("tells how the cases of a log stand, at the time that its clock gives", async () => {
    const { status, type, told } = await send(JSON.stringify(log))
    expect([status, type]).toEqual([200, "application/json"])
    expect(told.cases).toHaveLength(1)
    expect(told.cases[0]).toMatchObject({ case: log.case, at: "2024-11-01T10:00:00.000+00:00" })
    expect(told.cases[0]?.deadlines.length).toBeGreaterThan(0)
  })

  it("refuses a log with problem details: each problem with its place", async () => {
    const events = [
      { ...log.events[0], at: "2024-10-23T17:49:00" },
      { ...log.events[1], typ: 1 },
    ]
    const { status, type, told } = await send(JSON.stringify({ ...log, events }))
    expect([status, type]).toEqual([422, "application/problem+json"])
    expect(told).toMatchObject({ type: "about:blank", title: "Not a log of cases", status: 422, code: "BadEvent" })
    expect(told.errors).toEqual([
      { pointer: "#/events/0/at", detail: expect.stringContaining("offset") },
      { pointer: "#/events/1/typ", detail: expect.any(String) },
    ])
  })

  it.each([
    ["text that is not JSON", "{", { "content-type": "application/json" }, 400, "Not JSON"],
    ["another content type", "{}", { "content-type": "text/plain" }, 415, "Not JSON"],
    ["too many bytes", `"${"a".repeat(1_000_001)}"`, { "content-type": "application/json" }, 413, "Too large"],
    ["no log", "[]", { "content-type": "application/json" }, 422, "Not a log of cases"],
  ])("refuses %s", async (_what, body, headers, status, title) => {
    const { told, ...answer } = await send(body, headers)
    expect(answer).toEqual({ status, type: "application/problem+json" })
    expect(told).toMatchObject({ title, status })
  })

  it("has one resource and one method", async () => {
    const elsewhere = await fetch(`${at}/other`)
    expect([elsewhere.status, elsewhere.headers.get("content-type")]).toEqual([404, "application/problem+json"])
    const got = await fetch(`${at}/timeline`)
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"])
  })
})
