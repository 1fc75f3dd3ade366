"""Whom to call where somebody lives, by their telephone number. What is not listed is 112, which mobile phones put
through almost everywhere."""

from dataclasses import dataclass

import phonenumbers


@dataclass(frozen=True, slots=True)
class Lines:
    """``emergency`` services, and a ``crisis`` line for who thinks of suicide, None where none is known here."""

    emergency: str
    crisis: str | None = None


_LINES = {
    "AU": Lines("000", "13 11 14"),
    "BR": Lines("192", "188"),
    "CA": Lines("911", "988"),
    "CH": Lines("112", "143"),
    "AT": Lines("112", "142"),
    "DE": Lines("112", "116 123"),
    "ES": Lines("112", "024"),
    "FR": Lines("112", "3114"),
    "GB": Lines("999", "116 123"),
    "IE": Lines("112", "116 123"),
    "JP": Lines("119"),
    "KR": Lines("119", "109"),
    "MX": Lines("911"),
    "NL": Lines("112", "113"),
    "NZ": Lines("111", "1737"),
    "US": Lines("911", "988"),
}
_ELSEWHERE = Lines("112")


def lines_for(number: str) -> Lines:
    """``number`` is E.164. Who is abroad is told that there may be another one."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return _ELSEWHERE
    main = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    return _LINES.get(phonenumbers.region_code_for_number(parsed) or main, _ELSEWHERE)
