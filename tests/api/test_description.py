"""The description of the API, and the page to read it on."""

import re
from collections import Counter
from collections.abc import Iterator

from pydantic import BaseModel

from tests.api.support import Api
from textcoach.web.api.models.base import Given, Shown


def test_the_page_needs_nothing_from_elsewhere(sqlite_api: Api) -> None:
    page = sqlite_api.client.get("/api/docs")
    text = page.get_data(as_text=True)
    addresses = re.findall(r'(?:src|href|url)(?:=|: )"([^"]+)"', text)
    assert len(addresses) == 4
    for address in addresses:
        assert address.startswith("/api/docs/")
        with sqlite_api.client.get(address) as answer:
            assert answer.status_code == 200
            assert len(answer.get_data()) > 10_000
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert sqlite_api.client.get("/api/docs/assets/other.js").status_code == 404


def test_the_description_says_all_of_each_route(sqlite_api: Api) -> None:
    found = sqlite_api.client.get("/api/docs/openapi.json").get_json()
    assert found["openapi"].startswith("3.1")
    assert len(found["paths"]) > 15
    for path, item in found["paths"].items():
        for method, operation in item.items():
            assert operation.get("summary"), (path, method, operation)
            assert operation["security"] == [{"token": []}]
            assert {"401", "403", "404", "409", "422", "429"} <= set(operation["responses"])
            headers = {one["name"] for one in operation.get("parameters", ()) if one["in"] == "header"}
            edits = method in ("patch", "put") and not path.endswith("/coach")
            posted = {"Idempotency-Key", "If-Match"} if path.startswith("/api/v1/workouts/") else {"Idempotency-Key"}
            assert headers == (posted if method == "post" else {"If-Match"} if edits else set())
    assert all(ref.removeprefix("#/components/schemas/") in found["components"]["schemas"] for ref in refs(found))


def test_no_two_models_of_the_description_have_one_name(sqlite_api: Api) -> None:
    names = Counter(model.__name__ for model in (*below(Given), *below(Shown)))
    assert [name for name, count in names.items() if count > 1] == []


def test_every_link_leads_to_a_route_and_every_id_of_one_is_linked_to(sqlite_api: Api) -> None:
    paths = sqlite_api.client.get("/api/docs/openapi.json").get_json()["paths"]
    taking = {}
    for item in paths.values():
        for operation in item.values():
            taking[operation["operationId"]] = {one["name"] for one in operation.get("parameters", ())}
    linked = set()
    for item in paths.values():
        for operation in item.values():
            for response in operation["responses"].values():
                for link in response.get("links", {}).values():
                    assert set(link["parameters"]) <= taking[link["operationId"]]
                    linked.add(link["operationId"])
    assert {one for one, names in taking.items() if any(name.endswith("_id") for name in names)} - linked == set()


def test_the_description_keeps_what_openapi_3_0_had_no_word_for(sqlite_api: Api) -> None:
    schemas = sqlite_api.client.get("/api/docs/openapi.json").get_json()["components"]["schemas"]
    assert "Europe/Berlin" in schemas["Zone"]["enum"]
    assert schemas["AthleteNew"]["properties"]["name"]["examples"] == ["Sam Ortiz"]
    assert schemas["AthleteNew"]["then"]["required"] == ["early_request"]
    assert "mon" in schemas["ProfileGiven"]["properties"]["minutes_by_weekday"]["propertyNames"]["enum"]


def below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in model.__subclasses__():
        yield one
        yield from below(one)


def refs(value: object) -> set[str]:
    if isinstance(value, list):
        return {ref for one in value for ref in refs(one)}
    if isinstance(value, dict):
        own = {value["$ref"]} if isinstance(value.get("$ref"), str) else set()
        return own | {ref for one in value.values() for ref in refs(one)}
    return set()
