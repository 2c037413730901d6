/** Places and stretches of time in which something happens to local time, for tests. */
export interface Place {
  readonly zone: string
  readonly from: string
  readonly to: string
  readonly what: string
  /** The instant of the change, in UTC. */
  readonly change: string
}

export const places: readonly Place[] = [
  {
    zone: "Europe/London",
    from: "2024-10-01",
    to: "2024-11-20",
    change: "2024-10-27T01:00Z",
    what: "02:00 goes back to 01:00",
  },
  {
    zone: "Europe/London",
    from: "2024-03-10",
    to: "2024-04-25",
    change: "2024-03-31T01:00Z",
    what: "01:00 goes on to 02:00",
  },
  { zone: "Europe/London", from: "2011-12-01", to: "2012-01-20", change: "2012-01-01T00:00Z", what: "nothing" },
  {
    zone: "America/New_York",
    from: "2024-10-15",
    to: "2024-11-25",
    change: "2024-11-03T06:00Z",
    what: "02:00 goes back to 01:00",
  },
  {
    zone: "Africa/Cairo",
    from: "2024-04-08",
    to: "2024-05-20",
    change: "2024-04-25T22:00Z",
    what: "midnight goes on to 01:00",
  },
  {
    zone: "Africa/Cairo",
    from: "2024-10-12",
    to: "2024-11-25",
    change: "2024-10-31T21:00Z",
    what: "midnight goes back to 23:00",
  },
  {
    zone: "Australia/Lord_Howe",
    from: "2024-03-20",
    to: "2024-04-28",
    change: "2024-04-06T15:00Z",
    what: "half an hour back",
  },
  {
    zone: "Australia/Lord_Howe",
    from: "2024-09-20",
    to: "2024-10-30",
    change: "2024-10-05T15:30Z",
    what: "half an hour on",
  },
  {
    zone: "Pacific/Apia",
    from: "2011-12-08",
    to: "2012-01-22",
    change: "2011-12-30T10:00Z",
    what: "2011-12-30 is skipped",
  },
  {
    zone: "Pacific/Kwajalein",
    from: "1993-08-04",
    to: "1993-09-12",
    change: "1993-08-21T12:00Z",
    what: "1993-08-21 is skipped",
  },
  {
    zone: "America/St_Johns",
    from: "2010-02-25",
    to: "2010-04-10",
    change: "2010-03-14T03:31Z",
    what: "00:01 goes on to 01:01",
  },
  {
    zone: "America/St_Johns",
    from: "2010-10-20",
    to: "2010-12-05",
    change: "2010-11-07T02:31Z",
    what: "00:01 goes back to 23:01 of the day before",
  },
  {
    zone: "America/Scoresbysund",
    from: "2025-03-12",
    to: "2025-04-25",
    change: "2025-03-30T01:00Z",
    what: "23:00 goes on to midnight",
  },
  {
    zone: "Atlantic/Azores",
    from: "2023-10-10",
    to: "2023-11-20",
    change: "2023-10-29T01:00Z",
    what: "01:00 goes back to midnight",
  },
  {
    zone: "America/Asuncion",
    from: "2023-09-15",
    to: "2023-10-25",
    change: "2023-10-01T04:00Z",
    what: "midnight goes on to 01:00",
  },
  {
    zone: "America/Havana",
    from: "2024-10-15",
    to: "2024-11-25",
    change: "2024-11-03T05:00Z",
    what: "01:00 goes back to midnight",
  },
  {
    zone: "Asia/Pyongyang",
    from: "2018-04-20",
    to: "2018-05-30",
    change: "2018-05-04T15:00Z",
    what: "23:30 goes on to midnight",
  },
  {
    zone: "America/Caracas",
    from: "2016-04-15",
    to: "2016-05-25",
    change: "2016-05-01T07:00Z",
    what: "half an hour on",
  },
  {
    zone: "Asia/Kathmandu",
    from: "2024-02-01",
    to: "2024-03-10",
    change: "2024-02-20T00:00Z",
    what: "nothing, at +05:45",
  },
]
