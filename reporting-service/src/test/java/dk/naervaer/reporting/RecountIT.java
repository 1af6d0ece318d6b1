package dk.naervaer.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.reporting.figures.Grain;
import dk.naervaer.reporting.figures.Question;
import dk.naervaer.reporting.figures.Row;
import dk.naervaer.reporting.heard.Hearing;
import dk.naervaer.reporting.view.FiguresQuery;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = NaervaerTestResource.class,
        initArgs = @ResourceArg(name = "mongo", value = "true"),
        scope = TestResourceScope.GLOBAL)
class RecountIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject Hearing hearing;
    @Inject FiguresQuery figures;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_270_114, 815})
    void shuffled_and_repeated_facts_give_the_figures_of_a_recount(long seed) {
        var department = "recount-" + seed;
        var facts = History.of(department, 60, seed);

        hear(registered(department));
        for (var fact : shuffledWithRepeats(facts, seed)) hear(fact);

        var recount = Recount.of(facts);
        assertThat(rows(department))
                .hasSizeGreaterThan(12)
                .anyMatch(row -> row.relativesJoined() > 0)
                .anyMatch(row -> row.relativeWishesMet().denominator() > 0)
                .allSatisfy(row -> assertThat(row).isEqualTo(recount.month(row.period())));
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void facts_heard_by_two_instances_at_once_count_once(long seed) {
        var department = "recount-twice-" + seed;
        var facts = History.of(department, 60, seed);

        hear(registered(department));
        Uni.combine()
                .all()
                .unis(hearAll(facts), hearAll(facts))
                .discardItems()
                .await()
                .atMost(PATIENCE);

        var recount = Recount.of(facts);
        assertThat(rows(department))
                .allSatisfy(row -> assertThat(row).isEqualTo(recount.month(row.period())));
    }

    private List<Row> rows(String department) {
        var from = LocalDate.of(2026, 11, 1);
        var to = LocalDate.of(2028, 3, 31);
        var question = new Question(department, from, to, Grain.MONTH);
        return figures.register()
                .flatMap(register ->
                        figures.count(
                                question,
                                Map.of(department, register.coverage(department, from, to))))
                .map(counted -> counted.of(department).rows())
                .await()
                .atMost(PATIENCE);
    }

    private void hear(Fact fact) {
        hearing.hear(fact.record()).await().atMost(PATIENCE);
    }

    private Uni<Void> hearAll(List<Fact> facts) {
        return Multi.createFrom()
                .iterable(facts)
                .onItem()
                .transformToUniAndConcatenate(fact -> hearing.hear(fact.record()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static List<Fact> shuffledWithRepeats(List<Fact> facts, long seed) {
        var random = new Random(seed);
        var delivered = new ArrayList<>(facts);
        facts.stream().filter(_ -> random.nextInt(3) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        return delivered;
    }

    private static Fact registered(String department) {
        return new Fact(
                "units",
                "unit.registered",
                department,
                1,
                """
                {"id":"%s","type":"department","periods":[{"name":"Afdeling","parent":null,
                "validFrom":"2015-01-01","validTo":null,"sor":"sor-%s"}]}
                """
                        .formatted(department, department));
    }
}
