/**
 * The amounts of the voluntary automatic compensation scheme, year by year.
 *
 * @since 0.1.0
 */
import type { CodeTest } from "../check.ts"
import { stated } from "../requirement.ts"

const NO_LESS: CodeTest = {
  is: "where",
  test: { is: "equal", field: "automaticCompensation", to: "joined" },
  then: { is: "amountsAsOnDate" },
}

/**
 * The amounts of the voluntary automatic compensation scheme, year by year.
 *
 * @example
 * automaticCompensationRates[0]?.id // => "ac-rate-2019"
 * @since 0.1.0
 */
export const automaticCompensationRates = /* @__PURE__ */ stated([
  {
    id: "ac-rate-2019",
    facts: ["ac-rate-2019"],
    instrument: "Automatic Compensation Scheme (voluntary)",
    paragraph: null,
    kind: "duty",
    says: "The scheme pays £8.00 a day for a late repair, £25.00 for a missed appointment and £5.00 a day for a late start.",
    of: ["provider"],
    towards: ["consumer"],
    from: "2019-04-01",
    to: "2021-03-31",
    source: "[secondary] moneysavingexpert 2019/03; ispreview 2021/04",
    confidence: "confirmed",
    topics: ["compensation"],
    check: {
      by: "code",
      what: "Where the provider has joined the scheme and the code gives a table of amounts, none is less than these.",
      test: NO_LESS,
      severity: "error",
      conforms: "£8.00 a day, £25.00 and £5.00 a day, or more",
    },
  },
  {
    id: "ac-rate-2021",
    facts: ["ac-rate-2021"],
    instrument: "Automatic Compensation Scheme (voluntary)",
    paragraph: null,
    kind: "duty",
    says: "The scheme pays £8.06 a day for a late repair, £25.18 for a missed appointment and £5.04 a day for a late start.",
    of: ["provider"],
    towards: ["consumer"],
    from: "2021-04-01",
    to: "2022-03-31",
    source: "[secondary] ispreview.co.uk 2021/04, 2022/04; ee.co.uk older copy",
    confidence: "confirmed",
    topics: ["compensation"],
    check: {
      by: "code",
      what: "Where the provider has joined the scheme and the code gives a table of amounts, none is less than these.",
      test: NO_LESS,
      severity: "error",
      conforms: "£8.06 a day, £25.18 and £5.04 a day, or more",
    },
  },
  {
    id: "ac-rate-2022",
    facts: ["ac-rate-2022"],
    instrument: "Automatic Compensation Scheme (voluntary)",
    paragraph: null,
    kind: "duty",
    says: "The scheme pays £8.40 a day for a late repair, £26.24 for a missed appointment and £5.25 a day for a late start.",
    of: ["provider"],
    towards: ["consumer"],
    from: "2022-04-01",
    to: "2023-03-31",
    source: "[secondary] ispreview.co.uk 2022/04",
    confidence: "confirmed",
    topics: ["compensation"],
    check: {
      by: "code",
      what: "Where the provider has joined the scheme and the code gives a table of amounts, none is less than these.",
      test: NO_LESS,
      severity: "error",
      conforms: "£8.40 a day, £26.24 and £5.25 a day, or more",
    },
  },
  {
    id: "ac-rate-2023",
    facts: ["ac-rate-2023"],
    instrument: "Automatic Compensation Scheme (voluntary)",
    paragraph: null,
    kind: "duty",
    says: "The scheme pays £9.33 a day for a late repair, £29.15 for a missed appointment and £5.83 a day for a late start.",
    of: ["provider"],
    towards: ["consumer"],
    from: "2023-04-01",
    to: "2024-03-31",
    source: "[secondary] ukfcf.org.uk copy of ispreview 2024; giganet.uk",
    confidence: "confirmed",
    topics: ["compensation"],
    check: {
      by: "code",
      what: "Where the provider has joined the scheme and the code gives a table of amounts, none is less than these.",
      test: NO_LESS,
      severity: "error",
      conforms: "£9.33 a day, £29.15 and £5.83 a day, or more",
    },
  },
  {
    id: "ac-rate-2024",
    facts: ["ac-rate-2024"],
    instrument: "Automatic Compensation Scheme (voluntary)",
    paragraph: null,
    kind: "duty",
    says: "The scheme pays £9.76 a day for a late repair, £30.49 for a missed appointment and £6.10 a day for a late start.",
    of: ["provider"],
    towards: ["consumer"],
    from: "2024-04-01",
    to: "2025-03-31",
    source: "[secondary] ukfcf.org.uk copy of ispreview 2024; zen.co.uk",
    confidence: "confirmed",
    topics: ["compensation"],
    check: {
      by: "code",
      what: "Where the provider has joined the scheme and the code gives a table of amounts, none is less than these.",
      test: NO_LESS,
      severity: "error",
      conforms: "£9.76 a day, £30.49 and £6.10 a day, or more",
    },
  },
  {
    id: "ac-rate-2025",
    facts: ["ac-rate-2025"],
    instrument: "Automatic Compensation Scheme (voluntary)",
    paragraph: null,
    kind: "duty",
    says: "The scheme pays £9.98 a day for a late repair, £31.19 for a missed appointment and £6.24 a day for a late start.",
    of: ["provider"],
    towards: ["consumer"],
    from: "2025-04-01",
    to: "2026-03-31",
    source: "[secondary] newsbeep.com (9.98); business.seethelight.co.uk (9.98, 31.19); 6.24 computed",
    confidence: "confirmed",
    topics: ["compensation"],
    check: {
      by: "code",
      what: "Where the provider has joined the scheme and the code gives a table of amounts, none is less than these.",
      test: NO_LESS,
      severity: "error",
      conforms: "£9.98 a day, £31.19 and £6.24 a day, or more",
    },
  },
  {
    id: "ac-rate-2026",
    facts: ["ac-rate-2026"],
    instrument: "Automatic Compensation Scheme (voluntary)",
    paragraph: null,
    kind: "duty",
    says: "The scheme pays £10.34 a day for a late repair, £32.31 for a missed appointment and £6.46 a day for a late start.",
    of: ["provider"],
    towards: ["consumer"],
    from: "2026-04-01",
    to: null,
    source:
      "[secondary] linkspeed.co.uk; [secondary] public GitHub consumer guide, stored file id 59111667925 (checks dated 2026-08-23)",
    confidence: "confirmed",
    topics: ["compensation"],
    check: {
      by: "code",
      what: "Where the provider has joined the scheme and the code gives a table of amounts, none is less than these.",
      test: NO_LESS,
      severity: "error",
      conforms: "£10.34 a day, £32.31 and £6.46 a day, or more",
    },
  },
])
