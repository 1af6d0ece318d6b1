package dk.naervaer.consent.privacy.retention;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// Retention rules and what goes by them, in English.
@Localized("en")
public interface EnglishRetentionTexts extends RetentionTexts {

    @Override
    @Message("Retention")
    String title();

    @Override
    @Message("How long each kind of data is kept, and what would go on a given day.")
    String lead();

    @Override
    @Message("Rules")
    String rules();

    @Override
    @Message(
            """
            {#when of}{#is IDENTITY}Identity{#is CONTACT}Contact{#is MESSAGE}Messages{#is EVIDENCE}Consents and reasons\
            {#is ACCESS}Looks{#is TELEMETRY}Telemetry{/when}\
            """)
    String of(Kept of);

    @Override
    @Message(
            """
            {#when after}{#is LAST_APPOINTMENT}after the last appointment{#is LAST_MESSAGE}after the last message\
            {#is LAST_ENTRY}after the last entry{#is LAST_LOOK}after the last look{#is EACH}for each record{/when}\
            """)
    String after(After after);

    @Override
    @Message("{count} years")
    String years(int count);

    @Override
    @Message("{count} months")
    String months(int count);

    @Override
    @Message("{count} days")
    String days(int count);

    @Override
    @Message("Data")
    String kind();

    @Override
    @Message("Time")
    String time();

    @Override
    @Message("In force")
    String holds();

    @Override
    @Message("from {day}")
    String from(String day);

    @Override
    @Message("to {day}")
    String to(String day);

    @Override
    @Message("Legal basis")
    String basis();

    @Override
    @Message("Dry run")
    String dryRun();

    @Override
    @Message("This would go on {day}")
    String dryRunOn(String day);

    @Override
    @Message("Day")
    String on();

    @Override
    @Message("Show")
    String show();

    @Override
    @Message("Nothing.")
    String nothing();

    @Override
    @Message("{count} persons")
    String persons(long count);

    @Override
    @Message("The first {count}")
    String first(int count);

    @Override
    @Message(
            "Persons under a legal hold, and those with an appointment or a consent"
                    + " ahead, are not among them.")
    String held();

    @Override
    @Message("Erase now")
    String run();

    @Override
    @Message(
            "Erases in every service, at most 1000 persons of each kind at a time. It"
                    + " cannot be undone.")
    String runText();

    @Override
    @Message("Erased for {count} persons.")
    String done(int count);
}
