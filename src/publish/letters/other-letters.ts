/**
 * The letters and notices of other procedures than that of complaints.
 *
 * @since 0.1.0
 */
import type { LetterRule } from "./letter.ts"

/**
 * The letters about compensation, gifts and ratings.
 *
 * @example
 * OTHER_LETTERS.GiftNotice.to // => "staff"
 * @since 0.1.0
 */
export const OTHER_LETTERS = {
  CompensationOffer: {
    title: "Our offer of compensation",
    to: "customer",
    procedure: "Compensation",
    norms: ["assess", "payFloor"],
    parts: [
      {
        id: "amount",
        says: "the amount that was assessed",
        norms: ["assess"],
        requirements: [],
        sentence: "We have looked at what happened on its own facts, and offer you {amount} ({reference}).",
      },
      {
        id: "floor",
        says: "what law or regulation requires",
        norms: ["payFloor"],
        requirements: [],
        sentence: "By law or regulation you are owed: {floor}.",
      },
      {
        id: "payment",
        says: "how it is paid",
        norms: ["pay"],
        requirements: [],
        sentence: "If you accept, it is paid like this: {payment}.",
      },
    ],
  },
  CompensationDeclined: {
    title: "Why we offer no compensation",
    to: "customer",
    procedure: "Compensation",
    norms: ["assess"],
    parts: [
      {
        id: "reason",
        says: "that it was looked at on its own facts, and why there is none",
        norms: ["consider", "assess"],
        requirements: [],
        sentence:
          "We have looked at what happened on its own facts ({reference}), and offer no compensation: {declined}.",
      },
    ],
  },
  GiftNotice: {
    title: "A customer has praised you",
    to: "staff",
    procedure: "PositiveFeedback",
    norms: ["giveGift"],
    parts: [
      {
        id: "gift",
        says: "that the member of staff receives a gift for the feedback",
        norms: ["giveGift"],
        requirements: [],
        sentence: "{staff}: feedback on you ({reference}) met our criteria. With our thanks you receive {gift}.",
      },
    ],
  },
  ClosureConfirmation: {
    title: "Your case is concluded",
    to: "customer",
    procedure: "Thermometer",
    norms: ["confirmClosure"],
    parts: [
      {
        id: "closure",
        says: "that the case is concluded",
        norms: ["confirmClosure"],
        requirements: [],
        sentence: "Your case {reference} with us is concluded.",
      },
      {
        id: "invitation",
        says: "an invitation to give feedback",
        norms: ["confirmClosure"],
        requirements: [],
        sentence: "We would like to know how you felt about it: {feedback}.",
      },
    ],
  },
  RatingEmail: {
    title: "A customer has rated a case",
    to: "seniorManagement",
    procedure: "Thermometer",
    norms: ["emailRating"],
    parts: [
      {
        id: "rating",
        says: "the rating",
        norms: ["emailRating"],
        requirements: [],
        sentence: "The case {reference} was rated {rating} Service.",
      },
    ],
  },
  RatingFlag: {
    title: "A rating to be followed up",
    to: "customerExperienceTeam",
    procedure: "Thermometer",
    norms: ["flagRating"],
    parts: [
      {
        id: "flag",
        says: "that a dissatisfaction case is to be raised",
        norms: ["flagRating"],
        requirements: [],
        sentence: "The case {reference} was rated {rating} Service: please raise a dissatisfaction feedback case.",
      },
    ],
  },
} as const satisfies Readonly<Record<string, LetterRule>>
