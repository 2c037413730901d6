/**
 * Platform: what the library of commands needs of a host, and no more: no file is read and no question asked by it.
 *
 * @since 0.1.0
 */
import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Terminal from "effect/Terminal"
import type { Host } from "./host.ts"
import { presenterOf } from "./presenter.ts"

/** The name of a file stays as it was given: `-` is standard input, and messages name what the user wrote. */
const pathsAsGiven = Layer.effect(
  Path.Path,
  Effect.map(Path.Path, (path) => ({ ...path, isAbsolute: () => true })),
).pipe(Layer.provide(Path.layer))

/**
 * The layer of a host.
 *
 * @param host - the outside world
 * @since 0.1.0
 */
export const platformOf = (host: Host) =>
  Layer.mergeAll(
    FileSystem.layerNoop({}),
    pathsAsGiven,
    CliOutput.layerPresenter(presenterOf(host)),
    CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] }),
    Layer.succeed(
      Terminal.Terminal,
      Terminal.make({
        columns: Effect.succeed(host.stdout.columns ?? 80),
        rows: Effect.succeed(24),
        readInput: Effect.die("the command line asks nothing"),
        readLine: Effect.die("the command line asks nothing"),
        display: (text: string) => Effect.promise(async () => host.stdout.write(text)),
      } as unknown as Parameters<typeof Terminal.make>[0]),
    ),
  )
