package dk.naervaer.reporting.web;

import dk.naervaer.reporting.figures.Coverage;
import dk.naervaer.reporting.figures.Question;
import dk.naervaer.reporting.figures.UnitRegister;
import dk.naervaer.reporting.figures.UnitRegister.Access;
import dk.naervaer.reporting.web.Panel.Place;
import dk.naervaer.web.unit.Unit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A unit someone looks at, with the way up and down from it as far as their scope reaches.
record Selection(Unit unit, Question question, UnitRegister register, Set<String> scope) {

    /// A unit right below; without a link where the reader may not see all of it.
    record Child(Unit unit, @Nullable String href) {}

    Map<String, Coverage> parts() {
        var whole = coverage(unit.id());
        var parts = new LinkedHashMap<String, Coverage>();
        parts.put(unit.id(), whole);
        for (var one : below()) parts.put(one.unit().id(), coverage(one.unit().id()).within(whole));
        return parts;
    }

    List<Child> below() {
        return register.below(unit.id(), question.from(), question.to()).stream()
                .map(one -> new Child(one, href(one)))
                .toList();
    }

    List<Place> placement() {
        return register.lineage(unit.id(), question.to()).reversed().stream()
                .map(one -> new Place(one.name(), one.id().equals(unit.id()) ? null : href(one)))
                .toList();
    }

    String query(String id) {
        return "?unit=%s&from=%s&to=%s&grain=%s"
                .formatted(
                        URLEncoder.encode(id, StandardCharsets.UTF_8),
                        question.from(),
                        question.to(),
                        question.grain().tag());
    }

    private @Nullable String href(Unit one) {
        var access = register.access(scope, one.id(), question.from(), question.to());
        return access == Access.WHOLE ? "/" + query(one.id()) : null;
    }

    private Coverage coverage(String id) {
        return register.coverage(id, question.from(), question.to());
    }
}
