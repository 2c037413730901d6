/**
 * The results must not depend on where the host is, what it speaks, or what it takes the time to be: a zone, a language and
 * a clock for each further run of the suite. A clock before the horizon, one after it, one where 32 bits are over and one on
 * a leap day.
 */
export const hosts = [
  { TZ: "Asia/Kolkata", LANG: "hi_IN.UTF-8", HOST_CLOCK: "1971-01-01T00:00:00Z" },
  { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", HOST_CLOCK: "2099-12-31T23:59:59Z" },
  { TZ: "Pacific/Apia", LANG: "ar_EG.UTF-8", HOST_CLOCK: "2038-01-19T03:14:08Z" },
  { TZ: "Africa/Cairo", LANG: "th_TH.UTF-8", HOST_CLOCK: "2000-02-29T12:00:00Z" },
].map((host) => ({ ...host, LC_ALL: host.LANG }))

/** A host as a line names it. */
export const nameOf = ({ TZ, LANG, HOST_CLOCK }) => `TZ=${TZ} LANG=${LANG} HOST_CLOCK=${HOST_CLOCK}`
