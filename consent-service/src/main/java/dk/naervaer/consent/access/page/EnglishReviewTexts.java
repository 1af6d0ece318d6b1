package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.Oddity;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The privacy officer's review of the log, in English.
@Localized("en")
public interface EnglishReviewTexts extends ReviewTexts {

    @Override
    @Message("Access log")
    String title();

    @Override
    @Message(
            "Who has looked at whom, in all four services. What you see here is"
                    + " itself written to the log.")
    String lead();

    @Override
    @Message("Find a patient")
    String byNumber();

    @Override
    @Message("CPR number")
    String cpr();

    @Override
    @Message("Find")
    String find();

    @Override
    @Message("Nobody is known by that number.")
    String unknown();

    @Override
    @Message("Narrow down")
    String narrow();

    @Override
    @Message("User")
    String actor();

    @Override
    @Message("For instance staff:sekretaer or system:epj-demo")
    String actorHint();

    @Override
    @Message("From")
    String from();

    @Override
    @Message("Until")
    String until();

    @Override
    @Message("Only what is unusual")
    String onlyOdd();

    @Override
    @Message("Show")
    String show();

    @Override
    @Message("Show all")
    String clear();

    @Override
    @Message("No look matches what you have chosen.")
    String none();

    @Override
    @Message("Nothing unusual among those that were read.")
    String noneHere();

    @Override
    @Message("Patient")
    String patient();

    @Override
    @Message("The name is erased")
    String erased();

    @Override
    @Message("Unusual")
    String signs();

    @Override
    @Message(
            "{#when oddity}{#is OWN_FAMILY_NAME}Same family name as the patient{#is"
                    + " MANY_LOOKS}Many looks within an hour{#is OUTSIDE_DEPARTMENT}Outside the"
                    + " own department{#else}Outside usual working hours{/when}")
    String oddity(Oddity oddity);

    @Override
    @Message("Older")
    String more();

    @Override
    @Message("Check that the log is whole")
    String check();

    @Override
    @Message("The log is whole: all {rows} rows are as they were written.")
    String whole(long rows);

    @Override
    @Message(
            "The log is not whole: row {row} has been changed or removed. Everything"
                    + " before it is as it was written.")
    String broken(long row);

    @Override
    @Message("Back to the log")
    String back();

    @Override
    @Message("{looks} looks stand as the services published them")
    String asPublished(long looks);

    @Override
    @Message("The log is not as the services published it")
    String differs();

    @Override
    @Message("Missing: {id}")
    String missing(String id);

    @Override
    @Message("Altered: {id}")
    String altered(String id);
}
