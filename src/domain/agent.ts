/** Someone who takes contacts. `email` and `customId` are empty where the upstream gives none. */
export type Agent = {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
  readonly customId: string;
};

/** `firstName lastName`, else the e-mail address, else the user id. */
export function displayNameOf(record: {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}): string {
  return (
    `${record.firstName.trim()} ${record.lastName.trim()}`.trim() || record.email.trim() || record.userId
  );
}
