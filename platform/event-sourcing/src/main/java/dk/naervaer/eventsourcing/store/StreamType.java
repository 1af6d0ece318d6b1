package dk.naervaer.eventsourcing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.naervaer.eventsourcing.StreamId;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What one kind of stream is called, where it is published, and the chosen name of each of its
/// facts; also the names that are no longer written but lie in the store for ever.
public final class StreamType<E> {

    /// All the way from a stored version to the one that is written today.
    private record Upcast(String newest, UnaryOperator<ObjectNode> turn) {}

    private static final String UNTOLD = "";

    private final String aggregate;
    private final String topic;
    private final Class<E> sealed;
    private final Map<String, Class<? extends E>> forms;
    private final Map<String, Upcast> upcasts;
    private final Map<Class<?>, String> names;

    private StreamType(
            String aggregate,
            String topic,
            Class<E> sealed,
            Map<String, Class<? extends E>> forms,
            Map<String, Upcast> upcasts) {
        this.aggregate = aggregate;
        this.topic = topic;
        this.sealed = sealed;
        this.forms = forms;
        this.upcasts = upcasts;
        this.names =
                forms.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /// @param sealed the sealed interface whose records are the facts of the stream
    public static <E> StreamType<E> of(String aggregate, String topic, Class<E> sealed) {
        return new StreamType<>(aggregate, topic, sealed, Map.of(), Map.of());
    }

    /// Facts that concern no other service: stored and chained as all others, told to nobody.
    public static <E> StreamType<E> internal(String aggregate, Class<E> sealed) {
        return of(aggregate, UNTOLD, sealed);
    }

    public boolean told() {
        return !topic.equals(UNTOLD);
    }

    /// @param name the stored and published name, `<aggregate>-<what happened>.v<n>`
    public StreamType<E> event(String name, Class<? extends E> form) {
        refuseUnlessNew(name);
        if (names.containsKey(form))
            throw new IllegalArgumentException(form.getSimpleName() + " has two names");
        var more = new LinkedHashMap<String, Class<? extends E>>(forms);
        more.put(name, form);
        return new StreamType<>(aggregate, topic, sealed, more, upcasts);
    }

    /// Registers a version that is no longer written. The version it turns into comes first, so
    /// that no way leads nowhere or in a circle.
    ///
    /// @param turn pure; may change the object that it is given
    public StreamType<E> upcast(String old, String next, UnaryOperator<ObjectNode> turn) {
        refuseUnlessNew(old);
        if (!stored().contains(next))
            throw new IllegalArgumentException(old + " leads to " + next + ", which leads nowhere");
        var onwards = upcasts.get(next);
        var more = new LinkedHashMap<>(upcasts);
        more.put(
                old,
                onwards == null
                        ? new Upcast(next, turn)
                        : new Upcast(
                                onwards.newest(), data -> onwards.turn().apply(turn.apply(data))));
        return new StreamType<>(aggregate, topic, sealed, forms, more);
    }

    private void refuseUnlessNew(String name) {
        if (!name.matches(aggregate + "-[a-z-]+\\.v[0-9]+"))
            throw new IllegalArgumentException(name + " is no event name of " + aggregate);
        if (stored().contains(name))
            throw new IllegalArgumentException(name + " is registered twice");
    }

    /// Refuses a registry that has forgotten one of the sealed interface's records.
    public StreamType<E> complete() {
        refuseForgotten(sealed);
        return this;
    }

    /// A sealed interface within the language is a chapter of it, and no event itself.
    private void refuseForgotten(Class<?> language) {
        for (var form : language.getPermittedSubclasses())
            if (form.isSealed()) refuseForgotten(form);
            else if (!names.containsKey(form))
                throw new IllegalStateException(form.getSimpleName() + " has no event name");
    }

    public String aggregate() {
        return aggregate;
    }

    public String topic() {
        return topic;
    }

    public StreamId id(String id) {
        return new StreamId(aggregate, id);
    }

    /// The names that are written, each with its record.
    public Map<String, Class<? extends E>> forms() {
        return forms;
    }

    /// Every name that may lie in the store, also those that are no longer written.
    public SequencedSet<String> stored() {
        var all = new TreeSet<>(forms.keySet());
        all.addAll(upcasts.keySet());
        return Collections.unmodifiableSequencedSet(all);
    }

    public String nameOf(E event) {
        var name = names.get(event.getClass());
        if (name == null)
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " has no name");
        return name;
    }

    public E read(ObjectMapper json, String type, JsonNode data) {
        var form = forms.get(type);
        return form == null ? readOld(json, type, data) : json.convertValue(data, form);
    }

    /// The short way for whoever reads very many: no tree is built in between.
    public E read(ObjectMapper json, String type, String data) {
        try {
            var form = forms.get(type);
            return form == null
                    ? readOld(json, type, json.readTree(data))
                    : json.readValue(data, form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private E readOld(ObjectMapper json, String type, JsonNode data) {
        var upcast = upcasts.get(type);
        if (upcast == null) throw new IllegalArgumentException(type + " is not among " + stored());
        return read(json, upcast.newest(), upcast.turn().apply(data.deepCopy()));
    }
}
