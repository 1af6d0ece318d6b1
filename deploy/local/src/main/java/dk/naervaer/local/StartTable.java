package dk.naervaer.local;

import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import java.util.List;

/// The one table that a start ends with: what there is, where, and who to log in as.
final class StartTable {
    private static final String ROW = "%-38s %-30s %s";

    private StartTable() {}

    static List<String> lines(Ports ports) {
        return List.of(
                ROW.formatted("What", "URL", "Log in as (user / password)"),
                row(ports, Place.FRONT_PAGE, "Front page", "–"),
                row(ports, Place.CONSENT, "Patient: relatives and consent", "einer / test"),
                row(ports, Place.GATEWAY, "The relative's phone", "–"),
                row(
                        ports,
                        Place.INVITATION,
                        "Relative: link and waiting room",
                        "the link, no login"),
                page(
                        ports,
                        Place.CONSENT,
                        "/cases",
                        "Clinician: what no software decides",
                        "kliniker / test"),
                page(
                        ports,
                        Place.CONSENT,
                        "/privacy",
                        "Privacy officer: looks and erasure",
                        "dpo / test"),
                page(
                        ports,
                        Place.BOOKING,
                        "/day",
                        "Secretary: the day of the department",
                        "sekretaer / test (or kliniker)"),
                page(
                        ports,
                        Place.BOOKING,
                        "/units",
                        "Coordinator: how units work",
                        "koordinator / test"),
                row(ports, Place.REPORTING, "Manager: figures", "leder / test"),
                row(ports, Place.KEYCLOAK, "Identity provider", "admin / admin"));
    }

    private static String page(Ports ports, Place place, String page, String what, String who) {
        return ROW.formatted(what, ports.url(place) + page, who);
    }

    private static String row(Ports ports, Place place, String what, String who) {
        return ROW.formatted(what, ports.url(place) + "/", who);
    }
}
