// Everything that the second world's systems wrote down, before it is text. Four systems, four logs.

/** One roll-up of exchanges: a session of one account through one client. Times in milliseconds since 1970 UTC. */
export type Exchange = {
  at: number;
  until: number;
  account: string;
  address: string;
  software: string;
  hello: string;
  /** Empty: the web interface, which has no key. */
  key: string;
  /** Empty: the clustering put these prompts nowhere. */
  family: string;
  model: string;
  calls: number;
};

export type Login = {
  at: number;
  account: string;
  address: string;
  device: string;
  hello: string;
  software: string;
};

export type Enrolment = {
  at: number;
  account: string;
  mail: string;
  phone: string;
  address: string;
  software: string;
  tenant: string;
};

export type Booking = {
  at: number;
  account: string;
  instrument: string;
  range: string;
  entry: string;
  cents: number;
};

export type Journal = {
  exchanges: Exchange[];
  logins: Login[];
  enrolments: Enrolment[];
  bookings: Booking[];
};

export function createJournal(): Journal {
  return { exchanges: [], logins: [], enrolments: [], bookings: [] };
}

/** Systems write as things happen: every log in order of time, ties as they were made. */
export function sortJournal(journal: Journal): void {
  for (const entries of [journal.exchanges, journal.logins, journal.enrolments, journal.bookings])
    entries.sort((a: { at: number }, b: { at: number }) => a.at - b.at);
}
