// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
/** True if a string has a format. An unknown format allows every string. */
export function fitsFormat(format: string, text: string): boolean {
  return formats[format]?.(text) ?? true;
}

const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  'date-time': isDateTime,
  email: (text) => EMAIL.test(text),
  uri: (text) => URI.test(text),
};

const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const URI = /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i;
const TIME = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/i;

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return false;
  const lastDay = new Date(Date.UTC(Number(year) + 400, Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay;
}

function isDateTime(text: string): boolean {
  const [date = '', time = '', rest] = text.split(/[t\s]/i);
  const [, hour, minute, second, sign = '+', ahead = 0, aheadMinutes = 0] = TIME.exec(time) ?? [];
  if (rest !== undefined || second === undefined || !isDate(date)) return false;
  const zone = Number(ahead) * 60 + Number(aheadMinutes);
  const minutes = Number(hour) * 60 + Number(minute) - Number(`${sign}${zone}`);
  // A leap second is the last of a day in UTC.
  return second !== '60' || (minutes + 1440) % 1440 === 1439;
}
