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
                row(ports.url(Place.FRONT_PAGE), "/", "Front page", "–"),
                row(
                        ports.url(Place.CONSENT),
                        "/",
                        "Patient: relatives and consent",
                        "einer / test"),
                row(ports.url(Place.GATEWAY), "/", "The relative's phone", "–"),
                row(
                        ports.url(Place.INVITATION),
                        "/",
                        "Relative: link and waiting room",
                        "the link"),
                row(ports.url(Place.BOOKING), "/day", "Secretary: the day", "sekretaer / test"),
                row(ports.url(Place.CONSENT), "/cases", "Clinician: cases", "kliniker / test"),
                row(ports.url(Place.BOOKING), "/units", "Coordinator: units", "koordinator / test"),
                row(ports.url(Place.CONSENT), "/privacy", "Privacy officer", "dpo / test"),
                row(ports.url(Place.REPORTING), "/", "Manager: figures", "leder / test"),
                row(ports.url(Place.KEYCLOAK), "/", "Identity provider", "admin / admin"));
    }

    private static String row(Object service, String page, String what, String who) {
        return ROW.formatted(what, service + page, who);
    }
}
