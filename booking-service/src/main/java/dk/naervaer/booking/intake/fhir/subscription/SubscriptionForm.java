package dk.naervaer.booking.intake.fhir.subscription;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.fhir.subscription.Subscriptions.Kept;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/// Reads and writes FHIR Subscriptions, as far as they may say anything: that the hook which the
/// engineer has registered is to be called, or not.
final class SubscriptionForm {

    static final String CRITERIA = "Appointment";

    /// @param until when it is to end by itself
    record Asked(boolean active, @Nullable Instant until) {}

    private final EpjSystem epj;
    private final Instant now;

    SubscriptionForm(EpjSystem epj, Instant now) {
        this.epj = epj;
        this.now = now;
    }

    Asked read(Subscription fhir) {
        var findings = new Findings("The subscription asks for what is not done here");
        var criteria = String.valueOf(fhir.getCriteria());
        if (!criteria.equals(CRITERIA) && !criteria.equals(CRITERIA + "?"))
            findings.at(
                    "Subscription.criteria",
                    "Is Appointment: the hook says that there is something to fetch, and what is"
                            + " fetched is narrowed by the search");
        channel(fhir, findings);
        if (fhir.hasEnd() && !fhir.getEnd().toInstant().isAfter(now))
            findings.at("Subscription.end", "Is over");
        var active = active(fhir, findings);
        findings.refuseIfAny();
        return new Asked(active, fhir.hasEnd() ? fhir.getEnd().toInstant() : null);
    }

    private void channel(Subscription fhir, Findings findings) {
        var channel = fhir.getChannel();
        if (channel.getType() != SubscriptionChannelType.RESTHOOK)
            findings.at("Subscription.channel.type", "Is rest-hook");
        if (channel.hasPayload())
            findings.at(
                    "Subscription.channel.payload",
                    "The hook is called empty: leave it out, and fetch what has changed");
        if (channel.hasHeader())
            findings.at("Subscription.channel.header", "The hook is called without: leave it out");
        var hook = hook();
        if (hook == null)
            findings.at(
                    "Subscription.channel.endpoint",
                    "No rest-hook is registered for this EPJ: the integration engineer does that");
        else if (!hook.equals(channel.getEndpoint()))
            findings.at(
                    "Subscription.channel.endpoint",
                    "Is not the address that the integration engineer has registered for this EPJ");
    }

    private static boolean active(Subscription fhir, Findings findings) {
        return switch (fhir.getStatus()) {
            case REQUESTED, ACTIVE -> true;
            case OFF -> false;
            case null, default -> {
                findings.at("Subscription.status", "Is requested, active or off");
                yield false;
            }
        };
    }

    private @Nullable String hook() {
        var listener = epj.listener();
        return listener != null && listener.startsWith("http") ? listener : null;
    }

    Subscription write(Kept kept) {
        var fhir = new Subscription();
        fhir.setId(kept.id().toString());
        var hook = hook();
        if (hook == null)
            fhir.setStatus(SubscriptionStatus.ERROR)
                    .setError("No rest-hook is registered for this EPJ any more");
        else
            fhir.setStatus(kept.isActive(now) ? SubscriptionStatus.ACTIVE : SubscriptionStatus.OFF);
        fhir.setReason("What has become of the EPJ's appointments").setCriteria(CRITERIA);
        if (kept.until() != null) fhir.setEnd(Date.from(kept.until()));
        fhir.getChannel().setType(SubscriptionChannelType.RESTHOOK);
        if (hook != null) fhir.getChannel().setEndpoint(hook);
        return fhir;
    }
}
