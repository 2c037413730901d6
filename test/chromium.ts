/** Where a Chromium is on this machine, if anywhere: tests in a browser are skipped, with a message, where there is none. */
import { existsSync } from "node:fs"

export const chromiumPath = [
  process.env.CHROMIUM ?? "",
  ...["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`),
].find((each) => each !== "" && existsSync(each))

/** Says of what is not tested in a browser that it is not. */
export const warnWithoutChromium = (what: string): void => {
  if (chromiumPath === undefined)
    console.warn(`No Chromium was found (CHROMIUM, /usr/bin/chromium): ${what} is not tested in a browser.`)
}
