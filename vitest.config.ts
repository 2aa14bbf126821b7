import {defineConfig} from "vitest/config";

/** Tests that put another module or global in place of a real one: nobody may share it with them. */
const ALONE = [
  "test/embed/{heights,states}.test.ts",
  "test/model/schema/tables.test.ts",
  "test/queries/load.test.ts",
  "test/ui/{clause,copy,failure}.test.ts"
];

/**
 * Unit tests run side by side; then the browser tests, two files at a time: each
 * shares the machine with the browser that it starts, and waits for it patiently.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", ...ALONE],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Files of one worker share its modules, and so the engine and the corpus, which take longest.
          isolate: false,
          maxWorkers: 2,
          sequence: {groupOrder: 0}
        }
      },
      {
        test: {
          name: "alone",
          include: ALONE,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: {groupOrder: 0}
        }
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // A machine that is busy starves a browser now and then: what fails once is tried once more.
          retry: 1,
          expect: {poll: {timeout: 10_000}},
          sequence: {groupOrder: 1}
        }
      }
    ]
  }
});
