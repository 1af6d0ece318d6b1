package dk.naervaer.booking.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The page about what an EPJ has not confirmed, in English.
@Localized("en")
public interface EnglishReplyTexts extends ReplyTexts {

    @Override
    @Message("Missing in the record")
    String nav();

    @Override
    @Message("Missing in the EPJ")
    String title();

    @Override
    @Message(
            "The EPJ has not confirmed how the patient attends, or how these "
                    + "consultations went. Write it in "
                    + "the record and mark it here.")
    String lead();

    @Override
    @Message("The EPJ has confirmed everything.")
    String none();

    @Override
    @Message("Appointment")
    String appointment();

    @Override
    @Message("Told")
    String since();

    @Override
    @Message("Why")
    String why();

    @Override
    @Message("Do")
    String what();

    @Override
    @Message(
            "{#switch why}{#case 'NOT_LISTENING'}The system hears no "
                    + "replies{#case 'UNREACHABLE'}The system does not answer{#case "
                    + "'REFUSED'}The system refused the message{#else}Waiting for an "
                    + "answer{/switch}")
    String failure(String why);

    @Override
    @Message("I have written it in the record")
    String done();

    @Override
    @Message("See the consultation")
    String openRoom();
}
