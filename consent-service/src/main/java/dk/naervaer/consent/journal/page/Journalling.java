package dk.naervaer.consent.journal.page;

import dk.naervaer.consent.journal.EntryReference;
import dk.naervaer.consent.journal.JournalEntry;
import dk.naervaer.consent.journal.Missing;
import dk.naervaer.consent.journal.Receipts;
import dk.naervaer.consent.journal.Worklist;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The work of whoever is signed in: what is missing, and that it now stands there.
@Singleton
class Journalling {

    private final Worklist worklist;
    private final Receipts receipts;
    private final CurrentUser user;
    private final Look look;

    Journalling(Worklist worklist, Receipts receipts, CurrentUser user, Look look) {
        this.worklist = worklist;
        this.receipts = receipts;
        this.user = user;
        this.look = look;
    }

    Uni<List<Missing>> missing() {
        return worklist.of(user.units())
                .invoke(all -> all.forEach(one -> seen(one.entry(), one.appointment().unit())));
    }

    /// Fails as not found when it is for others to write, or the consent has no such matter.
    Uni<Void> stands(UUID consent, int matter, EntryReference reference) {
        return worklist.find(user.units(), consent)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .invoke(entry -> seen(entry, null))
                .flatMap(entry -> receipts.confirm(entry, matter, reference, user.actor()))
                .invoke(there -> {
                    if (!there) throw new NotFoundException();
                })
                .replaceWithVoid();
    }

    private void seen(JournalEntry entry, @Nullable String unit) {
        look.showed(entry.patient().id().value(), "consent", entry.consent().id(), unit);
    }
}
