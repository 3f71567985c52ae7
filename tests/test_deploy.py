"""The dashboard and the alerts speak of what the bot really measures."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import promql_parser
import pytest
import yaml
from prometheus_client import REGISTRY
from prometheus_client.metrics import MetricWrapperBase

from retrowalk.bot.answering.due_messages import COMPOSERS
from retrowalk.bot.wire.inbox import ALLOWED_UPDATES
from retrowalk.bot.wire.outcome import Outcome
from retrowalk.coach.platform import metrics
from retrowalk.service.insight import KINDS, OTHER

DEPLOY = Path(__file__).parent.parent / "deploy"
ALERTS = yaml.safe_load((DEPLOY / "prometheus" / "alerts.yml").read_text(encoding="utf-8"))
RULES: list[dict[str, Any]] = ALERTS["groups"][0]["rules"]
DASHBOARD = json.loads((DEPLOY / "grafana" / "retrowalk.json").read_text(encoding="utf-8"))
PANELS: list[dict[str, Any]] = [p for p in DASHBOARD["panels"] if p["type"] != "row"]
TARGETS = [(panel["title"], target) for panel in PANELS for target in panel["targets"]]
FROM_PROMETHEUS = {"job", "instance", "le"}


def ours() -> dict[str, MetricWrapperBase]:
    """Every metric of ours, by each name under which it is scraped."""
    found = [value for value in vars(metrics).values() if isinstance(value, MetricWrapperBase)]
    assert len(found) > 15
    return {
        name: metric
        for metric in found
        for name in REGISTRY._collector_to_names[metric]
        if not name.endswith("_created")
    }


def check(expression: str) -> set[str]:
    """Hold a query to what is measured; returns the names in it."""
    names = set()

    def visit(node: promql_parser.Expr) -> None:
        vector = node.vector_selector if isinstance(node, promql_parser.MatrixSelector) else node
        if not isinstance(vector, promql_parser.VectorSelector):
            return
        name = str(vector.name)
        names.add(name)
        if name == "up" or name.startswith("process_"):
            return
        metric = ours()[name]
        for matcher in vector.matchers.matchers:
            assert matcher.name in {*metric._labelnames, *FROM_PROMETHEUS}, name

    parsed = promql_parser.parse(expression.replace("$__rate_interval", "1m"))
    promql_parser.walk(parsed, visit)
    assert names
    return names


@pytest.mark.parametrize(
    "expression",
    ["increase(retrowalk_nonsense_total[5m])", 'retrowalk_reached{who="telegram"}', "sum(by x"],
)
def test_a_query_of_what_is_not_measured_is_seen(expression: str) -> None:
    with pytest.raises((KeyError, AssertionError, ValueError)):
        check(expression)


def labels_in(expression: str) -> set[str]:
    """The labels that a query sums by."""
    found = re.findall(r"by \(([^)]*)\)", expression)
    return {label.strip() for labels in found for label in labels.split(",")}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_an_alert_says_what_is_wrong_and_what_to_do(rule: dict[str, Any]) -> None:
    assert set(rule) <= {"alert", "expr", "for", "labels", "annotations"}
    assert rule["labels"]["severity"] in {"page", "ticket"}
    assert set(rule["annotations"]) == {"summary", "description"}
    assert len(rule["annotations"]["description"]) > 40
    assert re.fullmatch(r"\d+[smh]", rule.get("for", "0s"))
    check(rule["expr"])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_an_alert_of_an_increase_watches_what_is_there_from_the_start(rule: dict[str, Any]) -> None:
    """Prometheus sees no increase from nothing to one."""
    there = {
        (sample.name, *sorted(sample.labels.items()))
        for metric in ours().values()
        for family in metric.collect()
        for sample in family.samples
    }
    for name, wanted in re.findall(r"increase\((\w+)(?:\{(\w+=\"\w+\")\})?\[", rule["expr"]):
        label = tuple(wanted.replace('"', "").split("=")) if wanted else None
        assert [key for key in there if key[0] == name and (label is None or label in key)]


def test_alerts_have_names_of_their_own() -> None:
    names = [rule["alert"] for rule in RULES]
    assert len(names) == len(set(names))
    assert len(names) >= 12


@pytest.mark.parametrize(("title", "target"), TARGETS)
def test_a_panel_shows_what_is_measured(title: str, target: dict[str, Any]) -> None:
    assert title
    names = check(target["expr"])
    known = {label for name in names if name in ours() for label in ours()[name]._labelnames}
    shown = set(re.findall(r"\{\{(\w+)\}\}", target["legendFormat"]))
    assert (shown | labels_in(target["expr"])) <= known | FROM_PROMETHEUS
    assert target["datasource"]["uid"] == "${datasource}"


def test_the_dashboard_is_whole() -> None:
    ids = [panel["id"] for panel in DASHBOARD["panels"]]
    assert len(ids) == len(set(ids))
    assert DASHBOARD["templating"]["list"][0]["name"] == "datasource"
    assert all(panel["description"] for panel in PANELS)
    taken: set[tuple[int, int]] = set()
    for panel in DASHBOARD["panels"]:
        at = panel["gridPos"]
        cells = {
            (at["x"] + right, at["y"] + down) for right in range(at["w"]) for down in range(at["h"])
        }
        assert not cells & taken, panel["title"]
        assert at["x"] + at["w"] <= 24
        taken |= cells


def test_every_metric_is_on_the_dashboard() -> None:
    shown = {name for _, target in TARGETS for name in check(target["expr"])}
    for metric in set(ours().values()):
        names = {name for name, each in ours().items() if each is metric}
        assert names & shown, names


def test_the_example_of_prometheus_loads_the_alerts_of_our_job() -> None:
    example = yaml.safe_load((DEPLOY / "prometheus" / "prometheus.yml").read_text(encoding="utf-8"))
    assert example["rule_files"] == ["alerts.yml"]
    (job,) = example["scrape_configs"]
    assert job["job_name"] == "retrowalk"
    assert 'job="retrowalk"' in RULES[0]["expr"]


def test_the_kinds_that_are_counted_are_the_kinds_that_there_are() -> None:
    assert set(metrics.UPDATE_KINDS) == {*ALLOWED_UPDATES, "other"} == {*KINDS, OTHER}
    assert set(metrics.LETTER_KINDS) == set(COMPOSERS)
    assert {"answered", "failed", "put_aside"} <= set(Outcome)


def test_no_metric_names_a_person() -> None:
    allowed = {"kind", "outcome", "reason", "method", "days", "what"}
    allowed |= {"version", "role", "mode", "schema"}
    for metric in ours().values():
        assert set(metric._labelnames) <= allowed


# -- systemd ---------------------------------------------------------------------------------------

ANALYZE = shutil.which("systemd-analyze")
WITH_SYSTEMD = pytest.mark.skipif(ANALYZE is None, reason="there is no systemd-analyze here")
UNIT = DEPLOY / "systemd" / "retrowalk@.service"
EXPOSED_MOST = 20
"""In tenths: 0 is best and 100 worst. A newer systemd may look at more than an older one did."""


def analyzed(folder: Path, text: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What systemd says of a unit whose program is there."""
    unit = folder / "retrowalk@run.service"
    unit.write_text(
        text.replace("/opt/retrowalk/.venv/bin/retrowalk", "/bin/true"), encoding="utf-8"
    )
    return subprocess.run(  # noqa: S603  a program of the system, with a file of ours
        [str(ANALYZE), *arguments, str(unit)], capture_output=True, text=True, check=False
    )


