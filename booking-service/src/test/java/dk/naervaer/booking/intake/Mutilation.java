package dk.naervaer.booking.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/// What may befall a message in JSON: something in it is lost, doubled, nested or another thing.
public final class Mutilation {

    /// Stands in mutilated messages, and must not stand in an answer.
    public static final String SECRET = "0201609995";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<BiFunction<JsonNode, Random, JsonNode>> CHANGES =
            List.of(
                    (_, _) -> JSON.getNodeFactory().nullNode(),
                    (_, _) -> JSON.getNodeFactory().booleanNode(true),
                    (_, random) -> JSON.getNodeFactory().numberNode(random.nextLong()),
                    (_, _) -> JSON.getNodeFactory().textNode("\u0000\u001b\u2028 " + SECRET),
                    (_, _) -> JSON.getNodeFactory().textNode("x".repeat(100_000)),
                    (_, _) -> JSON.getNodeFactory().textNode("urn:uuid:#patient|"),
                    (_, _) -> JSON.createObjectNode(),
                    (_, _) -> JSON.createArrayNode(),
                    (old, _) -> JSON.createArrayNode().add(old).add(old.deepCopy()),
                    (old, _) -> JSON.createObjectNode().set("extension", old),
                    (old, random) -> nested(old, random.nextInt(3, 60)));

    public static void of(JsonNode root, Random random) {
        var places = new ArrayList<JsonNode>();
        collect(root, places);
        var place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object && !object.isEmpty()) of(object, random);
        if (place instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            array.set(at, changed(array.get(at), random));
        }
    }

    private static void of(ObjectNode object, Random random) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(names.get(random.nextInt(names.size())), object.get(name));
            case 2 -> object.set(SECRET, object.remove(name));
            default -> object.set(name, changed(object.get(name), random));
        }
    }

    private static JsonNode changed(JsonNode old, Random random) {
        return CHANGES.get(random.nextInt(CHANGES.size())).apply(old, random);
    }

    private static JsonNode nested(JsonNode inner, int depth) {
        var outer = inner;
        for (int i = 0; i < depth; i++)
            outer = JSON.createObjectNode().set("extension", JSON.createArrayNode().add(outer));
        return outer;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (!node.isContainerNode()) return;
        into.add(node);
        node.forEach(child -> collect(child, into));
    }

    private Mutilation() {}
}
