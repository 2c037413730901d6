// A complaint on a page: its state, what is owed with the time left, rights, and a button for each event that may come next.
import { decodeLog, enact, formatInstant, labelsOf, opus, timeline } from "@opustech/complaints-code"

const SECOND = 1000

const orThrow = (result) => {
  if (result._tag === "Failure") throw new Error(result.failure.message)
  return result.success
}

const code = orThrow(enact(opus))
const { label } = labelsOf(opus)

/** The fields that a button fills in; where it has none for an event, that takes a form of its own. */
const FIELDS = {
  ComplaintMade: {
    channel: "Webchat",
    complainant: { kind: "consumer", customer: true },
    about: "The router arrived broken",
    responseExpected: "explicit",
  },
  ComplaintLogged: {},
  ComplaintAcknowledged: {},
  CaseHandlerAssigned: { handler: "A. Reed" },
  InvestigationStarted: {},
  OutcomeProposed: { summary: "A new router tomorrow" },
  OutcomeAccepted: {},
  OutcomeRejected: {},
}

/** A case before anything happens: a log has an event at least. */
const NOTHING = { state: "NotMade", deadlines: [], rights: [], refused: [], next: [{ event: "ComplaintMade" }] }

/** An instant of a report has the offset of the code's zone: its local time stands there as it is. */
const sayInstant = (text) => `${text.slice(0, 10)} ${text.slice(11, 16)}`

const sayLeft = (ms) => {
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  const parts = [
    [Math.floor(minutes / 1440), "d"],
    [Math.floor(minutes / 60) % 24, "h"],
    [minutes % 60, "min"],
  ]
  return `${parts.map(([n, unit]) => `${n} ${unit}`).join(" ")}${ms < 0 ? " late" : ""}`
}

/**
 * Shows a case that begins empty, and again every second.
 *
 * @param {Document} document - the page
 * @param {() => number} clock - epoch milliseconds
 */
export const show = (document, clock) => {
  const events = []
  const at = (id) => document.getElementById(id)
  const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more })
  const instant = () => formatInstant(clock(), code.timekeeping.zone)
  const told = () => {
    if (events.length === 0) return NOTHING
    const log = orThrow(decodeLog({ case: "page", procedure: "Complaint", events }))
    return orThrow(timeline(code, log, { at: instant() })).cases[0]
  }

  const add = (type) => {
    events.push({ id: `e${events.length + 1}`, at: instant(), type, ...FIELDS[type] })
    const refused = told().refused.find(({ event }) => event === events.at(-1).id)
    if (refused !== undefined) events.pop()
    at("refusal").textContent = refused?.why ?? ""
    draw()
  }

  const draw = () => {
    const { state, deadlines, rights, next } = told()
    at("now").textContent = instant().slice(0, 19).replace("T", " ")
    at("state").textContent = label(`Complaint.state.${state}`)
    at("duties").replaceChildren(
      ...deadlines.map(({ norm, due, phrase, status }) => {
        const row = element("tr", "", { className: ["breached", "missed"].includes(status) ? "late" : "" })
        const left = due === null || status !== "pending" ? "" : sayLeft(Date.parse(due) - clock())
        const by = due === null ? `no time is set (“${phrase}”)` : sayInstant(due)
        const cells = [label(`Complaint.norm.${norm}`), by, left, label(`duty.${status}`)]
        row.append(...cells.map((text) => element("td", text)))
        return row
      }),
    )
    at("rights").replaceChildren(
      ...rights.map(({ norm, status, opens }) =>
        element("li", `${label(`Complaint.norm.${norm}`)}: ${label(`right.${status}`)}${opens === null ? "" : `, from ${sayInstant(opens)}`}`),
      ),
    )
    const offered = next.map(({ event }) => event).filter((type) => Object.hasOwn(FIELDS, type))
    // Buttons are made anew only when others are offered, so that the focus stays.
    if (at("next").dataset.offered === offered.join()) return
    at("next").dataset.offered = offered.join()
    at("next").replaceChildren(
      ...offered.map((type) => element("button", label(`Complaint.event.${type}`), { onclick: () => add(type) })),
    )
  }

  draw()
  setInterval(draw, SECOND)
}
