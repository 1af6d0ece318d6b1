package dk.naervaer.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.naervaer.reporting.figures.Row;
import dk.naervaer.reporting.figures.Share;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts raw events in their right order with plain maps, and knows nothing of how the service
/// does it.
final class Recount {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> day = new HashMap<>();
    private final Map<String, JsonNode> ended = new HashMap<>();
    private final Map<String, Set<String>> invited = new HashMap<>();
    private final Set<String> joined = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, String> wishes = new HashMap<>();

    static Recount of(List<Fact> facts) {
        var recount = new Recount();
        facts.stream()
                .sorted(Comparator.comparing(Fact::key).thenComparing(Fact::version))
                .forEach(recount::add);
        return recount;
    }

    private void add(Fact fact) {
        var data = read(fact.json());
        switch (fact.type()) {
            case "appointment.booked" -> {
                day.put(fact.key(), start(data));
                ended.remove(fact.key());
                opened.remove(fact.key());
                wishes.remove(fact.key());
            }
            case "appointment.moved" -> {
                var before = day.put(fact.key(), start(data));
                if (start(data).equals(before)) return;
                ended.remove(fact.key());
                wishes.computeIfPresent(fact.key(), (_, _) -> "OPEN");
            }
            case "appointment.cancelled" -> {
                ended.remove(fact.key());
                wishes.remove(fact.key());
            }
            case "appointment.opened" -> opened.add(fact.key());
            case "invitation.issued" ->
                    invited.computeIfAbsent(
                                    data.path("appointmentId").asText(), _ -> new HashSet<>())
                            .add(fact.key());
            case "invitation.joined" -> joined.add(fact.key());
            case "invitation.reissued" -> joined.remove(fact.key());
            default -> wish(fact, data);
        }
    }

    private void wish(Fact fact, JsonNode data) {
        switch (fact.type()) {
            case "appointment.relative-wished" -> wishes.put(fact.key(), "OPEN");
            case "appointment.relative-wish-met" -> wishes.put(fact.key(), "MET");
            case "appointment.relative-wish-withdrawn" -> wishes.remove(fact.key());
            case "appointment.relative-wish-unmet" ->
                    wishes.put(fact.key(), data.path("reason").asText());
            case "appointment.concluded" -> ended.put(fact.key(), data);
            default -> {}
        }
    }

    Row month(String month) {
        var held = ended(month, "HELD").stream().filter(id -> !opened.contains(id)).toList();
        long all = held.size();
        long video = held.stream().filter(id -> form(id).equals("VIDEO")).count();
        long accompanied = held.stream().filter(id -> here(id) > 0).count();
        long missed = ended(month, "NO_SHOW").stream().filter(id -> !opened.contains(id)).count();
        return new Row(
                month,
                all,
                new Share(video, all),
                new Share(accompanied, all),
                held.stream().mapToLong(id -> invited(id).size()).sum(),
                held.stream().mapToLong(this::here).sum(),
                new Share(missed, all + missed),
                ended(month, "HELD").stream().filter(opened::contains).count(),
                new Share(fates(month, "MET"), fates(month, "MET") + fates(month, "DECLINED")),
                unmet(month));
    }

    private SortedMap<String, Long> unmet(String month) {
        long many = fates(month, "DECLINED");
        return many == 0 ? new TreeMap<>() : new TreeMap<>(Map.of("DECLINED", many));
    }

    private long fates(String month, String fate) {
        return wishes.entrySet().stream()
                .filter(one -> one.getValue().equals(fate))
                .filter(one -> String.valueOf(day.get(one.getKey())).startsWith(month))
                .count();
    }

    private List<String> ended(String month, String outcome) {
        return ended.keySet().stream()
                .filter(id -> String.valueOf(day.get(id)).startsWith(month))
                .filter(id -> end(id).path("outcome").asText().equals(outcome))
                .toList();
    }

    private JsonNode end(String id) {
        return ended.getOrDefault(id, MissingNode.getInstance());
    }

    private String form(String id) {
        return end(id).path("actualContactForm").asText();
    }

    private long here(String id) {
        return invited(id).stream().filter(joined::contains).count();
    }

    private Set<String> invited(String id) {
        return invited.getOrDefault(id, Set.of());
    }

    private static String start(JsonNode data) {
        return data.at("/slot/start").asText();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
