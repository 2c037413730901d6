/**
 * The dated scenarios, worked out by hand.
 */

import { adrWait20260211, adrWait20260302, adrWait20260408 } from "./worked/adr-regime-timeline.ts"
import { btCroxdale2023 } from "./worked/bt-croxdale-2023.ts"
import { christmas2024 } from "./worked/christmas-2024.ts"
import { letterComplaint } from "./worked/feedback.ts"
import { maundyThursday2026 } from "./worked/maundy-thursday-2026.ts"
import { ofcomEe2015Style } from "./worked/ofcom-ee-2015-style.ts"
import { ofcomThree2014Style } from "./worked/ofcom-three-2014-style.ts"
import { recordedLate202509 } from "./worked/recorded-late-2025-09.ts"
import { reopened202504 } from "./worked/reopened-2025-04.ts"
import { ratingFamilyComplaint } from "./worked/thermometer-family.ts"
import { twelfthOfJuly2025 } from "./worked/twelfth-of-july-2025.ts"
import { bill202511, line202511 } from "./worked/two-cases-2025-11.ts"
import { vmTls202302a } from "./worked/vm-tls-2023-02a.ts"
import { vmTls202302b } from "./worked/vm-tls-2023-02b.ts"
import { vmTls202410 } from "./worked/vm-tls-2024-10.ts"
import { vmTls202410Readings } from "./worked/vm-tls-2024-10-readings.ts"
import { withdrawn202506 } from "./worked/withdrawn-2025-06.ts"
import type { WorkedCase } from "./worked-case.ts"

/** Every worked case, those with a source in the world first. */
export const worked: readonly WorkedCase[] = [
  vmTls202410,
  vmTls202410Readings,
  vmTls202302a,
  vmTls202302b,
  btCroxdale2023,
  ofcomEe2015Style,
  ofcomThree2014Style,
  adrWait20260211,
  adrWait20260302,
  adrWait20260408,
  withdrawn202506,
  reopened202504,
  recordedLate202509,
  line202511,
  bill202511,
  twelfthOfJuly2025,
  christmas2024,
  maundyThursday2026,
  letterComplaint,
  ratingFamilyComplaint,
]
