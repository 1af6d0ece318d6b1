package dk.naervaer.invitation.policy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/// One after the other, since one transaction cannot do two things at a time.
final class InTurn {

    static <T> Uni<Void> each(List<T> things, Function<T, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .onItem()
                .ignoreAsUni();
    }

    private InTurn() {}
}