@WITH_SYSTEMD
def test_the_unit_is_one(tmp_path: Path) -> None:
    found = analyzed(tmp_path, UNIT.read_text(encoding="utf-8"), "verify", "--man=no")
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")


@WITH_SYSTEMD
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("ProtectSystem=strict", "ProtectSystem=strictly"),
        ("NoNewPrivileges=yes", "NoMorePrivileges=yes"),
        ("Type=exec", "Type=executable"),
        ("TimeoutStopSec=10s", "TimeoutStopSec=soon"),
        ("ExecStart=", "ExecBegin="),
        ("[Install]", "[Instal]"),
    ],
)
def test_a_slip_in_the_unit_is_seen(right: str, wrong: str, tmp_path: Path) -> None:
    text = UNIT.read_text(encoding="utf-8")
    assert right in text
    found = analyzed(tmp_path, text.replace(right, wrong), "verify", "--man=no")
    assert found.returncode != 0 or found.stderr


@WITH_SYSTEMD
def test_the_service_is_shut_in(tmp_path: Path) -> None:
    text = UNIT.read_text(encoding="utf-8")
    most = f"--threshold={EXPOSED_MOST}"
    assert analyzed(tmp_path, text, "security", "--offline=true", most).returncode == 0
    unprotected = re.sub(r"^(Protect|Private)\w+=.*\n", "", text, flags=re.MULTILINE)
    assert analyzed(tmp_path, unprotected, "security", "--offline=true", most).returncode != 0
