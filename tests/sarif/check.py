"""sarif.py FILE...: each file is a SARIF 2.1.0 log as far as its required properties go (OASIS, sarif-schema-2.1.0.json),
and every result points at a rule of the same id."""
import json, re, sys

LEVELS = {"none", "note", "warning", "error"}
URI = re.compile(r"^([a-z][a-z0-9+.-]*:)?([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*$")


def want(condition, what):
    if not condition:
        sys.exit(f"{name}: {what}")


def check_message(message, where):
    want(isinstance(message, dict) and isinstance(message.get("text"), str) and message["text"], f"{where}: no text")


def check_location(location):
    want(set(location) <= {"physicalLocation"}, "location: an unknown property")
    place = location["physicalLocation"]
    want(set(place) <= {"artifactLocation", "region"}, "physicalLocation: an unknown property")
    artifact = place["artifactLocation"]
    want(URI.match(artifact["uri"]), f"'{artifact['uri']}' is no URI")
    region = place.get("region")
    if region is None:
        return
    want(set(region) <= {"byteOffset", "byteLength", "snippet"}, "region: an unknown property")
    want(region["byteOffset"] >= 0 and region["byteLength"] >= 1, "region: no span")
    want("snippet" not in region or isinstance(region["snippet"]["text"], str), "region: a snippet without text")


def check_run(run):
    driver = run["tool"]["driver"]
    want(driver["name"] == "simpul" and driver["version"], "driver without name or version")
    ids = [rule["id"] for rule in driver["rules"]]
    want(len(set(ids)) == len(ids), "two rules of one id")
    for rule in driver["rules"]:
        check_message(rule["shortDescription"], f"rule {rule['id']}")
        want(rule["defaultConfiguration"]["level"] in LEVELS, f"rule {rule['id']}: level")
    want(isinstance(run["results"], list), "no list of results")
    fingerprints = set()
    for result in run["results"]:
        want(ids[result["ruleIndex"]] == result["ruleId"], f"result of {result['ruleId']}: another rule's index")
        want(result["level"] in LEVELS, "result: level")
        check_message(result["message"], "result")
        for location in result["locations"]:
            check_location(location)
        fingerprints.add(json.dumps(result["partialFingerprints"], sort_keys=True))
    want(len(fingerprints) == len(run["results"]), "two results of one fingerprint")


for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        log = json.load(file)
    want(log["version"] == "2.1.0", "version is not 2.1.0")
    want(log["$schema"].endswith("sarif-schema-2.1.0.json"), "$schema")
    want(len(log["runs"]) == 1, "not one run")
    check_run(log["runs"][0])
    print(f"ok: {name}, {len(log['runs'][0]['results'])} results")
