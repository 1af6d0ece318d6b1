package dk.naervaer.booking.integration;

import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.intake.Fate;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The integration engineer's pages in English.
@Localized("en")
public interface EnglishIntegrationTexts extends IntegrationTexts {

    @Override
    @Message("Integration")
    String title();

    @Override
    @Message("Where an EPJ is connected: where it sends, what has come, and what " + "waits.")
    String lead();

    @Override
    @Message("Addresses")
    String endpoints();

    @Override
    @Message("Language")
    String language();

    @Override
    @Message("Address")
    String address();

    @Override
    @Message("Media type")
    String mediaType();

    @Override
    @Message("Many at once")
    String bulk();

    @Override
    @Message("Connected systems")
    String epjs();

    @Override
    @Message("No system is connected yet.")
    String noEpjs();

    @Override
    @Message("Connect a system")
    String newEpj();

    @Override
    @Message("Try a message")
    String tryIt();

    @Override
    @Message(
            "Paste a message and see what we would understand. Nothing is "
                    + "stored. Use test persons only.")
    String tryText();

    @Override
    @Message("As if it were from")
    String asEpj();

    @Override
    @Message("Message")
    String pasted();

    @Override
    @Message("Read the message")
    String read();

    @Override
    @Message("{#if count == 0}Nothing waits{#else}{count} messages wait for " + "you{/if}")
    String waiting(int count);

    @Override
    @Message("{count} of them are deleted soon unless they are sent again: see the dates.")
    String goSoon(int count);

    @Override
    @Message("Deleted {day}")
    String goes(String day);

    @Override
    @Message("Every message is understood.")
    String nothingWaits();

    @Override
    @Message("Send again")
    String resend();

    @Override
    @Message("It cannot be sent again from here: ask its sender to send it anew.")
    String onlyTheSender();

    @Override
    @Message("Dismiss")
    String dismiss();

    @Override
    @Message("Latest messages")
    String newest();

    @Override
    @Message("Delay to the other services: {millis} ms")
    String lag(long millis);

    @Override
    @Message("Nothing has come yet.")
    String nothingYet();

    @Override
    @Message("Time")
    String time();

    @Override
    @Message("What became of it")
    String becameOfIt();

    @Override
    @Message("Messages per hour")
    String hours();

    @Override
    @Message("Hour from")
    String hour();

    @Override
    @Message("Number")
    String count();

    @Override
    @Message("Of these for you")
    String looked();

    @Override
    @Message(
            "{#switch fate}{#case CHANGED}Something new{#case UNCHANGED}Nothing "
                    + "new{#case IRRELEVANT}Does not concern us{#case PARKED}Not "
                    + "understood, kept{#case REFUSED}Refused, kept{/switch}")
    String fate(Fate fate);

    @Override
    @Message(
            "{#switch what}{#case 'taken'}The message is understood now.{#case "
                    + "'still-wrong'}The message can still not be understood.{#case "
                    + "'dismissed'}The message is dismissed.{#case 'saved'}The system is "
                    + "saved.{#else}The message waits no more.{/switch}")
    String told(String what);

    @Override
    @Message("This looks like neither FHIR, HL7 v2 nor CloudEvents.")
    String noLanguage();

    @Override
    @Message("Read as {dialect}")
    String readAs(String dialect);

    @Override
    @Message("Would not be understood")
    String wouldRefuse();

    @Override
    @Message("The patient has died: messages, links and reminders stop.")
    String death();

    @Override
    @Message("The patient lives: a death that the same system has told of is withdrawn.")
    String life();

    @Override
    @Message("Does not concern us and is acknowledged without effect.")
    String irrelevant();

    @Override
    @Message("The appointment's name")
    String identifiers();

    @Override
    @Message("Status")
    String status();

    @Override
    @Message(
            "{#switch kind}{#case BOOKED}Booked{#case CANCELLED}Cancelled{#case "
                    + "MISSED}The patient did not come{/switch}")
    String statusOf(Status.Kind kind);

    @Override
    @Message("Not told")
    String untold();

    @Override
    @Message("Time of the appointment")
    String when();

    @Override
    @Message("Department")
    String department();

    @Override
    @Message("Contact form")
    String contactForm();

    @Override
    @Message("Patient")
    String patient();

    @Override
    @Message("Number and name are read; they are not shown.")
    String patientRead();
}
