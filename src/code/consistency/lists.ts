/**
 * Lists of a code in which nothing is to stand twice.
 *
 * @since 0.1.0
 */
import type { CodeFault } from "../code-error.ts"
import { sayValue } from "../problem.ts"
import { check, fault, repetitions } from "./check.ts"

const twice = (list: readonly string[], path: string): readonly CodeFault[] =>
  repetitions(list, (each) => each).flatMap(({ value, index }) =>
    fault("Repeated", `${path}[${index}]`, `${sayValue(value)} stands in the list already: name it once`),
  )

/**
 * Procedures, channels, subjects, aims, telephone numbers and rows of a table of compensation stand in their lists once.
 *
 * @since 0.1.0
 */
export const listChecks = [
  check(["procedures"], ({ procedures }) => twice(procedures, ".procedures")),
  check(["channels"], ({ channels }) => ("unknown" in channels ? [] : twice(channels, ".channels"))),
  check(["subjects"], ({ subjects = [] }) => twice(subjects, ".subjects")),
  check(["aims"], ({ aims }) => twice(aims, ".aims")),
  check(["regulatorTelephones"], ({ regulatorTelephones }) =>
    "unknown" in regulatorTelephones ? [] : twice(regulatorTelephones, ".regulatorTelephones"),
  ),
  check(["compensation"], ({ compensation }) =>
    "rows" in compensation
      ? repetitions(compensation.rows, (each) => each.id).flatMap(({ value, index }) =>
          fault(
            "Repeated",
            `.compensation.rows[${index}].id`,
            `another row has the id ${sayValue(value.id)} too: give each an id of its own`,
          ),
        )
      : [],
  ),
]
