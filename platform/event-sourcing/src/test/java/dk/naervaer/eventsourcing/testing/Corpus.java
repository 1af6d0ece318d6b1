package dk.naervaer.eventsourcing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.testing.ApprovedJson;
import dk.naervaer.testing.TestJson;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every version ever written of a stream's facts. What once lay in a store lies there for ever:
/// each version keeps its approved example, and each can still be read.
public final class Corpus {

    private static final Pattern VERSIONED = Pattern.compile("(.*\\.v)([0-9]+)");

    public static void assertReadable(StreamType<?>... types) {
        for (var type : types) assertReadable(type);
    }

    private static <E> void assertReadable(StreamType<E> type) {
        type.complete();
        var approved =
                ApprovedJson.names().stream()
                        .filter(name -> name.startsWith(type.aggregate() + "-"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(type.stored())
                .as("what %s can read, and its examples in docs/events", type.aggregate())
                .isEqualTo(approved);
        for (var name : approved) {
            assertThat(approved).as("the versions before " + name).containsAll(before(name));
            var fact = type.read(TestJson.mapper(), name, ApprovedJson.of(name).text());
            if (type.forms().containsKey(name)) ApprovedJson.assertWrites(fact, name);
        }
    }

    private static Set<String> before(String name) {
        Matcher parts = VERSIONED.matcher(name);
        assertThat(parts.matches()).as(name + " has a version").isTrue();
        var before = new TreeSet<String>();
        for (int n = 1; n < Integer.parseInt(parts.group(2)); n++) before.add(parts.group(1) + n);
        return before;
    }

    private Corpus() {}
}
