"""Time zones of the places athletes say they live in."""

import re
from functools import lru_cache
from zoneinfo import available_timezones

_OTHER = {
    "america/new_york": "new york city|nyc|boston|miami|atlanta|philadelphia|philly|washington|dc|orlando|tampa|"
    "charlotte|"
    "eastern|est|edt|et|pittsburgh|cleveland|baltimore|florida|brooklyn|georgia|north carolina|new jersey|raleigh",
    "america/chicago": "houston|dallas|austin|san antonio|minneapolis|milwaukee|nashville|central|cst|cdt|ct|st louis|"
    "kansas city|new orleans|texas|memphis|illinois|tennessee",
    "america/denver": "mountain|mst|mdt|salt lake city|colorado|utah|albuquerque",
    "america/phoenix": "arizona|tucson|scottsdale",
    "america/los_angeles": "la|san francisco|sf|seattle|portland|san diego|las vegas|vegas|pacific|pst|pdt|pt|"
    "california|sacramento|oakland|oregon|san jose",
    "pacific/honolulu": "hawaii",
    "europe/london": "england|uk|the uk|manchester|scotland|edinburgh|glasgow|bristol|leeds|birmingham|liverpool|"
    "wales|gmt|bst",
    "europe/berlin": "germany|munich|hamburg|frankfurt|cologne|cet|cest|stuttgart|münchen",
    "europe/madrid": "spain|barcelona|valencia|seville",
    "europe/paris": "france|lyon|marseille|nice",
    "europe/rome": "italy|milan|naples|florence",
    "europe/amsterdam": "netherlands|holland|rotterdam",
    "europe/lisbon": "portugal|porto",
    "europe/dublin": "ireland|cork",
    "europe/zurich": "switzerland|geneva|basel",
    "europe/vienna": "austria",
    "asia/tokyo": "japan|osaka|kyoto",
    "asia/kolkata": "india|mumbai|delhi|bangalore|chennai|hyderabad|new delhi|ist",
    "asia/shanghai": "china|beijing|shenzhen",
    "asia/dubai": "uae|abu dhabi",
    "asia/seoul": "korea",
    "asia/bangkok": "thailand",
    "asia/makassar": "bali",
    "america/toronto": "ottawa|montreal|ontario",
    "america/vancouver": "british columbia",
    "america/edmonton": "calgary|alberta",
    "america/sao_paulo": "brazil|rio|rio de janeiro",
    "america/mexico_city": "mexico",
    "africa/johannesburg": "cape town|south africa",
    "pacific/auckland": "new zealand|wellington",
}


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    proper = {zone.lower(): zone for zone in available_timezones()}
    found: dict[str, str] = {}
    for lower, zone in proper.items():
        if lower.startswith(
            ("africa/", "america/", "asia/", "europe/", "australia/", "pacific/", "atlantic/", "indian/")
        ):
            found[lower] = zone
            found.setdefault(lower.rsplit("/", 1)[1].replace("_", " "), zone)
    for zone, names in _OTHER.items():
        if zone in proper:
            found.update(dict.fromkeys(names.split("|"), proper[zone]))
    return found


def zone_of(text: str) -> str | None:
    """The IANA zone of the place named last in the text."""
    best: tuple[int, int, str] | None = None
    for name, zone in _zones().items():
        if name in text and (match := re.search(rf"\b{re.escape(name)}\b", text)):
            rank = (match.end(), len(name), zone)
            best = max(best, rank) if best else rank
    return best[2] if best else None
