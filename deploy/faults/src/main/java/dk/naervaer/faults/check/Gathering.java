package dk.naervaer.faults.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.faults.harm.Poison;
import dk.naervaer.faults.load.Caller;
import dk.naervaer.faults.load.Entry;
import dk.naervaer.faults.site.Site;
import dk.naervaer.faults.site.Topic;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Gathers what a run has left: the stores, the topics, the documents and the figures.
public final class Gathering {

    private static final List<String> WITH_EVENTS = List.of("booking", "consent", "invitation");
    private static final Map<String, List<String>> TOPICS =
            Map.of(
                    "booking", List.of("appointments", "units", "epjs", "access"),
                    "consent", List.of("consents", "notices", "privacy", "access"),
                    "invitation", List.of("invitations", "access"));
    private static final String FIGURES =
            "/api/figures?unit=region-oestdanmark&from=2027-01-01&to=2027-12-31&grain=month";

    private final Site site;
    private final Set<String> services;

    public Gathering(Site site, Set<Place> services) {
        this.site = site;
        this.services = services.stream().map(Place::label).collect(Collectors.toSet());
    }

    /// Only what tells whether everybody has heard everything.
    public Evidence heardOnly() {
        return gathered(List.of(), List.of(), Map.of(), Map.of());
    }

    public Evidence everything(List<Entry> history, List<Poison> poison)
            throws IOException, InterruptedException {
        return gathered(history, poison, deliveries(), figures());
    }

    private Evidence gathered(
            List<Entry> history,
            List<Poison> poison,
            Map<String, List<Delivery>> deliveries,
            Map<String, Long> figures) {
        var stores = new Stores(site.settings().ports().address(Place.POSTGRES));
        var facts = new HashMap<String, List<Fact>>();
        var heard = new ArrayList<Heard>();
        var parked = new ArrayList<Parked>();
        for (var service : WITH_EVENTS) {
            if (!services.contains(service)) continue;
            facts.put(service, stores.facts(service));
            heard.addAll(stores.heard(service));
            parked.addAll(stores.parked(service));
        }
        parked.addAll(deadLetters());
        var kept = new ArrayList<Kept>();
        if (services.contains("consent")) kept.addAll(stores.keptByConsent());
        if (services.contains("invitation")) kept.addAll(stores.keptByInvitation());
        if (services.contains("reporting")) addDocuments(heard, parked, kept);
        return new Evidence(
                services, history, facts, heard, parked, kept, deliveries, figures, poison);
    }

    private void addDocuments(List<Heard> heard, List<Parked> parked, List<Kept> kept) {
        try (var documents = new Documents(site.settings().ports().address(Place.MONGO))) {
            heard.addAll(documents.heard());
            parked.addAll(documents.parked());
            kept.addAll(documents.kept(List.copyOf(kept)));
        }
    }

    private Map<String, List<Delivery>> deliveries() {
        var broker = site.settings().ports().address(Place.KAFKA);
        var deliveries = new TreeMap<String, List<Delivery>>();
        TOPICS.forEach((service, topics) -> {
            if (!services.contains(service)) return;
            for (var topic : topics)
                deliveries.put(
                        topic,
                        Topic.read(broker, topic).stream()
                                .filter(fact -> fact.headers().lastHeader(Topic.INJECTED) == null)
                                .map(Gathering::delivery)
                                .toList());
        });
        return deliveries;
    }

    /// A letter says who could not read what; who tried twice may have written twice.
    private List<Parked> deadLetters() {
        return Topic.read(site.settings().ports().address(Place.KAFKA), "dead-letters").stream()
                .map(letter ->
                        new Parked(
                                Reader.serviceOf(header(letter, "consumer")),
                                header(letter, "consumer"),
                                "undecodable/%s-%s"
                                        .formatted(
                                                header(letter, "topic"),
                                                header(letter, "partition")),
                                Long.parseLong(header(letter, "offset")),
                                "UNREADABLE"))
                .distinct()
                .toList();
    }

    private static Delivery delivery(ConsumerRecord<String, byte[]> fact) {
        var id = header(fact, "ce_id");
        return new Delivery(
                id.substring(0, id.lastIndexOf('/')),
                Long.parseLong(header(fact, "ce_streamversion")));
    }

    private static String header(ConsumerRecord<String, byte[]> fact, String name) {
        var header = fact.headers().lastHeader(name);
        if (header == null) throw new IllegalStateException("A record of ours without " + name);
        return new String(header.value(), UTF_8);
    }

    private Map<String, Long> figures() throws IOException, InterruptedException {
        if (!services.contains("reporting")) return Map.of();
        var ports = site.settings().ports();
        var rows = Caller.user(ports, "leder").get(ports.url(Place.REPORTING) + FIGURES);
        var figures = new TreeMap<String, Long>();
        for (JsonNode row : rows.path("rows"))
            figures.put(row.path("period").asText(), row.path("consultations").asLong());
        return figures;
    }
}
