package dk.naervaer.booking.intake;

import static java.util.stream.Collectors.toSet;

import dk.naervaer.booking.intake.Understood.Death;
import dk.naervaer.booking.intake.Understood.Irrelevant;
import dk.naervaer.booking.intake.Understood.Life;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.intake.Understood.Together;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Lets messages that came together go side by side, but those about one appointment one after the
/// other: a sender without a clock tells by their order which of them is the newest.
public final class InTurn {

    private final RegisteredEpj epj;
    private final Map<UUID, Uni<Received>> underWay = new HashMap<>();

    public InTurn(RegisteredEpj epj) {
        this.epj = epj;
    }

    /// @param work never fails
    public synchronized Uni<Received> after(Understood before, Supplier<Uni<Received>> work) {
        var ids = ids(before);
        var earlier = ids.stream().map(underWay::get).filter(Objects::nonNull).toList();
        var mine =
                (earlier.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : Uni.join().all(earlier).andFailFast().replaceWithVoid())
                        .chain(() -> work.get())
                        .memoize()
                        .indefinitely();
        ids.forEach(id -> underWay.put(id, mine));
        return mine.onTermination().invoke(() -> over(ids, mine));
    }

    private synchronized void over(Set<UUID> ids, Uni<Received> mine) {
        ids.forEach(id -> underWay.remove(id, mine));
    }

    private Set<UUID> ids(Understood understood) {
        return switch (understood) {
            case Telling telling -> ids(List.of(telling));
            case Together(var tellings, _, _) -> ids(tellings);
            case Death _, Life _, Irrelevant _ -> Set.of();
        };
    }

    private Set<UUID> ids(List<Telling> tellings) {
        return tellings.stream()
                .flatMap(telling -> telling.identifiers().stream())
                .map(epj::appointmentId)
                .collect(toSet());
    }
}
