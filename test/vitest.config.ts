import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/host.ts"],
    pool: "threads",
    maxWorkers: 2,
    // No test is timed; the limit only ends one that hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
