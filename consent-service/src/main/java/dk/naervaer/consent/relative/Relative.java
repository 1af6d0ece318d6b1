package dk.naervaer.consent.relative;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.consent.relative.RelativeCommand.ChangeConsent;
import dk.naervaer.consent.relative.RelativeCommand.CloseConsent;
import dk.naervaer.consent.relative.RelativeCommand.ConfirmContact;
import dk.naervaer.consent.relative.RelativeCommand.ConfirmJournalled;
import dk.naervaer.consent.relative.RelativeCommand.Disclose;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.LapseConsent;
import dk.naervaer.consent.relative.RelativeCommand.NameGiver;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeCommand.NoticeRenewal;
import dk.naervaer.consent.relative.RelativeCommand.PauseConsent;
import dk.naervaer.consent.relative.RelativeCommand.ProposeConsent;
import dk.naervaer.consent.relative.RelativeCommand.RefuseConsent;
import dk.naervaer.consent.relative.RelativeCommand.ResumeConsent;
import dk.naervaer.consent.relative.RelativeCommand.WithdrawConsent;
import dk.naervaer.consent.relative.RelativeEvent.Change;
import dk.naervaer.consent.relative.RelativeEvent.ConsentChanged;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentJournalled;
import dk.naervaer.consent.relative.RelativeEvent.ConsentLapsed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentPaused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentProposed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentRefused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentResumed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.ContactConfirmed;
import dk.naervaer.consent.relative.RelativeEvent.Disclosed;
import dk.naervaer.consent.relative.RelativeEvent.GiverNamed;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.consent.relative.RelativeEvent.RenewalNoticed;
import dk.naervaer.consent.relative.RelativeRejection.AdmitsThemself;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyNamed;
import dk.naervaer.consent.relative.RelativeRejection.RightIsThePatients;
import dk.naervaer.consent.relative.RelativeRejection.StandsOtherwise;
import dk.naervaer.consent.relative.RelativeRejection.UnknownConsent;
import dk.naervaer.consent.relative.RelativeRejection.UnknownMatter;
import dk.naervaer.consent.relative.RelativeRejection.UnknownRelative;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Somebody the patient has named, and every consent that was asked, given or ended for them.
public final class Relative
        implements Decider<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection> {

    @Override
    public RelativeState initial() {
        return new RelativeState.Unknown();
    }

    @Override
    public Decision<RelativeEvent, RelativeRejection> decide(
            RelativeCommand command, RelativeState state) {
        return switch (command) {
            case NameRelative c -> name(c, state);
            case ConfirmContact c ->
                    named(state, _ -> accept(new ContactConfirmed(c.contact(), c.at())));
            case ProposeConsent c -> named(state, it -> propose(c, it));
            case GiveConsent c -> named(state, it -> give(c, it));
            case NameGiver c ->
                    named(state, _ -> accept(new GiverNamed(c.consentId(), c.name(), c.at())));
            case Disclose c -> named(state, it -> disclose(c, it));
            case ChangeConsent c -> on(state, c.consentId(), it -> change(c, it));
            case PauseConsent c -> on(state, c.consentId(), it -> pause(c, it));
            case ResumeConsent c -> on(state, c.consentId(), it -> resume(c, it));
            case RefuseConsent c -> on(state, c.consentId(), it -> refuse(c, it));
            case WithdrawConsent c -> on(state, c.consentId(), it -> withdraw(c, it));
            case CloseConsent c -> on(state, c.consentId(), it -> close(c, it));
            case LapseConsent c -> on(state, c.consentId(), it -> lapse(c, it));
            case NoticeRenewal c -> on(state, c.consentId(), it -> notice(c, it));
            case ConfirmJournalled c -> on(state, c.consentId(), it -> journalled(c, it));
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> name(
            NameRelative c, RelativeState state) {
        return switch (state) {
            case RelativeState.Unknown _ ->
                    accept(
                            new RelativeNamed(
                                    c.patient(),
                                    c.person(),
                                    c.identity(),
                                    c.relationship(),
                                    c.contact(),
                                    c.needs(),
                                    c.proposer()));
            case RelativeState.Named _ -> reject(new AlreadyNamed());
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> propose(
            ProposeConsent c, RelativeState.Named named) {
        var known = named.consent(c.consentId()).map(Consent::standing);
        if (known.isPresent())
            return known.get() == Standing.PROPOSED
                    ? accept()
                    : reject(new StandsOtherwise(c.consentId(), known.get()));
        return unless(
                Giving.mayLast(c.grant().until(), c.today(), c.today())
                        .or(() -> named.sameScope(c.grant().scope(), c.widens(), c.today())),
                () ->
                        new ConsentProposed(
                                c.consentId(), named.patient(), c.grant(), c.proposer(), c.at()));
    }

    private static Decision<RelativeEvent, RelativeRejection> give(
            GiveConsent c, RelativeState.Named named) {
        var known = named.consent(c.consentId()).map(Consent::standing);
        if (known.isPresent() && known.get() != Standing.PROPOSED)
            return reject(new StandsOtherwise(c.consentId(), known.get()));
        return unless(
                Giving.mayConsent(c.giver(), c.circumstances())
                        .or(() -> Giving.mayAccept(named.consent(c.consentId()), c.giver()))
                        .or(() -> Giving.mayLast(c.grant().until(), c.today(), c.today()))
                        .or(() -> named.sameScope(c.grant().scope(), null, c.today()))
                        .or(() -> named.mayContact(c.giver(), c.circumstances(), c.today())),
                () ->
                        new ConsentGiven(
                                c.consentId(),
                                named.patient(),
                                named.person(),
                                c.grant(),
                                c.giver(),
                                c.from(),
                                named.contact()));
    }

    /// No consent is asked for, so nothing that bears on consenting matters; only who it is about.
    private static Decision<RelativeEvent, RelativeRejection> disclose(
            Disclose c, RelativeState.Named named) {
        var known = named.consent(c.consentId()).map(Consent::standing);
        if (known.isPresent()) return reject(new StandsOtherwise(c.consentId(), known.get()));
        if (c.admitsThemself()) return reject(new AdmitsThemself());
        var scope = Scope.appointment(c.appointmentId());
        var grant = new Grant(Degree.ATTEND, null, scope, c.until());
        return unless(
                Giving.mayLast(c.until(), c.today(), c.today())
                        .or(() -> named.sameScope(scope, null, c.today())),
                () ->
                        new Disclosed(
                                c.consentId(),
                                named.patient(),
                                named.person(),
                                grant,
                                c.reason(),
                                c.from(),
                                named.contact()));
    }

    private static Decision<RelativeEvent, RelativeRejection> change(ChangeConsent c, On on) {
        var consent = on.consent();
        if (!consent.lets(c.today())) return otherwise(c.consentId(), consent);
        if (c.grant().equals(consent.grant())) return accept();
        var kind = c.grant().within(consent.grant()) ? Change.NARROWED : Change.WIDENED;
        var last = Giving.mayLast(c.grant().until(), consent.givenOn(), c.today());
        var refusal =
                switch (kind) {
                    case NARROWED -> last;
                    case WIDENED ->
                            Giving.mayConsent(c.giver(), c.circumstances())
                                    .or(() -> last)
                                    .or(() ->
                                            on.named()
                                                    .mayContact(
                                                            c.giver(),
                                                            c.circumstances(),
                                                            c.today()));
                };
        return unless(
                refusal,
                () -> new ConsentChanged(c.consentId(), kind, c.grant(), c.giver(), c.at()));
    }

    private static Decision<RelativeEvent, RelativeRejection> pause(PauseConsent c, On on) {
        return switch (on.consent().standing()) {
            case OPEN -> accept(new ConsentPaused(c.consentId(), c.at()));
            case PAUSED -> accept();
            case PROPOSED, WITHDRAWN, CLOSED, LAPSED, REFUSED ->
                    otherwise(c.consentId(), on.consent());
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> resume(ResumeConsent c, On on) {
        var consent = on.consent();
        if (consent.standing() == Standing.OPEN) return accept();
        if (consent.standing() != Standing.PAUSED || !consent.lets(c.today()))
            return otherwise(c.consentId(), consent);
        if (Giving.outgrown(consent.capacity(), c.circumstances().age()))
            return reject(new RightIsThePatients(c.circumstances().age()));
        return unless(
                Giving.mayConsent(c.by(), c.circumstances())
                        .or(() -> on.named().mayContact(c.by(), c.circumstances(), c.today())),
                () -> new ConsentResumed(c.consentId(), c.at()));
    }

    private static Decision<RelativeEvent, RelativeRejection> refuse(RefuseConsent c, On on) {
        return switch (on.consent().standing()) {
            case PROPOSED -> accept(new ConsentRefused(c.consentId(), c.at()));
            case REFUSED -> accept();
            case OPEN, PAUSED, WITHDRAWN, CLOSED, LAPSED -> otherwise(c.consentId(), on.consent());
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> withdraw(WithdrawConsent c, On on) {
        return switch (on.consent().standing()) {
            case OPEN, PAUSED -> accept(new ConsentWithdrawn(c.consentId(), c.at()));
            case PROPOSED -> accept(new ConsentRefused(c.consentId(), c.at()));
            case WITHDRAWN, CLOSED, LAPSED, REFUSED -> accept();
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> close(CloseConsent c, On on) {
        return switch (on.consent().standing()) {
            case WITHDRAWN -> accept(new ConsentClosed(c.consentId(), c.at()));
            case CLOSED, LAPSED -> accept();
            case PROPOSED, OPEN, PAUSED, REFUSED -> otherwise(c.consentId(), on.consent());
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> lapse(LapseConsent c, On on) {
        return switch (on.consent().standing()) {
            case OPEN, PAUSED, PROPOSED ->
                    accept(new ConsentLapsed(c.consentId(), c.reason(), c.at()));
            case WITHDRAWN, CLOSED, LAPSED, REFUSED -> accept();
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> notice(NoticeRenewal c, On on) {
        var consent = on.consent();
        if (!consent.standing().holds()) return otherwise(c.consentId(), consent);
        return consent.noticed()
                ? accept()
                : accept(new RenewalNoticed(c.consentId(), consent.grant().until(), c.at()));
    }

    private static Decision<RelativeEvent, RelativeRejection> journalled(
            ConfirmJournalled c, On on) {
        var consent = on.consent();
        if (c.matter() < 1 || c.matter() > consent.matters())
            return reject(new UnknownMatter(c.matter(), consent.matters()));
        return consent.journalled().contains(c.matter())
                ? accept()
                : accept(new ConsentJournalled(c.consentId(), c.matter(), c.reference(), c.at()));
    }

    @Override
    public RelativeState evolve(RelativeState state, RelativeEvent event) {
        return state.after(event);
    }

    /// A consent and the relative it is about.
    private record On(RelativeState.Named named, Consent consent) {}

    private static Decision<RelativeEvent, RelativeRejection> named(
            RelativeState state,
            Function<RelativeState.Named, Decision<RelativeEvent, RelativeRejection>> rule) {
        return switch (state) {
            case RelativeState.Unknown _ -> reject(new UnknownRelative());
            case RelativeState.Named named -> rule.apply(named);
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> on(
            RelativeState state,
            UUID id,
            Function<On, Decision<RelativeEvent, RelativeRejection>> rule) {
        return switch (state) {
            case RelativeState.Unknown _ -> reject(new UnknownConsent(id));
            case RelativeState.Named named ->
                    named.consent(id)
                            .map(consent -> rule.apply(new On(named, consent)))
                            .orElseGet(() -> reject(new UnknownConsent(id)));
        };
    }

    private static Decision<RelativeEvent, RelativeRejection> unless(
            Optional<RelativeRejection> refusal, Supplier<RelativeEvent> fact) {
        return refusal.<Decision<RelativeEvent, RelativeRejection>>map(Decision::reject)
                .orElseGet(() -> accept(fact.get()));
    }

    private static Decision<RelativeEvent, RelativeRejection> otherwise(UUID id, Consent consent) {
        return reject(new StandsOtherwise(id, consent.standing()));
    }
}
