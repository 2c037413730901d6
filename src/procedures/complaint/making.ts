import { channelNames } from "../../code/channel-names.ts"
import { channelsOf } from "../../code/channels.ts"
import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Channel } from "../../code/events.ts"
import type { RefusalRule, Transition } from "../../machine/machine.ts"
import { words } from "./words.ts"

const { from, refuse } = words

const THERMOMETER = "CustomerThermometer"

const forAnyone = (channels: readonly Channel[]): readonly Channel[] => channels.filter((each) => each !== THERMOMETER)

/**
 * The transitions of the making of a complaint: a complaint is one whatever the channel, whether or not the code names it;
 * only the Customer Thermometer is for customers alone.
 *
 * @param code - a complaints code; the channels that it names are cited
 * @example
 * import { opus } from "@opustech/complaints-code"
 * making(opus).map((each) => each.to) // => ["Received", "Received"]
 * @since 0.1.0
 */
export const making = (code: ComplaintsCode): readonly Transition[] => {
  const named = forAnyone(channelsOf(code)).map((each) => `channels.${each}`)
  return [
    from("NotMade")
      .on("ComplaintMade", { channel: forAnyone(channelNames) })
      .to("Received")
      .cites(...cited(code, ...(named.length === 0 ? ["channels"] : named), "complaints")),
    from("NotMade")
      .on("ComplaintMade", { channel: THERMOMETER, complainant: { customer: true } })
      .to("Received")
      .cites(...cited(code, `channels.${THERMOMETER}`, "complaints")),
  ]
}

/**
 * Why a complaint is not made through the Customer Thermometer by someone who is no customer.
 *
 * @param code - a complaints code
 * @example
 * import { opus } from "@opustech/complaints-code"
 * makingRefused(opus).cites // => ["channels.thermometer"]
 * @since 0.1.0
 */
export const makingRefused = (code: ComplaintsCode): RefusalRule =>
  refuse("ComplaintMade")
    .in("NotMade")
    .because(
      "NotACustomer",
      "the Customer Thermometer is for customers only",
      ...cited(code, `channels.${THERMOMETER}`),
    )
