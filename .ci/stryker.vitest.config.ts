import { defineConfig } from "vitest/config"

// The tests that answer for time/, machine/ and case/; those that start processes of their own are left out.
export default defineConfig({
  test: {
    include: ["test/time/**/*.test.ts", "test/machine/**/*.test.ts", "test/case/**/*.test.ts"],
    exclude: ["test/time/host-zones.test.ts", "test/case/time-zones.test.ts", "test/time/derived-tables.test.ts"],
    setupFiles: ["test/host.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
