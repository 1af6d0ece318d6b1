package dk.naervaer.eventsourcing.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.StreamId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What one kind of stream is called, where it is published, and the chosen name of each of its
/// facts.
public final class StreamType<E> {

    private final String aggregate;
    private final String topic;
    private final Class<E> sealed;
    private final Map<String, Class<? extends E>> forms;
    private final Map<Class<?>, String> names;

    private StreamType(
            String aggregate,
            String topic,
            Class<E> sealed,
            Map<String, Class<? extends E>> forms) {
        this.aggregate = aggregate;
        this.topic = topic;
        this.sealed = sealed;
        this.forms = forms;
        this.names =
                forms.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /// @param sealed the sealed interface whose records are the facts of the stream
    public static <E> StreamType<E> of(String aggregate, String topic, Class<E> sealed) {
        return new StreamType<>(aggregate, topic, sealed, Map.of());
    }

    /// @param name the stored and published name, `<aggregate>-<what happened>.v<n>`
    public StreamType<E> event(String name, Class<? extends E> form) {
        if (!name.matches(aggregate + "-[a-z-]+\\.v[0-9]+"))
            throw new IllegalArgumentException(name + " is no event name of " + aggregate);
        var more = new LinkedHashMap<String, Class<? extends E>>(forms);
        if (more.put(name, form) != null)
            throw new IllegalArgumentException(name + " is registered twice");
        return new StreamType<>(aggregate, topic, sealed, more);
    }

    /// Refuses a registry that has forgotten one of the sealed interface's records.
    public StreamType<E> complete() {
        for (var form : sealed.getPermittedSubclasses())
            if (!names.containsKey(form))
                throw new IllegalStateException(form.getSimpleName() + " has no event name");
        return this;
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

    public Map<String, Class<? extends E>> forms() {
        return forms;
    }

    public String nameOf(E event) {
        var name = names.get(event.getClass());
        if (name == null)
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " has no name");
        return name;
    }

    public E read(ObjectMapper json, String type, JsonNode data) {
        var form = forms.get(type);
        if (form == null)
            throw new IllegalArgumentException(
                    type + " is not among " + Arrays.toString(forms.keySet().toArray()));
        return json.convertValue(data, form);
    }
}
